/**
 * Few files of script a page, none of which is known only when another has come: on a slow line each of those is a round
 * trip of seconds. A component's script is one import; the module imported is the file. All others begin with that of
 * the frame, which every page has anyway, so that what they share with it lies there and not in files between them.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** How Astro names the script of a component. */
const SCRIPT = /^(.*\.astro)\?astro&type=script&/;
const ONE_IMPORT = /<script>\s*import '([^']+)';\s*<\/script>/;
const FRAME = 'src/client/page.ts';

/** @param project its root */
export function joinedScripts(project: string): AstroIntegration {
  const frame = join(project, FRAME);
  const scripts = new Set<string>();
  const plugin = {
    name: 'joined-scripts',
    enforce: 'pre' as const,
    apply: 'build' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    resolveId(id: string) {
      const [, component] = SCRIPT.exec(id) ?? [];
      if (component === undefined) return undefined;
      const module = moduleOf(component);
      scripts.add(module);
      return module;
    },
    transform: (code: string, id: string) =>
      scripts.has(id) && id !== frame ? `import ${JSON.stringify(frame)};\n${code}` : undefined,
  };
  return {
    name: 'joined-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

/** @throws Error where the script of a component is anything but one import */
function moduleOf(component: string): string {
  const [, module] = ONE_IMPORT.exec(readFileSync(component, 'utf8')) ?? [];
  if (module === undefined) throw new Error(`${component}: a component's script is one import`);
  return join(dirname(component), module);
}
