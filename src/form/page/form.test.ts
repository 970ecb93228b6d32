// @vitest-environment happy-dom
/** The form as an editor meets it, over content that is made up and answers at once. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { blankForm, heading, labels, press, shown } from '../../../tests/support/form-page.ts';
import type { Finding } from '../../check/index.ts';
import { Refusal } from '../../system/errors.ts';
import { formKinds } from '../kinds.ts';
import type { Backend, Sent, State } from './backend.ts';
import { startForm } from './form.ts';

const NOW = new Date('2026-01-05T01:02:03Z');

const entries: State['entries'] = [
  {
    path: 'news/2026/le-hoi/index.md',
    kind: 'news',
    slug: 'le-hoi',
    title: 'Lễ hội đình làng',
    isDraft: true,
  },
  { path: 'products/trung-ga.md', kind: 'products', slug: 'trung-ga', title: 'Trứng gà', isDraft: false },
];

const state: State = { kinds: formKinds(), categories: [{ id: 'tin-xa', name: 'Tin xã' }], entries };

const article = {
  path: 'news/2026/le-hoi/index.md',
  kind: 'news',
  files: ['dinh.jpg'],
  version: 'v1',
  values: {
    title: 'Lễ hội đình làng',
    summary: 'Hội làng.',
    publishedAt: '2026-01-05T08:00:00+07:00',
    category: 'tin-xa',
  },
  body: 'Hội làng.\n',
};

const refuses = (words: string) => () => Promise.reject(new Refusal(words));

/** Shows the form anew, over content that answers as it is told to. */
async function open(answers: Partial<Backend> = {}): Promise<void> {
  const content: Backend = {
    state: async () => state,
    entry: async () => article,
    files: async () => [],
    save: async () => ({ path: article.path, findings: [] }),
    remove: async () => '',
    picture: async () => undefined,
    left: async () => [],
    ...answers,
  };
  blankForm();
  await startForm(content);
}

const status = () => document.querySelector('[role="status"]')?.textContent;
const links = () => [...document.querySelectorAll<HTMLElement>('.entries a')];
const findings = () => [...document.querySelectorAll('.findings li')].map(({ textContent }) => textContent);
const field = (name: string) => {
  const found = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!found) throw new Error(`the form has no field ${name}`);
  return found;
};

/** Presses the button of that name, and waits for what the page does then. */
async function pressed(label: string): Promise<void> {
  const button = press(label);
  await vi.waitFor(() => expect(button.disabled).toBe(false));
  await settled();
}

/** All that was asked of made-up content has been answered. */
const settled = () => new Promise((done) => setTimeout(done));

async function openArticle(answers: Partial<Backend> = {}): Promise<void> {
  await open(answers);
  links()[0]?.click();
  await settled();
}

/** Types as a person does: the page hears of it. */
function type(name: string, typed: string): void {
  field(name).value = typed;
  field(name).dispatchEvent(new Event('input', { bubbles: true }));
}

/** Chooses a picture for the text, its words written. */
function choosePicture(name: string): void {
  const [words, choice] = document.querySelectorAll<HTMLInputElement>(
    'fieldset:has([aria-label^="Chèn"]) input',
  );
  if (!words || !choice) throw new Error('no place for pictures');
  words.value = 'Ảnh chụp';
  const file = new File(['x'], name, { type: 'image/png' });
  Object.defineProperty(choice, 'files', { value: [file], configurable: true });
  choice.dispatchEvent(new Event('change'));
}

const leaving = () => {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
};

const faulty = (severity: Finding['severity'], line: number | null): Finding => ({
  severity,
  file: article.path,
  line,
  column: null,
  rule: 'made-up',
  message: 'Chữ sai.',
  remedy: 'Viết lại.',
});

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  return () => {
    vi.useRealTimers();
  };
});

