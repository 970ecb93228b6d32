import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { joinedScripts } from './joined-scripts.ts';

const project = mkdtempSync(join(tmpdir(), 'scripts-'));
afterAll(() => rmSync(project, { recursive: true }));

const updateConfig = vi.fn();
joinedScripts(project).hooks['astro:config:setup']?.({ updateConfig } as never);
const [plugin] = updateConfig.mock.calls[0]?.[0].vite.plugins ?? [];

/** The module that the script of a component is taken for. */
function moduleOf(name: string, script: string): string {
  writeFileSync(join(project, name), `<p>a</p>\n<script>${script}</script>`);
  return plugin.resolveId(`${join(project, name)}?astro&type=script&index=0&lang.ts`);
}

test('the script of a component is the module that it imports, which begins with that of the frame', () => {
  const search = moduleOf('a.astro', "\n  import './src/client/search.ts';\n");
  expect(search).toBe(join(project, 'src/client/search.ts'));
  const frame = join(project, 'src/client/page.ts');
  expect(plugin.transform('go();', search)).toBe(`import ${JSON.stringify(frame)};\ngo();`);
  expect(moduleOf('b.astro', "import './src/client/page.ts';")).toBe(frame);
  expect(plugin.transform('go();', frame), 'the frame itself').toBeUndefined();
  expect(plugin.transform('go();', join(project, 'src/client/other.ts'))).toBeUndefined();
  expect(plugin.resolveId(join(project, 'a.astro'))).toBeUndefined();
});

test('a component whose script is more than one import is named', () => {
  for (const script of ["import './a.ts'; go();", "import './a.ts'; import './b.ts';", 'go();'])
    expect(() => moduleOf('c.astro', script), script).toThrow(`${join(project, 'c.astro')}: a component`);
});

test('it is the browser’s scripts that are joined, where the site is built', () => {
  expect([
    plugin.apply,
    plugin.applyToEnvironment({ name: 'client' }),
    plugin.applyToEnvironment({ name: 'ssr' }),
  ]).toEqual(['build', true, false]);
});
