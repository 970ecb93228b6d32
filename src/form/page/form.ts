/** The form in the browser, wherever the content lies: the list of what there is, and one entry at a time. */
import type { Finding } from '../../check/index.ts';
import { formatDateTime, isoDateTime } from '../../lib/dates.ts';
import { plainPath } from '../../lib/paths.ts';
import { fold } from '../../lib/text.ts';
import { Refusal } from '../../system/errors.ts';
import type { FormKind } from '../kinds.ts';
import type { Answered, Backend, State } from './backend.ts';
import { button, element } from './dom.ts';
import { type Around, fieldsFor, type Missing, readFields } from './fields.ts';
import { Files, HEIC_ENDINGS } from './files.ts';
import { textField } from './text.ts';
import { asShown, calledByKey } from './words.ts';

const main = () => document.querySelector<HTMLElement>('#form');

/** Where the content lies: one for the whole page. */
let content: Backend;

export async function startForm(backend: Backend): Promise<void> {
  content = backend;
  main()?.addEventListener('input', () => {
    isChanged = true;
  });
  addEventListener('beforeunload', (event) => {
    if (isChanged) event.preventDefault();
  });
  await showList();
}

/** Whether something was typed that is not saved. */
let isChanged = false;

export function show(title: string, ...nodes: readonly Node[]): void {
  document.title = title;
  const heading = element('h1', { tabIndex: -1 }, title);
  main()?.replaceChildren(heading, ...nodes);
  heading.focus();
  isChanged = false;
}

export const note = (words: string): HTMLElement => element('p', {}, words);