describe('the list', () => {
  test('has what there is, each with its kind, and a button for each kind', async () => {
    await open();
    expect(heading()).toBe('Soạn bài');
    expect(document.title).toBe('Soạn bài');
    expect(document.activeElement?.textContent, 'a reader of the screen hears where it is').toBe('Soạn bài');
    expect(links().map(({ textContent }) => textContent)).toEqual([
      'Lễ hội đình làng (bài viết, bản nháp)',
      'Trứng gà (sản phẩm OCOP)',
    ]);
    expect(labels()).toEqual(state.kinds.map(({ called }) => `Thêm ${called}`));
    expect(status()).toBe('');
  });

  test.each([
    ['trung ga', ['Trứng gà (sản phẩm OCOP)']],
    ['ĐÌNH', ['Lễ hội đình làng (bài viết, bản nháp)']],
    ['news/2026', ['Lễ hội đình làng (bài viết, bản nháp)']],
    ['chợ', []],
  ])('%s is looked for without accents, in titles and places', async (words, found) => {
    await open();
    const search = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!search) throw new Error('no search');
    search.value = words;
    search.dispatchEvent(new Event('input'));
    expect(links().map(({ textContent }) => textContent)).toEqual(found);
  });

  test('holds no more than a person looks through', async () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ ...entries[1], path: `products/${at}.md` }));
    await open({ state: async () => ({ ...state, entries: many as State['entries'] }) });
    expect(links()).toHaveLength(200);
  });

  test('that cannot be had says why, and is asked for once more', async () => {
    let isThere = false;
    await open({ state: () => (isThere ? Promise.resolve(state) : refuses('Mất mạng.')()) });
    expect(heading()).toBe('Chưa mở được');
    expect(shown()).toContain('Mất mạng.');
    isThere = true;
    await pressed('Thử lại');
    expect(links()).toHaveLength(2);
  });

  test('an error that nobody thought of is told in words, and to the browser', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const fault = new TypeError('x is not a function');
    await open({ state: () => Promise.reject(fault) });
    vi.unstubAllGlobals();
    expect(shown()).toContain('lỗi không ngờ tới');
    expect(shown()).not.toContain('function');
    expect(reported).toHaveBeenCalledWith(fault);
  });

  test('has a way out only where the page knows who the editor is', async () => {
    await open();
    expect(labels()).not.toContain('Thoát, quên mã truy cập');
    const leave = vi.fn();
    await open({ leave });
    await pressed('Thoát, quên mã truy cập');
    expect(leave).toHaveBeenCalledOnce();
    await open({ leave, state: refuses('Mã hết hạn.') });
    expect(labels(), 'also where the content does not open').toContain('Thoát, quên mã truy cập');
  });
});

describe('an entry', () => {
  test('shows what stands in it, and goes back to the list', async () => {
    const asked = vi.fn(async () => article);
    await openArticle({ entry: asked });
    expect(asked).toHaveBeenCalledWith('news/2026/le-hoi/index.md');
    expect(heading()).toBe('Sửa bài viết');
    expect(field('title').value).toBe('Lễ hội đình làng');
    expect(field('body').value).toBe('Hội làng.\n');
    await pressed('Về danh sách');
    expect(heading()).toBe('Soạn bài');
  });

  test('that is gone says so', async () => {
    await openArticle({ entry: refuses('Không còn bài nào ở chỗ này.') });
    expect(heading()).toBe('Chưa mở được');
    expect(shown()).toContain('Không còn bài nào ở chỗ này.');
    await pressed('Về danh sách');
    expect(links()).toHaveLength(2);
  });

  test('asks first for what must be there and whether it is a draft, and folds the rest away', async () => {
    await openArticle();
    const [news] = state.kinds;
    const folded = document.querySelector('details');
    for (const key of [...(news?.schema.required ?? []), 'draft'])
      expect(folded?.contains(field(key)), key).toBe(false);
    expect(folded?.contains(field('author'))).toBe(true);
    expect(folded?.open, 'nothing stands in any of them').toBe(false);
  });

  test('has them open where one of them holds something', async () => {
    await openArticle({
      entry: async () => ({ ...article, values: { ...article.values, author: 'Ban Văn hóa' } }),
    });
    expect(document.querySelector('details')?.open).toBe(true);
  });

  test('names what is judged only after it was sent', async () => {
    await openArticle();
    expect(shown()).not.toContain('Kiểm tra khi đưa lên');
    await openArticle({ left: async () => ['liên kết', 'tệp'] });
    expect(shown()).toContain('Kiểm tra khi đưa lên: liên kết; tệp.');
  });

  test('what is typed is not lost by closing the page, until it is saved', async () => {
    await openArticle();
    expect(leaving(), 'nothing was typed').toBe(false);
    type('title', 'Lễ hội');
    expect(leaving()).toBe(true);
    await pressed('Lưu');
    expect(leaving(), 'it is saved').toBe(false);
  });

  test('shows the picture that lies beside the text', async () => {
    const picture = vi.fn(async () => 'data:,dinh');
    await openArticle({
      picture,
      entry: async () => ({
        ...article,
        values: { ...article.values, cover: { src: 'dinh.jpg', alt: 'Đình' } },
      }),
    });
    const preview = [...document.querySelectorAll<HTMLImageElement>('img.preview')].find(
      ({ hidden }) => !hidden,
    );
    expect(preview?.src).toBe('data:,dinh');
    expect(picture).toHaveBeenCalledWith('news/2026/le-hoi/dinh.jpg');
  });
});

