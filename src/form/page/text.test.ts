// @vitest-environment happy-dom
/** What the buttons above a text write, as the editor finds it in the text. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Files } from './files.ts';
import { textField } from './text.ts';

let node: HTMLElement;
let area: HTMLTextAreaElement;

/** A text in which `«…»` stands around what is chosen. */
function write(text: string, files = new Files([], () => '')): void {
  const field = textField(text.replace(/[«»]/g, ''), files, '.jpg');
  node = field.node as HTMLElement;
  document.body.replaceChildren(node);
  const found = node.querySelector('textarea');
  if (!found) throw new Error('no text');
  area = found;
  const from = text.indexOf('«');
  area.setSelectionRange(from, text.indexOf('»') - 1);
}

function press(label: string): void {
  const found = [...node.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  found?.click();
}

/** The text, with what is chosen in it. */
const now = () => {
  const { value, selectionStart: from, selectionEnd: to } = area;
  return `${value.slice(0, from)}«${value.slice(from, to)}»${value.slice(to)}`;
};

beforeEach(() => document.body.replaceChildren());

describe('a button', () => {
  test.each([
    ['Đậm', 'Họp «thôn» nhé', 'Họp **«thôn»** nhé'],
    ['Đậm', 'Họp «»nhé', 'Họp **«chữ đậm»**nhé'],
    ['Nghiêng', '«Họp»', '*«Họp»*'],
    ['Nghiêng', '«»', '*«chữ nghiêng»*'],
    ['Liên kết', 'Xem «lịch»', 'Xem [«lịch»](https://)'],
    ['Liên kết', '«»', '[«chữ của liên kết»](https://)'],
  ])('%s makes of %j %j, and leaves the words chosen', (label, before, after) => {
    write(before);
    press(label);
    expect(now()).toBe(after);
    expect(document.activeElement).toBe(area);
  });

  test.each([
    ['Đề mục', '«»', '## Đề mục\n\n'],
    ['Đề mục', 'Một.«»', 'Một.\n\n## Đề mục\n\n'],
    ['Đề mục', 'Một.\n«»', 'Một.\n\n## Đề mục\n\n'],
    ['Đề mục', 'Một.\n\n«Hai»\n\nBa', 'Một.\n\n## Hai\n\nBa'],
    ['Gạch đầu dòng', '«Một\nHai»', '- Một\n- Hai\n\n'],
    ['Gạch đầu dòng', '«»Ba', '- Mục\n\nBa'],
    ['Đánh số', 'Nêu:«Một\nHai\nBa»', 'Nêu:\n\n1. Một\n2. Hai\n3. Ba\n\n'],
  ])('%s makes of %j lines of their own: %j', (label, before, after) => {
    write(before);
    press(label);
    expect(area.value).toBe(after);
  });
});

/** What a picture that an editor chooses is called and where it stands. */
async function choose(name: string, words: string): Promise<void> {
  const [described, picture] = node.querySelectorAll<HTMLInputElement>('fieldset input');
  if (!described || !picture) throw new Error('no place for pictures');
  described.value = words;
  const file = new File(['x'], name, { type: 'image/png' });
  Object.defineProperty(picture, 'files', { value: [file], configurable: true });
  const before = area.value;
  picture.dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(area.value).not.toBe(before));
}

