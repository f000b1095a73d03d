// Bundles the islands into ../Assets. With --check it builds to memory and fails where the committed files differ.
import { geoArea, geoCentroid } from 'd3-geo';
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';

const here = fileURLToPath(new URL('.', import.meta.url));
const assets = here + '../Assets/';
const json = (path) => JSON.parse(readFileSync(here + 'node_modules/' + path, 'utf8'));

const { outputFiles } = await build({
  absWorkingDir: here,
  entryPoints: ['page.ts', 'drop.ts', 'series.ts', 'map.ts', 'network.ts'],
  outdir: 'out', bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', charset: 'utf8', legalComments: 'eof',
});
const files = new Map(outputFiles.map((f) => [f.path.split('/').at(-1), f.text]));
files.set('world.json', world());

let differing = 0;
for (const [name, text] of files) {
  if (!process.argv.includes('--check')) writeFileSync(assets + name, text);
  else if (readFileSync(assets + name, 'utf8') !== text) { console.error(`Assets/${name} is not what its source builds; run: npm run build`); differing++; }
}
console.log([...files].map(([n, t]) => `${n} ${Math.round(t.length / 102.4) / 10} kB`).join(', '));
process.exit(differing ? 1 : 0);

// Natural Earth's countries (public domain) as world-atlas packs them, known by the three letters that the record uses. Those that the small scale leaves out
// (Singapore, Malta, Bahrain) are points: the middle of their largest part on the larger one.
function world() {
  const letters = new Map(json('i18n-iso-countries/codes.json').map(([, three, number]) => [number, three]));
  const code = (g) => letters.get(g.id) ?? (g.properties.name === 'Kosovo' ? 'XKX' : undefined);
  const [atlas, larger] = [json('world-atlas/countries-110m.json'), json('world-atlas/countries-50m.json')];
  const { scale: [kx, ky], translate: [tx, ty] } = atlas.transform;
  const countries = atlas.objects.countries;
  for (const g of countries.geometries) {
    const id = code(g);
    delete g.properties;
    if (id) g.id = id; else delete g.id;
  }
  const known = new Set(countries.geometries.map((g) => g.id));
  for (const small of feature(larger, larger.objects.countries).features) {
    const id = code(small);
    if (!id || known.has(id)) continue;
    known.add(id);
    const [x, y] = geoCentroid(largest(small.geometry));
    countries.geometries.push({ type: 'Point', coordinates: [Math.round((x - tx) / kx), Math.round((y - ty) / ky)], id });
  }
  return JSON.stringify({ type: atlas.type, bbox: atlas.bbox, transform: atlas.transform, objects: { countries }, arcs: atlas.arcs });
}

function largest(geometry) {
  const parts = geometry.type === 'MultiPolygon' ? geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates })) : [geometry];
  return parts.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
}