describe('saving', () => {
  test('sends what was opened, as it was changed, and says in the list what became of it', async () => {
    const sent: Sent[] = [];
    await openArticle({
      save: async (one) => {
        sent.push(one);
        return { path: article.path, findings: [], told: 'Trang sẽ đổi sau ít phút.' };
      },
    });
    type('title', 'Lễ hội làng');
    await pressed('Lưu');
    expect(sent).toEqual([
      {
        kind: 'news',
        path: article.path,
        version: 'v1',
        values: { ...article.values, title: 'Lễ hội làng' },
        body: 'Hội làng.\n',
        files: [],
        isConfirmed: false,
      },
    ]);
    expect(status()).toBe('Đã lưu bài viết “Lễ hội làng” (news/2026/le-hoi/index.md).');
    expect(shown()).toContain('Trang sẽ đổi sau ít phút.');
  });

  test('what is wrong is shown with its line and what to write, and cannot be saved all the same', async () => {
    await openArticle({
      save: async () => ({ findings: [faulty('error', 7), faulty('warning', null)] }),
    });
    type('title', 'Lễ hội làng');
    await pressed('Lưu');
    expect(findings()).toEqual([
      'Lỗi (dòng 7 của tệp): Chữ sai. Cách sửa: Viết lại.',
      'Lưu ý: Chữ sai. Cách sửa: Viết lại.',
    ]);
    expect(document.querySelector('.findings')?.role, 'a reader of the screen hears it').toBe('alert');
    expect(labels()).not.toContain('Vẫn lưu');
    expect(field('title').value, 'what was typed stays').toBe('Lễ hội làng');
    expect(leaving()).toBe(true);
  });

  test('what is wrong in a field is told by its name, what is wrong in the text by its line there', async () => {
    const of = (line: number, message: string) => ({ ...faulty('error', line), message });
    const told = [
      of(5, 'Thiếu "alt" trong "cover".'),
      of(6, '"title" trống.'),
      of(7, 'Chữ lạ.'),
      of(9, 'Thẻ lạ.'),
      of(11, 'Không có tệp "a.pdf" trong mục "attachments".'),
    ];
    await openArticle({ save: async () => ({ findings: told, bodyLine: 9 }) });
    await pressed('Lưu');
    expect(findings()).toEqual([
      'Lỗi: Thiếu “Mô tả ảnh bằng lời” trong “Ảnh đại diện”. Cách sửa: Viết lại.',
      'Lỗi: “Tiêu đề bài” trống. Cách sửa: Viết lại.',
      'Lỗi (dòng 7 của tệp): Chữ lạ. Cách sửa: Viết lại.',
      'Lỗi (dòng 1 của nội dung): Thẻ lạ. Cách sửa: Viết lại.',
      'Lỗi (dòng 3 của nội dung): Không có tệp "a.pdf" trong mục “Tệp đính kèm”. Cách sửa: Viết lại.',
    ]);
  });

  test('what is only doubtful is saved when the editor says so', async () => {
    const confirmed: boolean[] = [];
    await openArticle({
      save: async ({ isConfirmed }) => {
        confirmed.push(isConfirmed);
        return isConfirmed ? { path: article.path, findings: [] } : { findings: [faulty('warning', 1)] };
      },
    });
    await pressed('Lưu');
    await pressed('Vẫn lưu');
    expect(confirmed).toEqual([false, true]);
    expect(heading()).toBe('Soạn bài');
  });

  test('a refusal is shown, and the text stays', async () => {
    await openArticle({ save: refuses('Có người vừa sửa bài này.') });
    type('body', 'Hội làng mở.');
    await pressed('Lưu');
    expect(findings()).toEqual(['Có người vừa sửa bài này.']);
    expect(labels()).not.toContain('Vẫn lưu');
    expect(field('body').value).toBe('Hội làng mở.');
  });

  test('a second press while the first is on its way sends nothing', async () => {
    let answer: (value: { path: string; findings: [] }) => void = () => {};
    const save = vi.fn(
      () =>
        new Promise<{ path: string; findings: [] }>((done) => {
          answer = done;
        }),
    );
    await openArticle({ save });
    const saving = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Lưu');
    saving?.click();
    await settled();
    expect(saving?.disabled).toBe(true);
    saving?.click();
    answer({ path: article.path, findings: [] });
    await settled();
    expect(save).toHaveBeenCalledOnce();
    expect(heading()).toBe('Soạn bài');
  });

  test('a file that was chosen goes along only while the entry names it', async () => {
    const sent: Sent[] = [];
    const save: Backend['save'] = async (one) => {
      sent.push(one);
      return { findings: [faulty('error', 1)] };
    };
    await openArticle({ save });
    choosePicture('Đình.png');
    await vi.waitFor(() => expect(field('body').value).toContain('](dinh.png)'));
    await pressed('Lưu');
    type('body', 'Không ảnh.');
    await pressed('Lưu');
    expect(sent.map(({ files }) => files)).toEqual([[{ name: 'dinh.png', bytes: btoa('x') }], []]);
  });
});

