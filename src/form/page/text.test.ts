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
});
