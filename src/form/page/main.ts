/** The form in the browser: the list of what there is, and one entry at a time. */
import type { Finding } from '../../check/index.ts';
import { isoDateTime } from '../../lib/dates.ts';
import type { FormKind } from '../kinds.ts';
import { button, element } from './dom.ts';
import { type Around, fieldsFor, readFields } from './fields.ts';
import { Files } from './files.ts';
import { askEntry, askFiles, askState, pictureAddress, remove, type State, save } from './server.ts';
import { textField } from './text.ts';

const main = document.querySelector<HTMLElement>('#form');

/** Whether something was typed that is not saved. */
let isChanged = false;
addEventListener('beforeunload', (event) => {
  if (isChanged) event.preventDefault();
});

function show(title: string, ...nodes: readonly Node[]): void {
  document.title = title;
  const heading = element('h1', { tabIndex: -1 }, title);
  main?.replaceChildren(heading, ...nodes);
  heading.focus();
  isChanged = false;
}

const note = (words: string): HTMLElement => element('p', {}, words);

async function showList(told = ''): Promise<void> {
  const state = await askState();
  if (state.refused !== undefined) return show('Chưa mở được', note(state.refused));
  const found = element('ul', { className: 'entries' });
  const search = element('input', { type: 'search' });
  const list = () => {
    const words = search.value.normalize('NFC').toLowerCase();
    const entries = state.entries.filter(({ title, path }) =>
      `${title} ${path}`.toLowerCase().includes(words),
    );
    found.replaceChildren(
      ...entries.slice(0, 200).map(({ path, kind, title, isDraft }) => {
        const called = state.kinds.find(({ name }) => name === kind)?.called ?? kind;
        const link = element('a', { href: '#' }, `${title} (${called}${isDraft ? ', bản nháp' : ''})`);
        link.addEventListener('click', (event) => {
          event.preventDefault();
          void showEntry(state, kind, path);
        });
        return element('li', {}, link);
      }),
    );
  };
  search.addEventListener('input', list);
  list();
  show(
    'Soạn bài',
    element('p', { role: 'status' }, told),
    element(
      'div',
      { className: 'row' },
      ...state.kinds.map(({ name, called }) => button(`Thêm ${called}`, () => showEntry(state, name))),
    ),
    element('label', {}, 'Tìm bài đã có', search),
    found,
  );
}

async function showEntry(state: State, kindName: string, path?: string): Promise<void> {
  const kind = state.kinds.find(({ name }) => name === kindName);
  if (!kind) return;
  const opened = path === undefined ? undefined : await askEntry(path);
  if (opened?.refused !== undefined) return show('Chưa mở được', note(opened.refused), toList());
  const folder = path?.slice(0, path.lastIndexOf('/')) ?? '';
  const taken = opened?.files ?? (kind.hasOwnFolder ? [] : await askFiles(kind.name));
  const values = opened?.values ?? newValues(kind);
  const calledBy = () => document.querySelector<HTMLInputElement>(`[name="${kind.calledBy}"]`)?.value ?? '';
  const files = new Files(taken, () => (kind.hasOwnFolder ? '' : calledBy()));
  const around: Around = {
    files,
    categories: state.categories,
    accept: { picture: kind.pictures.join(','), file: [...kind.pictures, ...kind.files].join(',') },
    address: (name) =>
      path === undefined ? undefined : pictureAddress(`${folder}/${name.replace(/^\.\//, '')}`),
  };
  const fields = fieldsFor(kind.schema, values, around);
  const text = textField(opened?.body ?? '', files, around.accept.picture);
  const findings = element('ul', { className: 'findings' });
  findings.setAttribute('role', 'alert');
  let version = opened?.version;

  const press = async (isConfirmed: boolean) => {
    const wanted = { values: readFields(fields, values) ?? {}, body: String(text.read()) };
    const words = JSON.stringify(wanted);
    const answer = await save({
      kind: kind.name,
      ...(path !== undefined && { path }),
      ...(version !== undefined && { version }),
      ...wanted,
      files: await files.sent((name) => words.includes(name)),
      isConfirmed,
    });
    if (answer.path !== undefined) {
      ({ version } = answer);
      files.saved();
      return showList(`Đã lưu ${answer.path}.`);
    }
    const told = answer.findings ?? [];
    findings.replaceChildren(
      ...(answer.refused === undefined ? [] : [element('li', {}, answer.refused)]),
      ...told.map((finding) => element('li', {}, inWords(finding))),
    );
    const isOnlyWarned = told.length > 0 && told.every(({ severity }) => severity === 'warning');
    if (isOnlyWarned)
      findings.append(
        element(
          'li',
          {},
          button('Vẫn lưu', () => press(true)),
        ),
      );
    findings.scrollIntoView();
  };

  const all = [...fields];
  const isFirst = ([key]: (typeof all)[number]) => kind.schema.required?.includes(key) || key === 'draft';
  const required = all.filter(isFirst);
  const optional = all.filter((field) => !isFirst(field));
  const more = element('details', {}, element('summary', {}, 'Các mục không bắt buộc'));
  more.append(...optional.map(([, field]) => field.node));
  more.open = optional.some(([key]) => values[key] !== undefined);
  show(
    path === undefined ? `Thêm ${kind.called}` : `Sửa ${kind.called}`,
    toList(),
    ...required.map(([, field]) => field.node),
    text.node,
    more,
    findings,
    element(
      'div',
      { className: 'row' },
      button('Lưu', () => press(false), 'main'),
      path === undefined ? undefined : deletion(path),
    ),
  );
  main?.addEventListener('input', () => {
    isChanged = true;
  });
}

const toList = (): HTMLElement => button('Về danh sách', () => showList());

/** What a new entry begins with: now, and a draft where it must say something. */
function newValues(kind: FormKind): Readonly<Record<string, unknown>> {
  const now = isoDateTime(new Date());
  const has = (key: string) => kind.schema.properties?.[key] !== undefined;
  return {
    ...(has('publishedAt') && { publishedAt: now }),
    ...(has('startsAt') && { startsAt: now }),
    ...(has('issuedOn') && { issuedOn: now.slice(0, 10) }),
  };
}

/** Asks once more before it takes the entry down. */
function deletion(path: string): HTMLElement {
  const first = button('Gỡ bài', () => {
    const sure = button('Gỡ thật', async () => {
      const answer = await remove(path);
      await showList(answer.refused ?? `Đã gỡ ${path}.`);
    });
    first.replaceWith(sure);
    sure.focus();
  });
  return first;
}

function inWords({ severity, message, remedy, line }: Finding): string {
  const word = severity === 'error' ? 'Lỗi' : 'Lưu ý';
  return `${word}${line === null ? '' : ` (dòng ${line} của tệp)`}: ${message} Cách sửa: ${remedy}`;
}

await showList();