async function showList(told = '', more = ''): Promise<void> {
  const state = await orWords(content.state());
  if (typeof state === 'string')
    return show(
      'Chưa mở được',
      note(state),
      button('Thử lại', () => showList()),
      ...leaving(),
    );
  const found = element('ul', { className: 'entries' });
  const search = element('input', { type: 'search' });
  const list = () => {
    const words = fold(search.value);
    const entries = state.kinds.flatMap(({ name, called }) =>
      state.entries
        .filter(({ kind, title, path }) => kind === name && fold(`${title} ${path}`).includes(words))
        .map((entry) => ({ ...entry, called })),
    );
    found.replaceChildren(
      ...entries.slice(0, 200).map(({ path, kind, called, title, isDraft }) => {
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
    ...(more === '' ? [] : [note(more)]),
    element(
      'div',
      { className: 'row' },
      ...state.kinds.map(({ name, called }) => button(`Thêm ${called}`, () => showEntry(state, name))),
    ),
    element('label', {}, 'Tìm bài đã có', search),
    found,
    ...leaving(),
  );
}

/** A way out, where the page knows who the editor is. */
const leaving = (): HTMLElement[] => {
  const { leave } = content;
  return leave ? [button('Thoát, quên mã truy cập', leave)] : [];
};

/** What was asked for, or in words why not. */
const orWords = <Answer>(asked: Promise<Answer>): Promise<Answer | string> =>
  asked.catch((error: unknown) => {
    if (error instanceof Refusal) return error.message;
    reportError(error);
    return 'Biểu mẫu gặp lỗi không ngờ tới, chưa làm được việc ấy. Hãy chép phần vừa viết ra, mở lại trang; còn lỗi thì báo người phụ trách.';
  });

async function showEntry(state: State, kindName: string, path?: string): Promise<void> {
  const kind = state.kinds.find(({ name }) => name === kindName);
  if (!kind) return;
  const opened = path === undefined ? undefined : await orWords(content.entry(path));
  if (typeof opened === 'string') return show('Chưa mở được', note(opened), toList());
  const folder = path?.slice(0, path.lastIndexOf('/')) ?? '';
  const taken = opened?.files ?? (kind.hasOwnFolder ? [] : await orWords(content.files(kind.name)));
  if (typeof taken === 'string') return show('Chưa mở được', note(taken), toList());
  const values = opened?.values ?? newValues(kind);
  const calledBy = () => document.querySelector<HTMLInputElement>(`[name="${kind.calledBy}"]`)?.value ?? '';
  const files = new Files(taken, () => (kind.hasOwnFolder ? '' : calledBy()));
  const around: Around = {
    files,
    named: namedIn(kind, state),
    accept: {
      picture: [...kind.pictures, ...HEIC_ENDINGS].join(','),
      file: [...new Set([...kind.pictures, ...kind.files])].join(','),
    },
    address: async (name) =>
      path === undefined ? undefined : content.picture(`${folder}/${plainPath(name)}`),
  };
  const fields = fieldsFor(kind.schema, values, around);
  const text = textField(opened?.body ?? '', files, around.accept.picture);
  const names = calledByKey(kind.schema);
  const findings = element('ul', { className: 'findings' });
  findings.setAttribute('role', 'alert');

  const saving = button('Lưu', () => press(false), 'main');
  const press = async (isConfirmed: boolean) => {
    saving.disabled = true;
    await save(isConfirmed).finally(() => {
      saving.disabled = false;
    });
  };
  const save = async (isConfirmed: boolean) => {
    const missing = [...fields.values()].flatMap((field) => field.missing());
    if (missing.length > 0) return tellMissing(missing, findings);
    const wanted = { values: readFields(fields, values) ?? {}, body: String(text.read()) };
    const words = JSON.stringify(wanted);
    const answer = await orWords<Answered>(
      content.save({
        kind: kind.name,
        ...(opened && { path: opened.path, version: opened.version }),
        ...wanted,
        files: await files.sent((name) => words.includes(name)),
        isConfirmed,
      }),
    );
    if (typeof answer !== 'string' && answer.path !== undefined)
      return showList(
        `Đã lưu ${kind.called} “${calledBy()}” (${answer.path}).`,
        [whenShown(wanted.values), answer.told ?? ''].filter((words) => words !== '').join(' '),
      );
    const { findings: told, bodyLine } = typeof answer === 'string' ? { findings: [] } : answer;
    findings.replaceChildren(
      ...(typeof answer === 'string' ? [element('li', {}, answer)] : []),
      ...told.map((finding) => element('li', {}, inWords(finding, names, bodyLine))),
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
  const isFirst = ([key]: (typeof all)[number]) =>
    kind.schema.required?.includes(key) || kind.schema.properties?.[key]?.asked;
  const required = all.filter(isFirst);
  const isLast = ([key]: (typeof all)[number]) => key === 'draft';
  const last = all.filter(isLast);
  const optional = all.filter((field) => !isFirst(field) && !isLast(field));
  const more = element('details', {}, element('summary', {}, 'Các mục không bắt buộc'));
  more.append(...optional.map(([, field]) => field.node));
  more.open = optional.some(([key]) => values[key] !== undefined);
  show(
    path === undefined ? `Thêm ${kind.called}` : `Sửa ${kind.called}`,
    toList(),
    ...required.map(([, field]) => field.node),
    text.node,
    ...(optional.length > 0 ? [more] : []),
    ...last.map(([, field]) => field.node),
    leftOver(),
    findings,
    element(
      'div',
      { className: 'row' },
      saving,
      path === undefined ? undefined : deletion(path, `${kind.called} “${calledIn(kind, values)}”`),
    ),
  );
}

/** Nothing is sent before all is there that must be. */
function tellMissing(missing: readonly Missing[], findings: HTMLElement): void {
  const names = missing.map(({ called }) => `“${called}”`).join(', ');
  findings.replaceChildren(element('li', {}, `Chưa lưu được, còn thiếu: ${names}.`));
  for (const { line } of missing) {
    line.setAttribute('aria-invalid', 'true');
    line.addEventListener('input', () => line.removeAttribute('aria-invalid'), { once: true });
  }
  // It may stand far above: the browser says there, too, that something must.
  missing[0]?.line.reportValidity();
}

/** What is checked only later; until that is known, that the check is being fetched. */
function leftOver(): HTMLElement {
  const told = note('Đang tải phần kiểm tra bài (khoảng 1 MB, chỉ tải khi mở bài)…');
  void content.left().then((left) => {
    if (left.length === 0) told.remove();
    else told.textContent = `Kiểm tra khi đưa lên: ${left.join('; ')}.`;
  });
  return told;
}

/** Asks once more where words would be lost. */
function toList(): HTMLElement {
  const back = button('Về danh sách', () => {
    if (!isChanged) return showList();
    const sure = button('Bỏ phần chưa lưu', () => showList());
    back.after(sure);
    back.textContent = 'Viết tiếp';
    back.onclick = () => {
      sure.remove();
      back.replaceWith(toList());
    };
    sure.focus();
    return undefined;
  });
  return back;
}

/** When readers see what was saved, where that is not at once. */
function whenShown(values: Readonly<Record<string, unknown>>): string {
  if (values['draft'] === true)
    return 'Đây là bản nháp, người đọc chưa thấy: mở lại, bỏ đánh dấu bản nháp rồi lưu thì mới đăng.';
  const from = new Date(String(values['publishedAt'] ?? values['startsAt'] ?? ''));
  return from > new Date() ? `Hẹn giờ: người đọc thấy từ ${formatDateTime(from)}.` : '';
}

/** What the fields of a kind may name. */
const namedIn = (kind: FormKind, { categories, entries }: State): Around['named'] =>
  new Map([
    ['category', categories.map(({ id, name }) => [id, name] as const)],
    ...kind.references.map(({ key, kind: of }) => {
      const named = entries.filter((entry) => entry.kind === of);
      return [key, named.map(({ slug, title }) => [slug, title] as const)] as const;
    }),
  ]);

/** What a new entry begins with: now. */
function newValues(kind: FormKind): Readonly<Record<string, unknown>> {
  const now = isoDateTime(new Date());
  const has = (key: string) => kind.schema.properties?.[key] !== undefined;
  return {
    ...(has('publishedAt') && { publishedAt: now }),
    ...(has('startsAt') && { startsAt: now }),
    ...(has('issuedOn') && { issuedOn: now.slice(0, 10) }),
  };
}

const calledIn = ({ calledBy }: FormKind, values: Readonly<Record<string, unknown>>): string =>
  String(values[calledBy] ?? '');

/** Asks once more before it takes the entry down. */
function deletion(path: string, called: string): HTMLElement {
  const first = button('Gỡ bài', () => {
    const sure = button('Gỡ thật', async () => {
      sure.disabled = true;
      const told = await orWords(content.remove(path).then((more) => ({ more })));
      await (typeof told === 'string' ? showList(told) : showList(`Đã gỡ ${called}.`, told.more));
    });
    first.replaceWith(sure);
    sure.focus();
  });
  return first;
}

/** A finding in the words of the page: a fault of a field by what that is called there, one of the text by its line there. */
function inWords(
  { severity, message, remedy, line }: Finding,
  names: ReadonlyMap<string, string>,
  bodyLine = Number.POSITIVE_INFINITY,
): string {
  const word = severity === 'error' ? 'Lỗi' : 'Lưu ý';
  const said = asShown(message, names);
  const isOfField = said !== message;
  let where = '';
  if (line !== null && line >= bodyLine) where = ` (dòng ${line - bodyLine + 1} của nội dung)`;
  else if (line !== null && !isOfField) where = ` (dòng ${line} của tệp)`;
  return `${word}${where}: ${said} Cách sửa: ${asShown(remedy, names)}`;
}
