import { expect, test } from 'vitest';
import { formatAnnotation } from './annotation.ts';
import type { Finding } from './finding.ts';

const finding = (changes: Partial<Finding>): Finding => ({
  file: 'content/site.yaml',
  line: 3,
  column: 1,
  severity: 'error',
  rule: 'unknown-key',
  message: 'Không có mục "a".',
  remedy: 'xóa dòng này.',
  ...changes,
});

test('a finding stands beside its line', () => {
  expect(formatAnnotation(finding({}))).toBe(
    '::error file=content/site.yaml,line=3,col=1,title=unknown-key::Không có mục "a". Cách sửa: xóa dòng này.',
  );
});

test('one of the whole file has no line, and a warning is one', () => {
  expect(formatAnnotation(finding({ line: null, column: null, severity: 'warning' }))).toBe(
    '::warning file=content/site.yaml,title=unknown-key::Không có mục "a". Cách sửa: xóa dòng này.',
  );
});

test('no name and no word ends the command or begins another', () => {
  const told = formatAnnotation(
    finding({ file: 'content/a,line=9:b%0A.md', message: 'Một\r\n::stop-commands::x 100%0A,a:b.' }),
  );
  expect(told).toBe(
    '::error file=content/a%2Cline=9%3Ab%250A.md,line=3,col=1,title=unknown-key::Một%0D%0A::stop-commands::x 100%250A,a:b. Cách sửa: xóa dòng này.',
  );
});
