/** The package has no types of its own: here is what is used of it. */
declare module '@napi-rs/wasm-runtime' {
  type Imports = Record<string, Record<string, WebAssembly.ImportValue>>;

  export function createContext(): object;

  export class WASI {
    constructor(options: { readonly version: 'preview1' });
  }

  export function instantiateNapiModule(
    module: ArrayBuffer,
    options: {
      readonly context: object;
      readonly asyncWorkPoolSize: number;
      readonly wasi: WASI;
      overwriteImports(imports: Imports): Imports;
      beforeInit(made: { readonly instance: WebAssembly.Instance }): void;
    },
  ): Promise<{ readonly napiModule: { readonly exports: Readonly<Record<string, unknown>> } }>;
}
