/** The gallery's command, without its pictures: what it refuses and what it says. */
import { describe, expect, test } from 'vitest';
import { run } from '../support/sites.ts';

describe('npm run gallery', () => {
  test.each([
    ['no folder', [], 'cần đúng một thư mục'],
    ['dist', ['dist'], 'hãy chọn thư mục khác'],
    ['a folder in dist', ['dist/anh'], 'hãy chọn thư mục khác'],
    ['a width it does not know', ['anh', '--width', '5'], '--width là một trong: 360, 768, 1280'],
    ['a theme it does not know', ['anh', '--theme', 'hong'], '--theme là một trong: light'],
  ])('refuses %s with exit code 2', async (_name, args, says) => {
    const { code, stderr, stdout } = await run('scripts/gallery.ts', args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(stdout).toBe('');
  });

  test('tells how it is used', async () => {
    const { code, stdout } = await run('scripts/gallery.ts', ['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Dùng: npm run gallery');
  });
});
