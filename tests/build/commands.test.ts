/** The commands as people meet them. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startNode } from '../support/node.ts';
import { ROOT, run, SITES } from '../support/sites.ts';

describe.each([
  'bench',
  'build',
  'build-stats',
  'check',
  'deploy',
  'dev',
  'preview',
  'start',
  'stats',
  'test',
])('npm run %s', (command) => {
  test('explains itself with --help', async () => {
    const result = await run(`scripts/${command}.ts`, ['--help']);
    expect(result.code).toBe(0);
    expect(result.stdout).toMatch(new RegExp(`npm (?:run )?${command.replace('-', ':')}`));
  });

  test('answers a flag that it does not know with exit 2', async () => {
    const result = await run(`scripts/${command}.ts`, ['--khong-co']);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('Dùng sai: không có tham số --khong-co.');
  });
});

describe('npm run preview', () => {
  /** Starts it on a port; gives the address that it prints and a way to press Ctrl-C. */
  async function preview(port: string) {
    const { child, said } = startNode([resolve(ROOT, 'scripts/preview.ts'), '--port', port], {
      env: { OUT_DIR: SITES.rich.outDir },
    });
    const url = await new Promise<string>((done, fail) => {
      child.stdout.on('data', () => {
        const address = /http:\/\/\S+/.exec(said().stdout)?.[0];
        if (address) done(address);
      });
      child.on('close', () => fail(new Error(`ended early: ${said().stdout}`)));
    });
    const interrupt = () =>
      new Promise<number | null>((done) => {
        child.removeAllListeners('close').on('close', done);
        child.kill('SIGINT');
      });
    return { url, interrupt };
  }

  test('prints the address, takes the next port when one is taken, stops cleanly on Ctrl-C', async () => {
    const first = await preview('4700');
    const second = await preview(new URL(first.url).port);
    expect(new URL(first.url).pathname).toBe(SITES.rich.base);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port));
    expect((await fetch(second.url)).status).toBe(200);
    expect(await first.interrupt()).toBe(0);
    expect(await second.interrupt()).toBe(0);
    await expect(fetch(second.url)).rejects.toThrow();
  });

  test('says what to do when nothing has been built', async () => {
    const result = await run('scripts/preview.ts', [], {
      OUT_DIR: resolve(ROOT, 'node_modules/.cache/nothing-here'),
    });
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('npm run build');
  });
});
