/** What becomes of text that was copied from a message or a table. */
import { expect, test } from 'vitest';
import { draftOf } from './draft.ts';
import { TEXT_BYTES } from './limits.ts';
import { readPasted } from './pasted.ts';
import { paragraph, words } from './text.ts';

const cell = (text: string) => ({ blocks: [paragraph([words(text)])], columns: 1, rows: 1 });
const SETTING = { now: new Date('2026-06-01T08:00:00+07:00'), categories: [], category: 'tin-xa' };

async function draft(text: string) {
  const { files } = await draftOf(readPasted(new TextEncoder().encode(text)), 'bai-dan', SETTING);
  const [, front = '', ...rest] = String(files.get('index.md')).split('---\n');
  return { front, text: rest.join('---\n').trim() };
}

test('the first line is the title, an empty line parts paragraphs, lines stay lines', async () => {
  const { front, text } = await draft('Thông báo #1: thu quỹ\r\n\r\nMột\r\nHai\r\n\r\nBa <b>đậm</b> *sao*');
  expect(front).toContain('title: "Thông báo #1: thu quỹ"\n');
  expect(text).toBe('Một\nHai\n\nBa \\<b>đậm\\</b> \\*sao\\*');
});

test.each([
  [
    'tabs are a table',
    'Thôn\tSố hộ\nMẫu 1\t120\nMẫu 2',
    '| Thôn | Số hộ |\n| --- | --- |\n| Mẫu 1 | 120 |\n\nMẫu 2',
  ],
  [
    'bullets of a message are a list',
    'Mang theo:\n• Sổ hộ khẩu\n• Căn cước\nXin cảm ơn',
    'Mang theo:\n\n- Sổ hộ khẩu\n- Căn cước\n\nXin cảm ơn',
  ],
  [
    'small pictures before points are bullets',
    '📢 Mời bà con\n✅ Sổ\n✅ Bút',
    '📢 Mời bà con\n\n- Sổ\n- Bút',
  ],
  [
    'each point may have its own',
    '📍 Nhà văn hóa\n⏰ 8 giờ\n☎️ 0912345678',
    '- Nhà văn hóa\n- 8 giờ\n- 0912345678',
  ],
  ['keys with numbers are numbers', '1️⃣ Một\n2️⃣ Hai', '1. Một\n2. Hai'],
  [
    'an address with signs stays whole',
    'Xem https://a.example/x_y_z(1)*.',
    'Xem <https://a.example/x_y_z>(1)\\*.',
  ],
  ['a rule of dashes is words', 'Một\n---\nHai', 'Một\n\\---\nHai'],
])('%s', async (_, given, wanted) => {
  expect((await draft(`Tiêu đề\n\n${given}`)).text).toBe(wanted);
});

const blocksOf = (text: string) => readPasted(new TextEncoder().encode(text)).blocks;
const line = (...texts: readonly string[]) =>
  paragraph(texts.flatMap((text, at) => [...(at > 0 ? [{ type: 'break' } as const] : []), words(text)]));

test.each([
  ['a line alone is no title, but the text', 'Chữ.', [line('Chữ.')]],
  ['nor is one with nothing but blank lines behind it', 'Chữ.\n \n\t\n', [line('Chữ.')]],
  ['a title of 250 letters', `${'a'.repeat(250)}\nChữ.`, [line('a'.repeat(250)), line('Chữ.')]],
  ['a longer first line is text', `${'a'.repeat(251)}\nChữ.`, [line('a'.repeat(251), 'Chữ.')]],
  ['a line of a table is no title', 'a\tb\nChữ.', [line('a\tb'), line('Chữ.')]],
  ['a line with tabs alone is no table', 'Tên\na\tb\nChữ.', [line('Tên'), line('a\tb'), line('Chữ.')]],
  ['a tab before or behind words makes no table', 'Tên\n\tThụt\nChữ.\t', [line('Tên'), line('Thụt', 'Chữ.')]],
  [
    'lines are as they are without the blanks around them',
    '  Tên\n\n a \n  b\n \nc ',
    [line('Tên'), line('a', 'b'), line('c')],
  ],
  ['of an old Mac', 'Tên\ra\rb', [line('Tên'), line('a', 'b')]],
  [
    'each cell of a table is one',
    'Tên\na\tb\nc\td',
    [
      line('Tên'),
      {
        type: 'table',
        rows: [
          [cell('a'), cell('b')],
          [cell('c'), cell('d')],
        ],
      },
    ],
  ],
])('%s', (_what, given, wanted) => {
  expect(blocksOf(given)).toEqual(wanted);
});

test('a text is as long as one may be, and no longer', () => {
  const bytes = (length: number) => Buffer.alloc(length, ' ');
  expect(() => readPasted(bytes(TEXT_BYTES))).toThrow('không có chữ nào');
  expect(() => readPasted(bytes(TEXT_BYTES + 1))).toThrow('lớn quá mức một bài');
});

test('nothing, and bytes that are no text, are refused', () => {
  expect(() => readPasted(new TextEncoder().encode(' \n '))).toThrow('không có chữ nào');
  expect(() => readPasted(Uint8Array.of(0xff, 0xfe, 0x80))).toThrow('UTF-8');
});
