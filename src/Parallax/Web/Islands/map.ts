// The world, each country the darker the more happenings are located there. Its numbers are the table's; the outlines lie in the program.
import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const holder = document.querySelector<HTMLElement>('[data-map]');
const svgns = 'http://www.w3.org/2000/svg';

if (holder) void draw(holder);

async function draw(holder: HTMLElement): Promise<void> {
  const counts = new Map([...document.querySelectorAll<HTMLElement>(`#${holder.dataset.from} tr[data-code]`)].map((r) => [r.dataset.code!, { count: Number(r.dataset.count), name: r.querySelector('a')!.textContent! }]));
  const world = (await (await fetch(holder.dataset.map!)).json()) as Topology<{ countries: GeometryCollection }>;
  const countries = feature(world, world.objects.countries);
  const [width, height] = [960, 470];
  const path = geoPath(geoEqualEarth().fitSize([width, height], { type: 'Sphere' })).pointRadius(5);
  const most = Math.max(1, ...[...counts.values()].map((c) => c.count));
  const svg = document.createElementNS(svgns, 'svg');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', `Happenings located in ${counts.size} countries; the table below says the same`);
  const drawn = new Set<string>();
  for (const country of countries.features) {
    const code = String(country.id ?? '');
    const found = counts.get(code);
    // A country too small for its outline is a disc, where there is something to tell of it.
    if (!found && country.geometry.type === 'Point') continue;
    drawn.add(code);
    const shape = document.createElementNS(svgns, 'path');
    shape.setAttribute('d', path(country) ?? '');
    // Five steps of the square root, so that one country's thousands do not hide the others.
    shape.setAttribute('class', found ? `land step${Math.max(1, Math.ceil(5 * Math.sqrt(found.count / most)))}` : 'land');
    if (found) {
      const link = document.createElementNS(svgns, 'a');
      link.setAttribute('href', '/actors/' + encodeURIComponent(code));
      link.setAttribute('aria-label', `${found.name}: ${found.count} happenings`);
      const title = document.createElementNS(svgns, 'title');
      title.textContent = `${found.name}: ${found.count} happenings`;
      shape.append(title);
      link.append(shape);
      svg.append(link);
    } else svg.append(shape);
  }
  holder.append(svg);
  const missing = [...counts].filter(([code]) => !drawn.has(code)).map(([, { name, count }]) => `${name} ${count}`);
  if (missing.length > 0) holder.append(Object.assign(document.createElement('p'), { className: 'facts', textContent: 'located, but in no outline: ' + missing.join(', ') }));
  const behind = holder.parentElement?.querySelector('details');
  if (behind) behind.open = false;
}
