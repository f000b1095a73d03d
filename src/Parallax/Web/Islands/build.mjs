// Bundles the islands into ../Assets. With --check it builds to memory and fails where the committed files differ.
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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

// Natural Earth's countries (public domain) as world-atlas packs them, known by the three letters that the record uses.
function world() {
  const atlas = json('world-atlas/countries-110m.json');
  const letters = new Map(json('i18n-iso-countries/codes.json').map(([, three, number]) => [number, three]));
  const countries = atlas.objects.countries;
  for (const g of countries.geometries) {
    const id = letters.get(g.id);
    delete g.properties;
    if (id) g.id = id; else delete g.id;
  }
  return JSON.stringify({ type: atlas.type, bbox: atlas.bbox, transform: atlas.transform, objects: { countries }, arcs: atlas.arcs });
}
