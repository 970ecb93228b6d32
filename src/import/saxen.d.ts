/** As much of the package as is used here; it brings no types of its own. */
declare module 'saxen' {
  export type DecodeEntities = (text: string) => string;
  /** Values are as they are written. */
  export type ParserAttributes = Readonly<Record<string, string>>;

  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(
      event: 'openTag',
      handler: (name: string, attributes: () => ParserAttributes, decode: DecodeEntities) => void,
    ): this;
    on(event: 'text', handler: (text: string, decode: DecodeEntities) => void): this;
    on(event: 'cdata' | 'attention', handler: (text: string) => void): this;
    on(event: 'closeTag', handler: () => void): this;
    on(event: 'error', handler: (error: Error) => void): this;
    parse(xml: string): this;
  }
}
