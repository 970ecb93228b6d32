/** What becomes of text that was copied from a message or a table. */
import { expect, test } from 'vitest';
import { draftOf } from './draft.ts';
import { readPasted } from './pasted.ts';

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

test('nothing, and bytes that are no text, are refused', () => {
  expect(() => readPasted(new TextEncoder().encode(' \n '))).toThrow('không có chữ nào');
  expect(() => readPasted(Uint8Array.of(0xff, 0xfe, 0x80))).toThrow('UTF-8');
});