describe('a new entry', () => {
  test('begins now, and has no way to be taken down', async () => {
    const sent: Sent[] = [];
    await open({
      save: async (one) => {
        sent.push(one);
        return { path: 'news/2026/a/index.md', findings: [] };
      },
    });
    await pressed('Thêm bài viết');
    expect(heading()).toBe('Thêm bài viết');
    expect(field('publishedAt').value).toBe('2026-01-05T08:02:03');
    expect(labels()).not.toContain('Gỡ bài');
    type('title', 'A');
    type('category', 'tin-xa');
    await pressed('Lưu');
    expect(sent).toEqual([
      {
        kind: 'news',
        values: { title: 'A', publishedAt: '2026-01-05T08:02:03+07:00', category: 'tin-xa' },
        body: '',
        files: [],
        isConfirmed: false,
      },
    ]);
  });

  test.each([
    ['documents', 'issuedOn', '2026-01-05'],
    ['notices', 'startsAt', '2026-01-05T08:02:03'],
  ])('of %s has %s: %s', async (name, key, value) => {
    await open();
    await pressed(`Thêm ${state.kinds.find((kind) => kind.name === name)?.called}`);
    expect(field(key).value).toBe(value);
  });

  test('whose files lie among those of others gives them its own name, and never one that is taken', async () => {
    const asked = vi.fn(async () => ['gioi-thieu-o.png']);
    await open({ files: asked });
    await pressed('Thêm trang');
    expect(asked).toHaveBeenCalledWith('pages');
    const { calledBy = '' } = state.kinds.find(({ name }) => name === 'pages') ?? {};
    type(calledBy, 'Giới thiệu');
    choosePicture('Ổ.png');
    await vi.waitFor(() => expect(field('body').value).toContain('](gioi-thieu-o-2.png)'));
  });

  test('cannot begin where nobody can say which names are taken', async () => {
    await open({ files: refuses('Mất mạng.') });
    await pressed('Thêm trang');
    expect(heading()).toBe('Chưa mở được');
    expect(shown()).toContain('Mất mạng.');
  });
});

describe('taking an entry down', () => {
  test('asks once more, and says in the list what became of it', async () => {
    const remove = vi.fn(async () => 'Trang sẽ đổi sau ít phút.');
    await openArticle({ remove });
    await pressed('Gỡ bài');
    expect(remove).not.toHaveBeenCalled();
    expect(document.activeElement?.textContent).toBe('Gỡ thật');
    expect(labels()).not.toContain('Gỡ bài');
    document.querySelector<HTMLElement>(':focus')?.click();
    await settled();
    expect(remove).toHaveBeenCalledWith('news/2026/le-hoi/index.md');
    expect(status()).toBe('Đã gỡ bài viết “Lễ hội đình làng”.');
    expect(shown()).toContain('Trang sẽ đổi sau ít phút.');
  });

  test('that is refused says why', async () => {
    await openArticle({ remove: refuses('Có người vừa sửa bài này.') });
    await pressed('Gỡ bài');
    press('Gỡ thật');
    await settled();
    expect(status()).toBe('Có người vừa sửa bài này.');
  });
});
