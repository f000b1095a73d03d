// Networks of many actors, drawn by the machine's graphics so that they can be zoomed and turned over. Its numbers are the table's.
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';

const holder = document.querySelector<HTMLElement>('[data-network]');
const rows = holder ? [...document.querySelectorAll<HTMLElement>(`#${holder.dataset.network} tr[data-first]`)] : [];

if (holder && rows.length > 0 && document.createElement('canvas').getContext('webgl2')) {
  const probe = document.body.appendChild(document.createElement('i'));
  const colour = (name: string) => { probe.style.color = `var(${name})`; return getComputedStyle(probe).color; };
  const graph = new Graph({ multi: false, type: 'undirected' });
  const node = (key: string, label: string, events: number) => {
    if (graph.hasNode(key)) graph.updateNodeAttribute(key, 'events', (n: number) => n + events);
    else graph.addNode(key, { label, events, color: colour('--accent'), x: Math.cos(graph.order * 2.4) * graph.order, y: Math.sin(graph.order * 2.4) * graph.order });
  };
  for (const row of rows) {
    const { first, second, score, events } = row.dataset;
    const [a, b] = (row.querySelector('a')!.textContent ?? ' – ').split(' – ');
    node(first!, a, Number(events));
    node(second!, b ?? second!, Number(events));
    if (!graph.hasEdge(first, second)) graph.addEdge(first, second, { size: 0.5 + Math.log2(1 + Number(events)) / 2, weight: Number(events), color: colour(Number(score) < 0 ? '--conflicts' : '--agrees') });
  }
  graph.forEachNode((n, { events }) => graph.setNodeAttribute(n, 'size', 2 + Math.sqrt(events) / 1.5));
  forceAtlas2.assign(graph, { iterations: 200, settings: { ...forceAtlas2.inferSettings(graph), gravity: 2, adjustSizes: false } });
  const box = document.createElement('div');
  box.className = 'network-box';
  holder.replaceChildren(box);
  const sigma = new Sigma(graph, box, { labelColor: { color: colour('--ink') }, labelFont: 'system-ui, sans-serif', labelSize: 12, labelRenderedSizeThreshold: 2.5, renderEdgeLabels: false });
  sigma.on('clickNode', ({ node: key }) => { location.href = '/actors/' + encodeURIComponent(key); });
}
