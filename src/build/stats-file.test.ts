import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../tests/support/node.ts';
import { buildStatsFile } from './stats-file.ts';

test('the command of the counters is one file, which asks for Node alone and says what it is', async () => {
  const room = mkdtempSync(join(tmpdir(), 'stats-file-'));
  try {
    const file = join(room, 'may-chu/lenh/stats.mjs');
    const bytes = await buildStatsFile(ROOT, file);
    const written = readFileSync(file);
    expect(written.length).toBe(bytes);
    const text = written.toString();
    expect(text).toMatch(/^\/\/ Made by "npm run build:stats"[^\n]*\n[^\n]* < 18\)[^\n]*cần Node 18 trở lên/);
    const modules = [...text.matchAll(/(?:^|\s)from "([^"]+)"/g)].map(([, name]) => name);
    expect(modules.length).toBeGreaterThan(0);
    expect(modules.filter((name) => !name?.startsWith('node:'))).toEqual([]);
    // Words as they are read, not as numbers of letters.
    expect(text).toContain('lượt');
  } finally {
    rmSync(room, { recursive: true });
  }
});
