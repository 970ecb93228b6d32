// @vitest-environment happy-dom
/** What of an article is read aloud, and in which words. */
import { describe, expect, test } from 'vitest';
import { blocksOf } from './blocks.ts';

// The made-up DOM has sections of tables without their rows.
Object.defineProperty(Object.getPrototypeOf(document.createElement('thead')), 'rows', {
  configurable: true,
  get(this: HTMLElement) {
    return this.querySelectorAll(':scope > tr');
  },
});

function spoken(html: string): string[] {
  document.body.innerHTML = `<div id="root">${html}</div>`;
  return blocksOf(document.querySelectorAll('#root')).map(({ text }) => text);
}

describe('an article read aloud', () => {
  test('is told paragraph by paragraph, in the order of the page', () => {
    expect(
      spoken('<h2>Lịch</h2><p>Đợt một,\n  đợt hai.</p><ul><li>Thôn An</li><li>Thôn Bình</li></ul>'),
    ).toEqual(['Lịch', 'Đợt một, đợt hai.', 'Thôn An', 'Thôn Bình']);
  });

  test('begins with the heading where that is one of its parts', () => {
    document.body.innerHTML = '<h1>Lịch lấy nước</h1><div class="prose"><p>Đợt một.</p></div>';
    const blocks = blocksOf(document.querySelectorAll('h1, .prose'));
    expect(blocks.map(({ text }) => text)).toEqual(['Lịch lấy nước', 'Đợt một.']);
    expect(blocks[1]?.element).toBe(document.querySelector('p'));
  });

  test('says nothing of what only the eye needs', () => {
    expect(
      spoken(
        '<nav><p>Mục lục</p></nav><p hidden>Ẩn</p><p>Chữ<sup><a href="#n">1</a></sup><button>Chép</button> tiếp</p>' +
          '<div aria-hidden="true"><p>Trang trí</p></div><p>***</p><p></p>',
      ),
    ).toEqual(['Chữ tiếp']);
  });

  test('says a word around another part of it once', () => {
    expect(spoken('<ul><li>Ngoài<p>Trong</p></li></ul>')).toEqual(['Ngoài', 'Trong']);
    expect(spoken('<p>Số nhà 1<br>Thôn <b>An</b></p>')).toEqual(['Số nhà 1 Thôn An']);
  });

  test('says abbreviations in full, as the page explains them', () => {
    expect(spoken('<p><abbr title="Ủy ban nhân dân">UBND</abbr> họp. UBND xã.</p>')).toEqual([
      'Ủy ban nhân dân họp. Ủy ban nhân dân xã.',
    ]);
  });
});

describe('a table read aloud', () => {
  const HEAD = '<thead><tr><th>Đợt</th><th>Từ ngày</th></tr></thead>';

  test('tells each row by the headings of its columns', () => {
    expect(spoken(`<table>${HEAD}<tbody><tr><td> 1\n</td><td>12/01</td></tr></tbody></table>`)).toEqual([
      'Đợt, Từ ngày',
      'Đợt 1, Từ ngày 12/01',
    ]);
  });

  test('leaves out cells that are empty of words and of a heading', () => {
    expect(spoken('<table><tbody><tr><td>1</td><td></td><td>3</td></tr></tbody></table>')).toEqual(['1, 3']);
  });

  test('does not give a row headings of other columns', () => {
    expect(spoken(`<table>${HEAD}<tbody><tr><td>Cả năm</td></tr></tbody></table>`)).toEqual([
      'Đợt, Từ ngày',
      'Cả năm',
    ]);
  });
});
