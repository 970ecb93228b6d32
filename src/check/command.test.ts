/** `npm run check` as an editor or a machine meets it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, BASE, FRONT_MATTER, writeContent } from '../../tests/support/content.ts';
import { ROOT, runNode } from '../../tests/support/node.ts';

/** What is before readers, and what is not: the last line. */
const COUNT = (published: number) =>
  `Đang đăng ${published}, hẹn giờ 1 (đến 04/01/2023 08:39:58), bản nháp 1, hết hạn 1.\n`;
let dir = '';

function check(content: string, ...args: string[]) {
  const env = { CONTENT_DIR: join(dir, content), SOURCE_DATE_EPOCH: '1654059600' };
  return runNode([join(ROOT, 'scripts/check.ts'), ...args], { env });
}

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'check-command-'));
  writeContent(join(dir, 'tot'), BASE);
  writeContent(join(dir, 'loi'), {
    ...BASE,
    'pages/gioi-thieu.md': article('titel: Giới thiệu\ntitle: Giới thiệu'),
  });
  writeContent(join(dir, 'sua'), { ...BASE, 'pages/gioi-thieu.md': article('titel: Giới thiệu\nla: 1') });
  writeContent(join(dir, 'luu-y'), { ...BASE, 'news/2020/them/index.md': article(FRONT_MATTER) });
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('npm run check', () => {
  test('says that all is well and exits 0', async () => {
    const { code, stdout, stderr } = await check('tot');
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `Nội dung không có lỗi.\n${COUNT(6)}`,
      stderr: '',
    });
  });

  test('prints a line a finding and exits 1 where there is an error', async () => {
    const { code, stdout, stderr } = await check('loi');
    const file = join(dir, 'loi/pages/gioi-thieu.md');
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: `${file}:2:1: Lỗi: Không có mục "titel". Cách sửa: đã có mục "title": chuyển phần cần giữ vào đó, rồi xóa dòng này.\nCó 1 lỗi trong 1 tệp. Sửa hết lỗi thì mới đăng được.\n${COUNT(5)}`,
      stderr: '',
    });
  });

  test('exits 0 where there are warnings only', async () => {
    const { code, stdout } = await check('luu-y');
    expect(code).toBe(0);
    expect(stdout).toContain(':3:14: Lưu ý: Bài đăng ngày 04/01/2022 nhưng nằm trong thư mục 2020.');
  });

  test('gives an array to machines', async () => {
    expect(JSON.parse((await check('tot', '--format', 'json')).stdout)).toEqual([]);
    const { code, stdout } = await check('loi', '--format=json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        file: join(dir, 'loi/pages/gioi-thieu.md'),
        line: 2,
        column: 1,
        severity: 'error',
        rule: 'unknown-key',
        message: 'Không có mục "titel".',
        remedy: 'đã có mục "title": chuyển phần cần giữ vào đó, rồi xóa dòng này.',
      },
    ]);
  });

  test('mends with --fix, tells machines findings alone, and each in the words of GitHub', async () => {
    const { code, stdout, stderr } = await check('sua', '--fix', '--format', 'github');
    const file = join(dir, 'sua/pages/gioi-thieu.md');
    expect(code).toBe(1);
    expect(stderr).toContain(`${file}:2: Đã sửa: "titel:" → "title:". Không có mục "titel".\n`);
    expect(stderr).toContain('Đã sửa hộ 1 chỗ trong 1 tệp.\n');
    const [first, ...rest] = stdout.split('\n');
    expect(first).toMatch(
      /^::error file=[^:,]*\/sua\/pages\/gioi-thieu.md,line=3,col=1,title=unknown-key::Không có mục "la"\. Cách sửa: .+/,
    );
    expect(rest[0]).toBe('Có 1 lỗi trong 1 tệp. Sửa hết lỗi thì mới đăng được.');
    expect(readFileSync(file, 'utf8')).toBe(article('title: Giới thiệu\nla: 1'));
  });

  test('says what is wrong with its use and exits 2', async () => {
    const { code, stdout, stderr } = await check('tot', '--format', 'xml');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--format phải là text, json hoặc github, không phải "xml".');
  });
});
