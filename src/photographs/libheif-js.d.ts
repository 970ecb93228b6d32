/** What is used of the package, which has no types of its own. */
declare module 'libheif-js/wasm-bundle.js' {
  interface HeifImage {
    get_width(): number;
    get_height(): number;
    /** Fills the points, four bytes each; `undefined` where the picture is broken. */
    display(
      target: { data: Uint8ClampedArray; width: number; height: number },
      done: (filled: object | undefined | null) => void,
    ): void;
    free(): void;
  }

  class HeifDecoder {
    decode(bytes: Uint8Array): HeifImage[];
  }

  const libheif: { readonly HeifDecoder: typeof HeifDecoder };
  export default libheif;
}
