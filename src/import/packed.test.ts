/** What packed files may hold, and how their XML is read. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DEPTH, PICTURES_BYTES, XML_BYTES } from './limits.ts';
import { NotTaken } from './refused.ts';
import { below, childCalled, childrenCalled, elementsIn, parseXml, wordsIn } from './xml.ts';
import { unpack } from './zip.ts';

/** The rule of a refusal; undefined where nothing was refused. */
function ruleOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof NotTaken ? error.problem.rule : String(error);
  }
}

const zip = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

describe('parts', () => {
  test.each([
    ['word/document.xml', undefined],
    ['a..b/c.xml', undefined],
    ['../x.xml', 'zip-path'],
    ['a/../x.xml', 'zip-path'],
    ['a/..', 'zip-path'],
    ['/x.xml', 'zip-path'],
    ['\\x.xml', 'zip-path'],
    ['a\\x.xml', 'zip-path'],
    ['C:x.xml', 'zip-path'],
    ['word/vbaProject.bin', 'macro'],
    ['Basic/Standard/m.xml', 'macro'],
    ['a/Basic/m.xml', undefined],
  ])('%s: %s', (name, rule) => {
    expect(ruleOf(() => unpack(zip(name), () => true))).toBe(rule);
  });

  test('a name that leads out is shown as far as a line goes', () => {
    expect(() => unpack(zip(`/${'x'.repeat(100)}`), () => true)).toThrow(`"/${'x'.repeat(59)}" dẫn ra ngoài`);
  });

  test('only what is wanted is unpacked', () => {
    expect([...unpack(zip('a.xml', 'b.bin'), (name) => name.endsWith('xml'))]).toEqual([
      ['a.xml', strToU8('x')],
    ]);
  });

  /** A file whose parts say that they are so large: what they hold is another matter, of which nothing is read. */
  function claiming(...parts: readonly (readonly [name: string, size: number])[]): Uint8Array {
    const file = Buffer.from(zip(...parts.map(([name]) => name)));
    for (const [name, size] of parts) file.writeUInt32LE(size, file.lastIndexOf(name) - 46 + 24);
    return file;
  }
  const refused = (...parts: readonly (readonly [string, number])[]) =>
    ruleOf(() => unpack(claiming(...parts), (name) => !name.startsWith('x')));

  test.each([
    ['a text', 'a.xml', XML_BYTES],
    ['the pictures of Word', 'word/media/a.png', PICTURES_BYTES],
    ['the pictures of LibreOffice', 'Pictures/a.png', PICTURES_BYTES],
  ])('%s may be so large and no larger', (_, name, most) => {
    // What says it is larger than it is is damaged, which is noticed when it is unpacked.
    expect(refused([name, most])).not.toBe('too-large');
    expect(refused([name, most + 1])).toBe('too-large');
  });

  test('all that is wanted counts together, and what is not wanted does not count', () => {
    const half = PICTURES_BYTES / 2;
    expect(refused(['media/a', half], ['media/b', half + 1])).toBe('too-large');
    expect(refused(['media/a', half], ['x/media/b', half + 1])).not.toBe('too-large');
  });

  test('what is no packed file is damaged', () => {
    expect(ruleOf(() => unpack(strToU8('PK nhưng không phải'), () => true))).toBe('damaged');
  });
});

describe('XML', () => {
  const read = (text: string) => parseXml(strToU8(text));

  test('words, elements and attributes, in the order of the text', () => {
    const root = read('<a n="1 &lt; 2"><b>x &amp; <![CDATA[<y>]]></b>z<c/><b>2</b></a>');
    expect(root.attributes).toEqual({ n: '1 < 2' });
    expect(elementsIn(root).map(({ name }) => name)).toEqual(['b', 'c', 'b']);
    expect(wordsIn(root)).toBe('x & <y>z2');
    expect(childrenCalled(root, 'b').map(wordsIn)).toEqual(['x & <y>', '2']);
    expect(childCalled(read('<a><b/><b><c>1</c></b><c>2</c></a>'), 'b', 'c')).toBeUndefined();
    expect([...below(read('<a><b>1<b>2</b></b><c><b>3</b></c></a>'), 'b')].map(wordsIn)).toEqual([
      '12',
      '2',
      '3',
    ]);
    expect([childCalled(undefined, 'a'), elementsIn(undefined)]).toEqual([undefined, []]);
  });

  test.each(['utf-16le', 'utf-16be'])('in %s', (encoding) => {
    const bytes = Buffer.from('\uFEFF<a>Mẫu</a>', 'utf16le');
    expect(wordsIn(parseXml(encoding === 'utf-16le' ? bytes : bytes.swap16()))).toBe('Mẫu');
  });

  test.each([
    ['that is not closed', '<a><b></b>'],
    ['that closes too much', '<a></b></a>'],
    ['of words alone', 'chữ'],
    ['of nothing', ''],
  ])('%s is damaged', (_, text) => {
    expect(ruleOf(() => read(text))).toBe('damaged-xml');
  });

  test.each([
    [[0xff, 0xfe, 0x00, 0xd8], 'half a letter'],
    [[0xff, 0x3c], 'no letter of any'],
    [[...Buffer.from('<a>'), 0xff, ...Buffer.from('</a>')], 'half a letter within'],
    [[0xfe, 0x3c], 'no letter of any'],
  ])('of the bytes %j is damaged: %s', (bytes) => {
    expect(ruleOf(() => parseXml(Uint8Array.from(bytes)))).toBe('damaged-xml');
  });

  test('a document type is refused', () => {
    expect(ruleOf(() => read('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'))).toBe(
      'doctype',
    );
  });

  test('may be so deep and no deeper', () => {
    const deep = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(ruleOf(() => read(deep(DEPTH)))).toBeUndefined();
    expect(ruleOf(() => read(deep(DEPTH + 1)))).toBe('too-large');
  });
});
