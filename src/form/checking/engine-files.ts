/**
 * The files of the form's check: its worker as one script, and beside it the Markdown engine as WebAssembly, packed, since
 * not every host packs what it sends.
 *
 * The engine is made for threads, and so asks for a memory that is shared, which browsers give to pages alone whose server
 * sends two more headers. All that it does here it does in one thread, and its instructions work on a memory of one's own:
 * the mark is taken off where it asks for it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'esbuild';
import { browserScript } from '../browser-script.ts';

const PACKAGE = '@bruits/satteri-wasm32-wasi';

export interface CheckFile {
  readonly name: 'check.js' | 'engine.bin';
  readonly text: string | Uint8Array;
}

/** @returns none where npm has not laid the engine on this machine: then the form checks what it can without */
export async function checkFiles(): Promise<readonly CheckFile[]> {
  const folder = packageFolder();
  if (folder === undefined) return [];
  const { bytes, pages } = withOwnMemory(readFileSync(join(folder, 'satteri_napi.wasm32-wasi.wasm')));
  const script = await browserScript(join(import.meta.dirname, 'worker.ts'), {
    define: { ENGINE_PAGES: String(pages) },
    plugins: [engineInPlaceOf(folder)],
  });
  return [
    { name: 'check.js', text: script },
    { name: 'engine.bin', text: gzipSync(bytes, { level: 9 }) },
  ];
}

function packageFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
  } catch {
    return undefined;
  }
}

/** What satteri imports in a browser: the same names as the package gives, of an engine that is started in our way. */
function engineInPlaceOf(folder: string): Plugin {
  const loader = readFileSync(join(folder, 'satteri_napi.wasi-browser.js'), 'utf8');
  const names = [...loader.matchAll(/^export const (\w+) = /gm)].map(([, name]) => name);
  const contents = [
    "import { engine } from './engine.ts';",
    ...names.map((name) => `export const ${name} = engine.${name};`),
  ].join('\n');
  return {
    name: 'engine',
    setup(builder) {
      builder.onResolve({ filter: new RegExp(`^${PACKAGE}$`) }, ({ path }) => ({
        path,
        namespace: 'engine',
      }));
      builder.onLoad({ filter: /^/, namespace: 'engine' }, () => ({
        contents,
        resolveDir: import.meta.dirname,
      }));
    },
  };
}

const HEAD_BYTES = 8;
const IMPORTS = 2;
const MEMORY = 2;
/** Bits of the flags of a memory (WebAssembly, 5.3.7 and the threads proposal). */
const HAS_MOST = 1;
const IS_SHARED = 2;

/**
 * The module with a memory that is not shared.
 * @returns its bytes, and with how many pages of memory it begins
 * @throws Error where it asks for none
 */
export function withOwnMemory(module: Uint8Array): {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
} {
  const bytes = Uint8Array.from(module);
  let at = HEAD_BYTES;
  const byte = (): number => {
    const value = bytes[at] ?? 0;
    at += 1;
    return value;
  };
  /** LEB128, of which each byte has seven bits. */
  const integer = (): number => {
    let value = 0;
    for (let unit = 1; ; unit *= 0x80) {
      const next = byte();
      value += (next & 0x7f) * unit;
      if (next < 0x80) return value;
    }
  };
  const limits = (): number => {
    const flags = byte();
    const least = integer();
    if (flags & HAS_MOST) integer();
    return least;
  };
  const passName = () => {
    const length = integer();
    at += length;
  };
  while (at < bytes.length) {
    const section = byte();
    const length = integer();
    if (section !== IMPORTS) {
      at += length;
      continue;
    }
    for (let left = integer(); left > 0; left -= 1) {
      passName();
      passName();
      const kind = byte();
      if (kind === MEMORY) {
        bytes[at] = (bytes[at] ?? 0) & ~IS_SHARED;
        return { bytes, pages: limits() };
      }
      PASS[kind]?.({ byte, integer, limits });
    }
    break;
  }
  throw new Error('the engine asks for no memory');
}

/** How the kinds of imports before a memory are passed over: a function, a table, a global. */
const PASS: Readonly<
  Record<number, (read: { byte(): number; integer(): number; limits(): number }) => void>
> = {
  0: ({ integer }) => {
    integer();
  },
  1: ({ byte, limits }) => {
    byte();
    limits();
  },
  3: ({ byte }) => {
    byte();
    byte();
  },
};
