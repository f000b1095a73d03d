// Files may be dropped anywhere on the page that asks for them; a folder too.

const form = document.querySelector<HTMLFormElement>('form[data-drop]');
const hint = document.querySelector<HTMLElement>('[data-hint]');

if (form) {
  hint!.textContent = 'or drop files and folders here';
  addEventListener('dragover', (e) => { e.preventDefault(); form.classList.add('over'); });
  addEventListener('dragleave', (e) => { if (!e.relatedTarget) form.classList.remove('over'); });
  addEventListener('drop', async (e) => {
    e.preventDefault();
    form.classList.remove('over');
    const entries = [...(e.dataTransfer?.items ?? [])].map((i) => i.webkitGetAsEntry()).filter((x): x is FileSystemEntry => x !== null);
    const files: [File, string][] = [];
    for (const entry of entries) await walk(entry, '', files);
    if (files.length > 0) send(files);
  });
  form.addEventListener('submit', (e) => {
    const chosen = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].flatMap((i) => [...(i.files ?? [])]);
    if (chosen.length === 0) return; // pasted text goes as the form is
    e.preventDefault();
    send(chosen.map((f) => [f, f.webkitRelativePath || f.name]));
  });
}

async function walk(entry: FileSystemEntry, path: string, into: [File, string][]): Promise<void> {
  if (entry.name.startsWith('.')) return;
  if (entry.isFile) {
    into.push([await new Promise<File>((ok, no) => (entry as FileSystemFileEntry).file(ok, no)), path + entry.name]);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((ok, no) => reader.readEntries(ok, no));
    if (some.length === 0) return;
    for (const one of some) await walk(one, path + entry.name + '/', into);
  }
}

function send(files: [File, string][]): void {
  const data = new FormData();
  data.set('__RequestVerificationToken', form!.querySelector<HTMLInputElement>('input[name=__RequestVerificationToken]')!.value);
  data.set('text', form!.querySelector<HTMLTextAreaElement>('#text')!.value);
  for (const [file, name] of files) data.append('files', file, name);
  const request = new XMLHttpRequest();
  request.open('POST', form!.action);
  request.upload.onprogress = (e) => { hint!.textContent = `sending ${files.length} files: ${Math.round((100 * e.loaded) / Math.max(1, e.total))} %`; };
  request.onload = () => {
    if (request.responseURL.includes('/drop/')) location.href = request.responseURL;
    else if (request.status === 413) hint!.textContent = 'That is more than one upload may hold.';
    else hint!.textContent = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('[role=alert], main p')?.textContent ?? `It was not taken in (${request.status}).`;
  };
  request.onerror = () => { hint!.textContent = 'It could not be sent: it may be more than one upload may hold.'; };
  request.send(data);
}
