/**
 * The Markdown engine as WebAssembly, in the place of the native one: by itself in one thread, for pages of plain hosts may
 * share no memory. Its parts have their names in the module that the build makes of them (engine-files.ts).
 */
import { createContext, instantiateNapiModule, WASI } from '@napi-rs/wasm-runtime';

/** How much memory it begins with, in pages of 64 KB: what the module asks for. */
declare const ENGINE_PAGES: number;

/** Half a gigabyte: a text that asks for more is refused like one of which the engine dies. */
const MOST_PAGES = 8192;

async function packed(): Promise<ArrayBuffer> {
  const { ok, body } = await fetch(new URL('engine.bin', import.meta.url));
  if (!ok || !body) throw new Error('the engine could not be fetched');
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

const memory = new WebAssembly.Memory({ initial: ENGINE_PAGES, maximum: MOST_PAGES });
const { napiModule } = await instantiateNapiModule(await packed(), {
  context: createContext(),
  asyncWorkPoolSize: 0,
  wasi: new WASI({ version: 'preview1' }),
  overwriteImports: (imports) => {
    imports['env'] = { ...imports['env'], ...imports['napi'], ...imports['emnapi'], memory };
    return imports;
  },
  beforeInit: ({ instance }) => {
    for (const [name, register] of Object.entries(instance.exports))
      if (name.startsWith('__napi_register__') && typeof register === 'function') register();
  },
});

export const engine: Readonly<Record<string, unknown>> = napiModule.exports;
