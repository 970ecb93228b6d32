/** What documents do besides being read: a PDF that starts programs, an office file that carries files within it. */
import { inflateRawSync, inflateSync } from 'node:zlib';

/** What a PDF does by itself, the worst of it. */
export type PdfAct = 'starts' | 'runs';

/** The kind of each action stands behind its key, every sign of a name as it is or as its number. */
const ACTION = /\/(?:S|#53)[\s\0]{0,9}\/([^\s\0/<>[\]()%]{1,90})/g;
const ACTS: Readonly<Record<string, PdfAct>> = { Launch: 'starts', JavaScript: 'runs' };

/** Objects packed together are looked for so far before the bytes that hold them. */
const HEAD = 400;
/** Unpacked, a packet of objects has no more. */
const MOST = 16 * 1024 * 1024;

/** @returns undefined where a PDF is only read; what is locked in it is not seen */
export function actOf(pdf: Buffer): PdfAct | undefined {
  let worst = actIn(pdf);
  for (let at = pdf.indexOf('/ObjStm'); at >= 0 && worst !== 'starts'; at = pdf.indexOf('/ObjStm', at + 7)) {
    const start = pdf.indexOf('stream', at);
    if (start < 0 || start - at > HEAD) continue;
    const from = start + 6 + (pdf[start + 6] === 0x0d ? 2 : 1);
    const end = pdf.indexOf('endstream', from);
    worst = worse(worst, actIn(unpacked(inflateSync, pdf.subarray(from, end < 0 ? pdf.length : end))));
  }
  return worst;
}

const worse = (one: PdfAct | undefined, other: PdfAct | undefined) =>
  other === 'starts' ? other : (one ?? other);

function actIn(bytes: Buffer): PdfAct | undefined {
  let found: PdfAct | undefined;
  for (const [, name = ''] of bytes.toString('latin1').matchAll(ACTION)) {
    const plain = name.replace(/#([\dA-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    found = worse(found, Object.hasOwn(ACTS, plain) ? ACTS[plain] : undefined);
  }
  return found;
}

/** What cannot be unpacked shows nothing to a reader either. */
function unpacked(unpack: typeof inflateSync, bytes: Buffer): Buffer {
  try {
    return unpack(bytes, { maxOutputLength: MOST });
  } catch {
    return Buffer.alloc(0);
  }
}

const NATIVE = Buffer.from('\u0001Ole10Native', 'utf16le');

/** Whether bytes of an office program hold a file of any kind: a drawing of Paint or a formula is an object, but no package. */
export const holdsPackage = (bytes: Buffer): boolean => bytes.includes(NATIVE) && bytes.includes('Package\0');

/** The same of an object within a packed file. @param bytes from its own head on */
export function isPackageEntry(bytes: Buffer, packedSize: number): boolean {
  if (bytes.length < 30) return false;
  const from = 30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
  const part = bytes.subarray(from, from + packedSize);
  return holdsPackage(bytes.readUInt16LE(8) === 0 ? part : unpacked(inflateRawSync, part));
}
