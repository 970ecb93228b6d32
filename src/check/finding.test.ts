/** How findings are told. */
import { describe, expect, test } from 'vitest';
import { article, BASE, checkFiles, NOW } from '../../tests/support/content.ts';
import { ADDED, text } from '../../tests/support/spoilt-content.ts';
import {
  A_LINE,
  A_PHRASE,
  compareFindings,
  formatFinding,
  formatSummary,
  hasErrors,
  quote,
  SOME_LINES,
} from './finding.ts';
import { checkContent } from './index.ts';

describe('findings', () => {
  test('are data for machines too', async () => {
    const [finding] = await checkFiles({ ...BASE, 'pages/gioi-thieu.md': article('titel: x\ntitle: y') });
    expect(finding).toEqual({
      file: 'content/pages/gioi-thieu.md',
      line: 2,
      column: 1,
      severity: 'error',
      rule: 'unknown-key',
      message: 'Không có mục "titel".',
      remedy: 'đã có mục "title": chuyển phần cần giữ vào đó, rồi xóa dòng này.',
    });
  });

  test('without a line are told without one', () => {
    const finding = {
      file: 'content/x.md',
      line: null,
      column: null,
      severity: 'warning',
      rule: 'x',
      message: 'Một\nhai.',
      remedy: 'ba.',
    } as const;
    expect(formatFinding(finding)).toBe('content/x.md: Lưu ý: Một hai. Cách sửa: ba.');
  });

  test('are summed up', () => {
    const finding = { file: 'a', line: 1, column: 1, rule: 'x', message: 'x', remedy: 'y' };
    const error = { ...finding, severity: 'error' } as const;
    const warning = { ...finding, file: 'b', severity: 'warning' } as const;
    expect(formatSummary([])).toBe('Nội dung không có lỗi.');
    expect(formatSummary([warning])).toBe('Có 1 lưu ý trong 1 tệp. Vẫn đăng được.');
    expect(formatSummary([error, error, warning])).toBe(
      'Có 2 lỗi và 1 lưu ý trong 2 tệp. Sửa hết lỗi thì mới đăng được.',
    );
    expect([hasErrors([warning]), hasErrors([error])]).toEqual([false, true]);
  });

  test('come in the order of files and lines', async () => {
    const places = (
      await checkFiles({ ...BASE, ...text('# a\n\n# b\n\n<b>'), 'pages/gioi-thieu.md': '' })
    ).map(({ file, line }) => `${file}:${line}`);
    expect(places).toEqual([
      `content/${ADDED}:7`,
      `content/${ADDED}:9`,
      `content/${ADDED}:11`,
      'content/pages/gioi-thieu.md:null',
    ]);
  });

  test('name the file by its whole path where it lies outside the working folder', async () => {
    const findings = await checkContent({ contentDir: '/khong/co', now: NOW, workingDir: '/noi/khac' });
    expect(findings.map(formatFinding)).toEqual([
      '/khong/co: Lỗi: Không có thư mục nội dung. Cách sửa: tạo thư mục content, hoặc ghi đúng đường dẫn trong biến CONTENT_DIR.',
    ]);
  });

  test('are few for an empty content folder', async () => {
    expect((await checkFiles({})).map(formatFinding)).toEqual([
      'content/site.yaml: Lỗi: Thiếu tệp site.yaml, nơi ghi tên và địa chỉ của đơn vị. Cách sửa: tạo tệp với các mục name, unit, parent, description.',
    ]);
  });
});

test('what concerns a whole file comes before its first line, then places, rules and words', () => {
  const finding = (line: number | null, column: number | null, rule = 'a', message = 'x') => ({
    file: 'a.md',
    line,
    column,
    rule,
    message,
    remedy: '',
    severity: 'error' as const,
  });
  const inOrder = [
    finding(null, null),
    finding(1, 1),
    finding(1, 2, 'a', 'x'),
    finding(1, 2, 'a', 'y'),
    finding(1, 2, 'b', 'a'),
    finding(2, 1),
    { ...finding(null, null), file: 'b.md' },
  ];
  expect(inOrder.toReversed().sort(compareFindings)).toEqual(inOrder);
  expect(
    [inOrder[1], inOrder[0]].map((each) => each ?? finding(9, 9)).sort(compareFindings)[0]?.line,
  ).toBeNull();
});

test('a piece of the editor’s text is shown on one line, cut where it is longer than there is room', () => {
  const rooms = [undefined, A_PHRASE, A_LINE, SOME_LINES] as const;
  for (const [at, most] of [60, 40, 160, 300].entries()) {
    expect(quote('🌾'.repeat(most), rooms[at])).toBe(`"${'🌾'.repeat(most)}"`);
    expect(quote('🌾'.repeat(most + 1), rooms[at])).toBe(`"${'🌾'.repeat(most - 1)}…"`);
  }
  expect(quote(' Một\n\thai\u0007ba ')).toBe('"Một hai ba"');
  expect(quote({ a: 1 })).toBe('"{"a":1}"');
});

test('how much there is to do is told in one line', () => {
  const of = (...severities: ('error' | 'warning')[]) =>
    formatSummary(
      severities.map((severity, at) => ({
        file: `${at % 2}.md`,
        line: 1,
        column: 1,
        rule: 'a',
        message: 'x',
        remedy: '',
        severity,
      })),
    );
  expect(of()).toBe('Nội dung không có lỗi.');
  expect(of('error')).toBe('Có 1 lỗi trong 1 tệp. Sửa hết lỗi thì mới đăng được.');
  expect(of('warning')).toBe('Có 1 lưu ý trong 1 tệp. Vẫn đăng được.');
  expect(of('error', 'warning', 'warning')).toBe(
    'Có 1 lỗi và 2 lưu ý trong 2 tệp. Sửa hết lỗi thì mới đăng được.',
  );
});
