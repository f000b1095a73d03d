// On every page: keys, the reader's time zone, the reader's stars, light and dark. Without it each page works all the same.
// It is run before the page is read: nothing is seen in the wrong light, and a key that comes early waits until the page is there.

showTheme();
let ready = false;
const early: KeyboardEvent[] = [];
const rooms: Record<string, string> = {};
let at = -1;
// When "g" was pressed, on the clock of events: a busy browser hears late of what was pressed in time.
let askedForRoom = -Infinity;
const longestPause = 3000;
const items = () => [...document.querySelectorAll<HTMLElement>('.item')].filter((e) => e.offsetParent !== null);

function move(by: number): void {
  const all = items();
  if (all.length === 0) return;
  document.querySelector('.item.at')?.classList.remove('at');
  at = Math.max(0, Math.min(all.length - 1, at + by));
  all[at].classList.add('at');
  all[at].scrollIntoView({ block: 'nearest' });
  const target = all[at].querySelector<HTMLElement>('a.open, summary, a');
  target?.focus({ preventScroll: true });
}

function follow(selector: string): void {
  document.querySelector<HTMLAnchorElement>(selector)?.click();
}

function open(): void {
  const item = document.querySelector<HTMLElement>('.item.at');
  item?.querySelector<HTMLElement>('a.open, summary')?.click();
}

// The neighbours of a story or report are those of the list it was opened from.
function rememberList(): void {
  const list = items().map((i) => i.querySelector<HTMLAnchorElement>('a.open')?.pathname).filter((p): p is string => !!p);
  if (list.length > 1 && ['/', '/search', '/expectations'].includes(location.pathname)) sessionStorage.setItem('list', JSON.stringify(list));
}

function neighbour(by: number): void {
  const pager = document.querySelector<HTMLAnchorElement>(by > 0 ? '.pager a[rel=next]' : '.pager a[rel=prev]');
  const list: string[] = JSON.parse(sessionStorage.getItem('list') ?? '[]');
  const here = list.indexOf(location.pathname);
  if (here >= 0 && list[here + by]) location.href = list[here + by];
  else pager?.click();
}

// Stars are this browser's own.
const stars = new Set<string>(JSON.parse(localStorage.getItem('stars') ?? '[]'));
function showStars(): void {
  document.querySelectorAll<HTMLElement>('.stories .item').forEach((i) => {
    i.classList.toggle('starred', stars.has(i.querySelector<HTMLAnchorElement>('a.open')?.pathname ?? ''));
  });
  document.querySelector('.head')?.classList.toggle('starred', stars.has(location.pathname));
}
function star(): void {
  const path = document.querySelector<HTMLAnchorElement>('.stories .item.at a.open')?.pathname ?? (location.pathname.startsWith('/stories/') ? location.pathname : null);
  if (!path) return;
  if (!stars.delete(path)) stars.add(path);
  localStorage.setItem('stars', JSON.stringify([...stars]));
  showStars();
}

function showTheme(): void {
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.dataset.theme = theme; else delete document.documentElement.dataset.theme;
}
function turnTheme(): void {
  const next: Record<string, string> = { '': 'dark', dark: 'light', light: '' };
  const theme = next[localStorage.getItem('theme') ?? ''] ?? '';
  if (theme) localStorage.setItem('theme', theme); else localStorage.removeItem('theme');
  showTheme();
}

const keys: Record<string, () => void> = {
  j: () => move(1), k: () => move(-1), n: () => neighbour(1), p: () => neighbour(-1), o: open,
  v: () => follow('a.original'), s: star, l: turnTheme,
  '/': () => document.querySelector<HTMLInputElement>('#q')?.focus(), '?': () => { location.href = '/help'; },
};

addEventListener('keydown', (e) => {
  const target = e.target as HTMLElement;
  if (e.key === 'Escape') {
    document.querySelectorAll<HTMLDetailsElement>('details[name][open]').forEach((d) => { d.open = false; d.querySelector('summary')?.focus(); });
    if (target.matches('input, textarea')) target.blur();
    return;
  }
  if (e.ctrlKey || e.metaKey || e.altKey || target.matches('input:not([type=checkbox]), textarea, select')) return;
  if (!ready) early.push(e);
  else if (press(e)) e.preventDefault();
});

function press({ key, timeStamp }: KeyboardEvent): boolean {
  if (timeStamp - askedForRoom < longestPause) {
    askedForRoom = -Infinity;
    if (rooms[key]) location.href = rooms[key];
    return key in rooms;
  }
  if (key === 'g') { askedForRoom = timeStamp; return false; }
  keys[key]?.();
  return key in keys;
}

// A moment is shown in the reader's zone; the report's own stands beside it.
function showTimes(): void {
  document.querySelectorAll<HTMLTimeElement>('time[data-zone=reader]').forEach((t) => {
    const moment = new Date(t.dateTime);
    if (Number.isNaN(+moment)) return;
    const own = t.textContent ?? '';
    t.textContent = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
    t.title = 'as given: ' + own;
    if (!own.endsWith('UTC')) t.append(Object.assign(document.createElement('small'), { textContent: ` (${own})` }));
  });
}

// Another opened cell closes the last one where the browser does not do it by itself; a click beside closes it too.
addEventListener('click', (e) => {
  const inside = (e.target as HTMLElement).closest('details[name]');
  document.querySelectorAll<HTMLDetailsElement>('details[name][open]').forEach((d) => { if (d !== inside) d.open = false; });
});

addEventListener('DOMContentLoaded', () => {
  document.querySelectorAll<HTMLAnchorElement>('a[data-go]').forEach((a) => { rooms[a.dataset.go!] = a.href; });
  showTimes();
  showStars();
  rememberList();
  ready = true;
  early.splice(0).forEach(press);
});
