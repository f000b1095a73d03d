-- Fifty readers over a list of addresses (the file named by ADDRESSES), each looking for PAUSE milliseconds before the next page.
-- PAUSE=1000 ADDRESSES=urls.txt wrk -t2 -c50 -d20s -s readers.lua --latency http://127.0.0.1:5117
local addresses, pause, at = {}, tonumber(os.getenv("PAUSE") or "0"), 0
for line in io.lines(os.getenv("ADDRESSES")) do addresses[#addresses + 1] = line end
local threads = 0
function setup(thread) thread:set("first", threads * 7919); threads = threads + 1 end
function init() math.randomseed(first + 1); at = first; wrk.headers["Accept-Encoding"] = "br" end
function delay() return pause > 0 and math.random(math.floor(pause / 2), math.floor(pause * 1.5)) or 0 end
function request() at = at + 1; return wrk.format("GET", addresses[at % #addresses + 1]) end
function done(summary, latency)
  io.write(string.format("requests %d, errors %d, mean %.1f ms, p50 %.1f, p95 %.1f, p99 %.1f, bytes a page %.0f\n", summary.requests,
    summary.errors.status + summary.errors.timeout + summary.errors.connect, latency.mean / 1000, latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, summary.bytes / summary.requests))
end
