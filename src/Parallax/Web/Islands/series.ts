// The series as a picture that can be zoomed: drag over days to see them closer, double-click to see all. Its numbers are the table's.
// As in the picture that the page comes with, coverage stands in the upper half and what happened in the lower.
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

const holder = document.querySelector<HTMLElement>('[data-series]');
const table = holder && document.querySelector<HTMLTableElement>('#' + holder.dataset.series);

if (holder && table && table.tBodies[0].rows.length > 20) {
  const rows = [...table.tBodies[0].rows].map((r) => [...r.cells].map((c) => c.textContent ?? ''));
  const number = (s: string) => Number(s.replace('−', '-'));
  const probe = document.body.appendChild(document.createElement('i'));
  const colour = (name: string) => { probe.style.color = `var(${name})`; return getComputedStyle(probe).color; };
  const bars = uPlot.paths.bars!({ size: [0.9, 40] });
  const days = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' });
  const months = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', year: 'numeric' });
  const draw = (): uPlot => {
    const axis = { stroke: colour('--soft'), grid: { stroke: colour('--rule'), width: 1 }, ticks: { stroke: colour('--rule'), width: 1 } };
    return new uPlot({
      // A day is a day wherever the reader is.
      tzDate: (t) => uPlot.tzDate(new Date(t * 1000), 'Etc/UTC'),
      width: holder.clientWidth, height: 260, cursor: { drag: { x: true, y: false } },
      scales: { x: { time: true }, y: { range: (_u, _min, max) => [-1.15 * Math.max(1, max), 1.05 * Math.max(1, max)] }, score: { range: (_u, min, max) => { const m = Math.max(1, Math.abs(min), Math.abs(max)); return [-1.1 * m, 3.1 * m]; } } },
      axes: [
        { ...axis, space: 70, values: (_u, splits, _axis, _space, step) => splits.map((t) => (step < 28 * 86400 ? days : months).format(t * 1000)) },
        { ...axis, label: 'reports', size: 60, values: (_u, splits) => splits.map((n) => (n >= 0 && Number.isInteger(n) ? String(n) : '')) },
        { ...axis, scale: 'score', side: 1, label: 'weight', grid: { show: false }, size: 60, splits: (u) => { const m = Math.floor(-u.scales.score.min! / 1.1); return [-m, 0, m]; }, values: (_u, splits) => splits.map((n) => String(n).replace('-', '−')) },
      ],
      series: [
        { value: '{YYYY}-{MM}-{DD}' },
        { label: 'reports', fill: colour('--rule'), stroke: colour('--st'), width: 1, paths: bars, points: { show: false } },
        { label: 'cooperation', scale: 'score', fill: colour('--agrees'), stroke: colour('--agrees'), paths: bars, points: { show: false } },
        { label: 'conflict', scale: 'score', fill: colour('--conflicts'), stroke: colour('--conflicts'), paths: bars, points: { show: false } },
      ],
    }, [rows.map((r) => Date.parse(r[0]) / 1000), rows.map((r) => number(r[1])), rows.map((r) => number(r[2])), rows.map((r) => number(r[3]))], holder);
  };
  holder.querySelector('svg')?.remove();
  let plot = draw();
  const again = () => { plot.destroy(); plot = draw(); };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  matchMedia('print').addEventListener('change', again); // on paper: dark on light, as wide as the paper
  new MutationObserver(again).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  addEventListener('resize', () => plot.setSize({ width: holder.clientWidth, height: 260 }));
}
