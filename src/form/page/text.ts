/** The text of an entry, as Markdown, with buttons for what Word has buttons for. */
import { button, element, newId } from './dom.ts';
import type { Field } from './fields.ts';
import type { Files } from './files.ts';

export function textField(value: string, files: Files, accept: string): Field {
  const id = newId();
  const area = element('textarea', { id, className: 'text', value, name: 'body' });
  const around = (before: string, after: string, sample: string) => () => {
    const { selectionStart: from, selectionEnd: to } = area;
    const chosen = area.value.slice(from, to) || sample;
    put(area, `${before}${chosen}${after}`);
    area.setSelectionRange(from + before.length, from + before.length + chosen.length);
  };
  const lines = (mark: (at: number) => string, sample: string) => () => {
    const chosen = area.value.slice(area.selectionStart, area.selectionEnd) || sample;
    put(
      area,
      apart(
        area,
        chosen
          .split('\n')
          .map((line, at) => mark(at) + line)
          .join('\n'),
      ),
    );
  };
  const described = element('input', { type: 'text' });
  const picture = element('input', { type: 'file', accept });
  picture.setAttribute('aria-label', 'Chèn ảnh vào chỗ đang viết');
  picture.addEventListener('change', async () => {
    const [chosen] = picture.files ?? [];
    if (!chosen) return;
    const name = await files.add(chosen);
    put(area, apart(area, `![${described.value.replace(/[[\]\\]/g, '')}](${name})`));
    described.value = '';
    picture.value = '';
  });
  const node = element(
    'div',
    { className: 'field' },
    element('label', { htmlFor: id }, 'Nội dung'),
    element(
      'p',
      { className: 'hint' },
      'Mỗi đoạn cách nhau một dòng trống. Bôi đen chữ rồi bấm nút để định dạng.',
    ),
    element(
      'div',
      { className: 'row' },
      button('Đậm', around('**', '**', 'chữ đậm')),
      button('Nghiêng', around('*', '*', 'chữ nghiêng')),
      button(
        'Đề mục',
        lines(() => '## ', 'Đề mục'),
      ),
      button(
        'Gạch đầu dòng',
        lines(() => '- ', 'Mục'),
      ),
      button(
        'Đánh số',
        lines((at) => `${at + 1}. `, 'Mục'),
      ),
      button('Liên kết', around('[', '](https://)', 'chữ của liên kết')),
    ),
    area,
    element(
      'fieldset',
      {},
      element('legend', {}, 'Chèn ảnh'),
      element('label', {}, 'Ảnh cho thấy gì, bằng lời (ghi trước khi chọn ảnh)', described),
      picture,
    ),
  );
  return { node, read: () => area.value };
}

/** Puts words where the cursor is, in place of what is chosen. */
function put(area: HTMLTextAreaElement, words: string): void {
  const { selectionStart: from, selectionEnd: to } = area;
  area.setRangeText(words, from, to, 'end');
  area.focus();
}

/** Words that stand in lines of their own. */
function apart(area: HTMLTextAreaElement, words: string): string {
  const before = area.value.slice(0, area.selectionStart);
  const after = area.value.slice(area.selectionEnd);
  return `${before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'}${words}${after.startsWith('\n') ? '' : '\n\n'}`;
}