describe('a picture', () => {
  test('stands where the cursor is, with its words and a name for addresses', async () => {
    write('Một.«»\n\nHai.');
    await choose('Cánh Đồng lúa.PNG', 'Cánh đồng [lúa] \\ chín');
    expect(area.value).toBe('Một.\n\n![Cánh đồng lúa  chín](canh-dong-lua.png)\n\nHai.');
    const [described] = node.querySelectorAll<HTMLInputElement>('fieldset input');
    expect(described?.value, 'the words are for this one alone').toBe('');
  });

  test('never takes the name of another, and has one where its own holds no letter', async () => {
    write('«»', new Files(['a.png'], () => ''));
    await choose('a.png', 'A');
    await choose('A', 'B');
    await choose('中文.png', 'C');
    expect(area.value.match(/\(.*?\)/g)).toEqual(['(a-2.png)', '(a)', '(tep.png)']);
  });

  test('without words waits for them, and says so', async () => {
    write('Một.«»');
    const [described, picture] = node.querySelectorAll<HTMLInputElement>('fieldset input');
    if (!described || !picture) throw new Error('no place for pictures');
    const file = new File(['x'], 'a.png', { type: 'image/png' });
    Object.defineProperty(picture, 'files', { value: [file], configurable: true });
    picture.dispatchEvent(new Event('change'));
    expect(area.value).toBe('Một.');
    expect(node.querySelector('[role="status"]')?.textContent).toContain('Ghi ảnh cho thấy gì');
    expect(document.activeElement).toBe(described);
    described.value = 'Cánh đồng';
    described.dispatchEvent(new Event('change'));
    await vi.waitFor(() => expect(area.value).toBe('Một.\n\n![Cánh đồng](a.png)\n\n'));
  });

  test('of an iPhone that the browser cannot read is told with its own name and a way out', async () => {
    write('«»');
    const [described, picture] = node.querySelectorAll<HTMLInputElement>('fieldset input');
    if (!described || !picture) throw new Error('no place for pictures');
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('no such format')));
    described.value = 'Cánh đồng';
    const file = new File(['x'], 'IMG_2022 (1).HEIC', { type: '' });
    Object.defineProperty(picture, 'files', { value: [file], configurable: true });
    picture.dispatchEvent(new Event('change'));
    const told = node.querySelector('[role="status"]');
    await vi.waitFor(() => expect(told?.textContent).toMatch(/IMG_2022 \(1\)\.HEIC.*lưu thành JPG/));
    expect(area.value).toBe('');
    expect(described.value, 'the words are kept for the next picture').toBe('Cánh đồng');
    vi.unstubAllGlobals();
  });
});

describe('what is pasted out of Word', () => {
  const paste = (html: string) => {
    const event = new Event('paste', { cancelable: true });
    Object.assign(event, {
      clipboardData: { getData: (type: string) => (type === 'text/html' ? html : '') },
    });
    area.dispatchEvent(event);
    return event.defaultPrevented;
  };

  test('keeps its paragraphs, bold words, points and tables', () => {
    write('Trước.«»');
    const point = (words: string) =>
      `<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="font-family:Symbol"><span style="mso-list:Ignore">·<span style="font:7pt 'Times New Roman'">&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;
    paste(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color: red}</style></head><body><!--StartFragment--><p class=MsoNormal><b>Thời gian:</b> 8 giờ\n ngày 01/12.<o:p></o:p></p><p class=MsoNormal>Đoạn hai.</p>${point('họp thôn')}${point('làm đường')}<table><tr><td><p>Thôn</p></td><td>Số hộ</td></tr><tr><td>Mẫu 1</td><td>120</td></tr></table><!--EndFragment--></body></html>`,
    );
    expect(area.value).toBe(
      'Trước.\n\n**Thời gian:** 8 giờ ngày 01/12.\n\nĐoạn hai.\n\n- họp thôn\n- làm đường\n\n| Thôn | Số hộ |\n| --- | --- |\n| Mẫu 1 | 120 |\n\n',
    );
  });

  test('stays in its line where it is a few words', () => {
    write('Họp «thôn» nhé');
    paste('<b>xã</b> <a href="https://xamau.example/">Mẫu</a> <a href="file:///C:/a.docx">riêng</a>');
    expect(area.value).toBe('Họp **xã** [Mẫu](https://xamau.example/) riêng nhé');
  });

  test('is told to leave its pictures behind', () => {
    write('«»');
    paste('<p>Một.</p><p><img src="file:///C:/Temp/anh.png"></p>');
    expect(area.value).toBe('Một.');
    expect(node.querySelector('[role="status"]')?.textContent).toContain('chèn từng ảnh');
  });

  test('is left to the browser where it is plain', () => {
    write('«»');
    expect(paste('')).toBe(false);
  });
});
