/** The margin of the first line, which alone is taken away before a text is read: what stood in one line is out of it. */
import { A_LINE, quote } from '../finding.ts';
import { type Body, childrenOf } from './markdown.ts';

/** @param untrimmed the text with what was taken away before it */
export function checkMargin({ root, text, base, report }: Body, untrimmed: string): void {
  const before = untrimmed.slice(0, untrimmed.length - untrimmed.trimStart().length);
  const [first] = childrenOf(root);
  if (!/[ \t]$/.test(before) || !first || first.type === 'heading') return;
  const list = text.slice(0, first.position?.end.offset);
  const [line = '', ...others] = list.split('\n');
  const isListed =
    first.type === 'list' && others.some((other) => /^[ \t]+(?:[-+*]|\d+[.)])[ \t]/.test(other));
  if (!isListed) return;
  const margin = /(?<![ \t])[ \t]+$/.exec(before)?.[0] ?? '';
  report(
    {
      rule: 'first-margin',
      message:
        'Dòng đầu bài thụt vào; máy bỏ phần thụt của riêng dòng này, nên các ý dưới thành ý con của nó.',
      remedy: `viết các ý từ sát lề trái: ${quote(line, A_LINE)}.`,
      replacement: {
        start: base - margin.length,
        end: base + list.length,
        text: [
          line,
          ...others.map((other) => (other.startsWith(margin) ? other.slice(margin.length) : other)),
        ].join('\n'),
      },
    },
    0,
  );
}
