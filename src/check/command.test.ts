/** `npm run check` as an editor or a machine meets it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, BASE, FRONT_MATTER, writeContent } from '../../tests/support/content.ts';

/** What is before readers, and what is not: the last line. */
const COUNT = (published: number) =>
  `Đang đăng ${published}, hẹn giờ 1 (đến 04/01/2023 08:39:58), bản nháp 1, hết hạn 1.\n`;
const ROOT = resolve(import.meta.dirname, '../..');
let dir = '';

function check(content: string, ...args: string[]) {
  const env = { ...process.env, CONTENT_DIR: join(dir, content), SOURCE_DATE_EPOCH: '1654059600' };
  return spawnSync(process.execPath, [resolve(ROOT, 'scripts/check.ts'), ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
}

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'check-command-'));
  writeContent(join(dir, 'tot'), BASE);
  writeContent(join(dir, 'loi'), {
    ...BASE,
    'pages/gioi-thieu.md': article('titel: Giới thiệu\ntitle: Giới thiệu'),
  });
  writeContent(join(dir, 'luu-y'), { ...BASE, 'news/2020/them/index.md': article(FRONT_MATTER) });
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('npm run check', () => {
  test('says that all is well and exits 0', () => {
    const { status, stdout, stderr } = check('tot');
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: `Nội dung không có lỗi.\n${COUNT(6)}`,
      stderr: '',
    });
  });

  test('prints a line a finding and exits 1 where there is an error', () => {
    const { status, stdout, stderr } = check('loi');
    const file = join(dir, 'loi/pages/gioi-thieu.md');
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: `${file}:2:1: Lỗi: Không có mục "titel". Cách sửa: đã có mục "title": chuyển phần cần giữ vào đó, rồi xóa dòng này.\nCó 1 lỗi trong 1 tệp. Sửa hết lỗi thì mới đăng được.\n${COUNT(5)}`,
      stderr: '',
    });
  });

  test('exits 0 where there are warnings only', () => {
    const { status, stdout } = check('luu-y');
    expect(status).toBe(0);
    expect(stdout).toContain(':3:14: Lưu ý: Bài đăng ngày 04/01/2022 nhưng nằm trong thư mục 2020.');
  });

  test('gives an array to machines', () => {
    expect(JSON.parse(check('tot', '--format', 'json').stdout)).toEqual([]);
    const { status, stdout } = check('loi', '--format=json');
    expect(status).toBe(1);
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

  test('says what is wrong with its use and exits 2', () => {
    const { status, stdout, stderr } = check('tot', '--format', 'xml');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--format phải là text hoặc json, không phải "xml".');
  });
});
