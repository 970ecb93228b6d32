/** What documents do besides being read: a PDF that starts programs, an office file that carries files or fetches them. */
import { inflateRawSync, inflateSync } from 'node:zlib';

/** What a PDF does by itself, the worst of it. */
export type PdfAct = 'starts' | 'runs' | 'carries';
const WORST: readonly PdfAct[] = ['starts', 'runs', 'carries'];

/** The kind of each action stands behind its key, every sign of a name as it is or as its number. */
const ACTION = /\/(?:S|#53)[\s\0]{0,9}\/([^\s\0/<>[\]()%]{1,90})/g;
const ACTS: Readonly<Record<string, PdfAct>> = { Launch: 'starts', JavaScript: 'runs' };
/** The key under which a file within it tells where its bytes are. */
const CARRIED = /\/(?:EF|#45F|E#46|#45#46)[\s\0]{0,9}(?:<<|\d)/;

/** Objects packed together are looked for so far before the bytes that hold them. */
const HEAD = 400;
/** Unpacked, a packet of objects has no more. */
const MOST = 16 * 1024 * 1024;

/** @returns undefined where a PDF is only read; what is locked in it is not seen */
export function actOf(pdf: Buffer): PdfAct | undefined {
  let worst = actIn(pdf);
  for (
    let at = pdf.indexOf('/ObjStm');
    at !== -1 && worst !== 'starts';
    at = pdf.indexOf('/ObjStm', at + 7)
  ) {
    const start = pdf.indexOf('stream', at);
    if (start === -1 || start - at > HEAD) continue;
    const from = start + 6 + (pdf[start + 6] === 0x0d ? 2 : 1);
    const end = pdf.indexOf('endstream', from);
    worst = worse(worst, actIn(unpacked(inflateSync, pdf.subarray(from, end === -1 ? pdf.length : end))));
  }
  return worst;
}

const worse = (one: PdfAct | undefined, other: PdfAct | undefined) =>
  WORST.find((act) => act === one || act === other);

function actIn(bytes: Buffer): PdfAct | undefined {
  const text = bytes.toString('latin1');
  let found: PdfAct | undefined = CARRIED.test(text) ? 'carries' : undefined;
  for (const [, name = ''] of text.matchAll(ACTION)) {
    const plain = name.replace(/#([\dA-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    found = worse(found, Object.hasOwn(ACTS, plain) ? ACTS[plain] : undefined);
  }
  return found;
}

/** What cannot be unpacked shows nothing to a reader either. */
function unpacked(unpack: typeof inflateSync, bytes: Buffer, most = MOST): Buffer {
  try {
    return unpack(bytes, { maxOutputLength: most });
  } catch {
    return Buffer.alloc(0);
  }
}

const NATIVE = Buffer.from('\u0001Ole10Native', 'utf16le');

/** Whether bytes of an office program hold a file of any kind: a drawing of Paint or a formula is an object, but no package. */
export const holdsPackage = (bytes: Buffer): boolean => bytes.includes(NATIVE) && bytes.includes('Package\0');

/** A part of a packed file as it was before. @param bytes from its own head on */
export function partOf(bytes: Buffer, packedSize: number, most = MOST): Buffer {
  if (bytes.length < 30) return Buffer.alloc(0);
  const from = 30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
  const part = bytes.subarray(from, from + packedSize);
  return bytes.readUInt16LE(8) === 0 ? part : unpacked(inflateRawSync, part, most);
}

/** What an office program fetches and runs as it opens a file; of pictures and links it asks, or shows them alone. */
const FETCHED = /\/(?:attachedTemplate|oleObject|frame|subDocument|package|control)$/;
/** Somewhere else than on the machine: a template of the machine's own is named in most files. */
const ELSEWHERE = /^(?:https?:|ftp:|mhtml:|file:\/\/[^/]|\\\\|\/\/)/i;

/** The address from which an office file fetches parts of itself, of what its list of relations says. */
export function fetchedFrom(relations: Buffer): string | undefined {
  const isWide = relations[0] === 0xff && relations[1] === 0xfe;
  const text = relations.toString(isWide ? 'utf16le' : 'utf8');
  for (const [tag] of text.matchAll(/<(?:\w{1,30}:)?Relationship\s[^<>]{1,5000}>/g)) {
    const target = attributeOf(tag, 'Target').trim();
    if (FETCHED.test(attributeOf(tag, 'Type')) && ELSEWHERE.test(target)) return target;
  }
  return undefined;
}

const attributeOf = (tag: string, name: string): string =>
  (new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [])
    .slice(1)
    .join('')
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex: string, decimal: string) =>
      String.fromCodePoint(Math.min(hex ? Number.parseInt(hex, 16) : Number(decimal), 0x10ffff)),
    );

/** The same of RTF, which Word opens under the name of a .doc. */
export const templateOfRtf = (rtf: string): string | undefined =>
  /\\\*\\template\s{1,9}((?:https?:|ftp:|\\\\)[^}\s]{1,500})/i.exec(rtf)?.[1];
