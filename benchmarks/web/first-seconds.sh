#!/usr/bin/env bash
# What fifty readers wait for in the first ten seconds of the program: first-seconds.sh PARALLAX.DLL RECORD ADDRESSES [RUNS]
# ADDRESSES is a file with a path a line. Each run is a program of its own; the load of the machine stands beside its figures.
set -euo pipefail
program=$1 record=$2 addresses=$3 runs=${4:-3}
here=$(cd "$(dirname "$0")" && pwd) said=$(mktemp)
for _ in $(seq "$runs"); do
  began=$(date +%s.%N); : >"$said"
  dotnet exec "$program" serve --record "$record" --port 5117 >"$said" 2>&1 & server=$!
  until grep -q "served at" "$said"; do kill -0 $server; sleep 0.02; done
  listening=$(date +%s.%N)
  figures=$(PAUSE=1000 ADDRESSES=$addresses wrk -t2 -c50 -d10s -s "$here/readers.lua" http://127.0.0.1:5117 | grep p95)
  awk -v a="$began" -v b="$listening" -v f="$figures" '{ printf "listens after %.1f s, load %s: %s\n", b - a, $1, f }' /proc/loadavg
  kill $server; wait $server 2>/dev/null || true
done
rm -f "$said"
