/** An attack that the check has let through: the last gate stops the build. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ATTACKS, isMdx, writeHostileContent } from '../security/pages/hostile.ts';
import { NOW, run } from '../support/sites.ts';

const DIR = mkdtempSync(join(tmpdir(), 'let-through-'));
const CONTENT = join(DIR, 'content');
beforeAll(() => writeHostileContent(CONTENT));
afterAll(() => rmSync(DIR, { recursive: true, force: true }));

test('stops the build, which names page and file', { timeout: 120_000 }, async () => {
  const hostile = ATTACKS.map((attack, at) => [`bai-${at}`, attack] as const).filter(
    // MDX knows no HTML; what is left of a text's own words holds none.
    ([, attack]) => !isMdx(attack) && /<[a-z]/.test(attack),
  );
  expect(hostile.length).toBeGreaterThan(10);
  const result = await run('tests/security/pages/build-unchecked.ts', [], {
    CONTENT_DIR: CONTENT,
    OUT_DIR: join(DIR, 'unchecked'),
    SOURCE_DATE_EPOCH: String(NOW),
    HOSTILE: JSON.stringify(Object.fromEntries(hostile)),
  });
  expect(result.code).toBe(1);
  for (const [slug] of hostile) {
    expect(result.stderr).toMatch(
      new RegExp(`news/2025/${slug}/index\\.md: Lỗi: .*Thấy ở /tin-tuc/${slug}/ khi dựng trang`),
    );
  }
});
