/** The text of an entry, as Markdown, with buttons for what Word has buttons for. */
import { copiedText } from '../../import/copied.ts';
import { button, element, newId } from './dom.ts';
import type { Field } from './fields.ts';
import { type Files, orTold } from './files.ts';

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
  const told = element('p', { className: 'hint', role: 'status' });
  /** Whichever of the two comes first, the picture or its words: with both it is put. */
  const putPicture = async () => {
    const [chosen] = picture.files ?? [];
    if (!chosen) return;
    const words = described.value.replace(/[[\]\\]/g, '').trim();
    told.textContent = words === '' ? 'Ghi ảnh cho thấy gì vào ô trên rồi bấm Enter, ảnh mới vào bài.' : '';
    if (words === '') return described.focus();
    // Taken out at once: the words tell of their own change as soon as the text is gone to.
    picture.value = '';
    const name = await orTold(files.add(chosen), told);
    if (name !== undefined) {
      put(area, apart(area, `![${words}](${name})`));
      described.value = '';
    }
  };
  area.addEventListener('paste', (event) => {
    const copied = copiedText(event.clipboardData?.getData('text/html') ?? '');
    if (!copied) return;
    event.preventDefault();
    put(area, copied.isBlocks ? apart(area, copied.text) : copied.text);
    area.dispatchEvent(new Event('input', { bubbles: true }));
    told.textContent = copied.hasPictures
      ? 'Ảnh trong phần vừa dán không theo sang được: chèn từng ảnh ở đây.'
      : '';
  });
  picture.addEventListener('change', () => void putPicture());
  described.addEventListener('change', () => void putPicture());
  const node = element(
    'div',
    { className: 'field' },
    element('label', { htmlFor: id }, 'Nội dung'),
    element(
      'p',
      { className: 'hint' },
      'Gõ, hay dán từ Word. Mỗi đoạn cách nhau một dòng trống. Bôi đen chữ rồi bấm nút để định dạng.',
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
      element('label', {}, 'Ảnh cho thấy gì, bằng lời', described),
      picture,
      told,
    ),
  );
  return { node, read: () => area.value, missing: () => [] };
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
