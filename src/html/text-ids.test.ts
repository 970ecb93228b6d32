/** The ids that the check takes a text to have are those that the page gets. */
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { descendants } from '../check/body/markdown.ts';
import { asEditorsMean, lineBreaks, MARKDOWN_FEATURES, parseMarkdown } from './markdown.ts';
import { headingIds, idsOfText } from './text-ids.ts';

const written = (source: string) => {
  const { html } = markdownToHtml(source, {
    features: MARKDOWN_FEATURES,
    mdastPlugins: [asEditorsMean, headingIds, lineBreaks],
  });
  return [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
};

describe('ids of a text', () => {
  test.each([
    [
      'of headings',
      '## Việc cần làm\n\n### Đ\n\n###### 中文\n\n## 中文',
      ['muc-viec-can-lam', 'muc-d', 'muc-muc', 'muc-muc-2'],
    ],
    [
      'of one name',
      '## Điều 1\n\n## Điều 1\n\n## Điều 1 2\n\n## Điều 1 2',
      ['muc-dieu-1', 'muc-dieu-1-2', 'muc-dieu-1-2-2', 'muc-dieu-1-2-3'],
    ],
    [
      'of one name three times, and more',
      '## A\n\n## A-2\n\n## A\n\n## A\n\n## A-2\n\n## A',
      ['muc-a', 'muc-a-2', 'muc-a-3', 'muc-a-4', 'muc-a-2-2', 'muc-a-5'],
    ],
    ['none of the first level', '# Một\n\n## Hai', ['muc-hai']],
    ['with signs in them', '## **A** `b` [c](/d/) <u>e</u> H<sub>2</sub>O', ['muc-a-b-c-e-h2o']],
    ['without pictures and numbers of footnotes', '## A ![chữ](a.jpg)[^1]\n\n[^1]: B', ['muc-a']],
    ['over lines', '## A<br>B\n\nC\nD\n---', ['muc-a-b', 'muc-c-d']],
    ['in quotations and lists', '> ## A\n\n- ## B', ['muc-a', 'muc-b']],
    ['in what is indented', 'A\n\n    ## B\n\n2022. C\n\n## D', ['muc-d']],
    ['in letters that are put together', `## ${'Điều lệ'.normalize('NFD')}`, ['muc-dieu-le']],
    [
      'of footnotes',
      'A[^1] b[^chú] c[^1] d[^A/B] e[^không]\n\n[^1]: Một\n\n[^chú]: Hai\n\n[^A/B]: Ba\n\n[^thừa]: Bốn',
      ['footnote-label', 'user-content-fn-ch%C3%BA', 'user-content-fnref-1-2', 'user-content-fn-a/b'],
    ],
  ] as const)('%s', (_what, source, some) => {
    const ids = written(source);
    expect(new Set(ids).size, 'each once').toBe(ids.length);
    expect([...idsOfText(descendants(parseMarkdown(source, 'md')))].sort()).toEqual(ids.toSorted());
    for (const id of some) expect(ids).toContain(id);
  });

  test('are none of the title, which the page has already', () => {
    expect(written('# Một\n\n## Hai')).toEqual(['muc-hai']);
  });
});
