/** An attachment can be opened: it is there to its end, and inside is what its name promises. */
import { isPackedOtherwise, mayBePacked, SOUND_ENDINGS } from '../../site/file-types.ts';
import { readAt } from '../../system/file-bytes.ts';
import { areBoxesWhole } from '../body/picture-end.ts';
import { type Problem, quote } from '../finding.ts';
import { actOf, fetchedFrom, holdsPackage, type PdfAct, partOf, templateOfRtf } from './attachment-acts.ts';
import { judgeSound } from './sounds.ts';

/** What a packed file of the office programs holds, by its ending. */
const INSIDE: Readonly<Record<string, RegExp>> = {
  '.docx': /^word\//,
  '.xlsx': /^xl\//,
  '.pptx': /^ppt\//,
  '.odt': /^content\.xml$/,
  '.ods': /^content\.xml$/,
};
const PACKED = new Set([...Object.keys(INSIDE), '.zip']);
const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1');
/** The end of a packed file, with the longest remark that may stand behind it. */
const TAIL = 22 + 65_535;
/** Readers of PDF look no further from its end. */
const PDF_TAIL = 4096;
const MOST_NAMES = 1024 * 1024;

/** @param path the file itself, of bytes that begin as its ending says */
export function judgeWhole(path: string, name: string, ending: string, size: number): Problem | undefined {
  if (ending === '.pdf') return judgePdf(path, name, size);
  if (SHOWN_AS_TEXT.has(ending)) return isText(readAt(path, 0, MOST_TEXT)) ? undefined : garbled(name);
  if (ending === '.mp4') return areBoxesWhole(path, size, FILM_BOXES) ? undefined : cut(name);
  if (SOUND_ENDINGS.includes(ending)) return judgeSound(path, name, ending, size);
  if (OLD_OFFICE.has(ending)) return judgeOld(path, name, ending, size);
  return PACKED.has(ending) ? judgePacked(path, name, ending, size) : undefined;
}

function judgePdf(path: string, name: string, size: number): Problem | undefined {
  const from = Math.max(0, size - PDF_TAIL);
  const tail = readAt(path, from, size - from);
  if (!tail.includes('%%EOF')) return { ...cut(name), severity: 'warning' };
  const act = actOf(readAt(path, 0, size));
  if (act) return actsByItself(name, act);
  return tail.includes('/Encrypt') ? locked(name) : undefined;
}

const OF_PDF: Readonly<Record<PdfAct, string>> = {
  starts: 'tự mở chương trình hoặc tệp khác trên máy người đọc',
  runs: 'có chương trình nhỏ (JavaScript), máy của người đọc có thể chặn tệp',
  carries: 'có tệp khác đính kèm bên trong, người đọc không thấy hoặc bị máy chặn, và không kiểm tra được',
};

const actsByItself = (name: string, act: PdfAct): Problem => ({
  rule: 'attachment-program',
  ...(act === 'starts' ? {} : { severity: 'warning' as const }),
  message: `Tệp ${quote(name)} ${OF_PDF[act]}.`,
  remedy: 'mở tệp, in lại thành PDF mới (Print, chọn "Microsoft Print to PDF"), rồi đăng tệp mới.',
});

function judgePacked(path: string, name: string, ending: string, size: number): Problem | undefined {
  const packed = directoryOf(path, size);
  if (packed === undefined) return cut(name);
  const { names, isLocked } = packed;
  if (ending === '.zip') return judgeZip(name, names, isLocked);
  if (names.some((inner) => MACROS.test(inner))) return holdsMacros(name, ending);
  if (!isInside(ending, names)) return otherKind(name, ending, names);
  const read = ({ at, packedSize }: Part, most?: number) =>
    partOf(readAt(path, at, HEAD_OF_ENTRY + packedSize), packedSize, most);
  if (packed.objects.some((part) => holdsPackage(read(part)))) return carriesFile(name);
  for (const part of packed.relations) {
    const address = fetchedFrom(read(part, LONGEST_RELATIONS));
    if (address !== undefined) return fetches(name, address);
  }
  return isLocked ? locked(name) : undefined;
}

const isInside = (ending: string, names: readonly string[]): boolean =>
  names.some((inner) => INSIDE[ending]?.test(inner));

/** Of the names of a ZIP each says what it is; what a program is in one system or another nobody lists to its end. */
function judgeZip(name: string, names: readonly string[], isLocked: boolean): Problem | undefined {
  const packed = names.find((inner) => inner.toLowerCase().endsWith('.zip') || isPackedOtherwise(inner));
  if (packed !== undefined) return holdsPacked(name, packed);
  const strange = names.find((inner) => !mayBePacked(inner));
  if (strange !== undefined) return holdsStranger(name, strange.trim());
  return isLocked ? needsPassword(name, 'giải nén, rồi nén lại không đặt mật khẩu.') : undefined;
}

/** What tells of the pictures of a film where they lie: without it nothing plays. */
const FILM_BOXES: ReadonlySet<string> = new Set(['moov']);

/** Its head, its name and its notes. */
const HEAD_OF_ENTRY = 30 + 2 * 65_535;

const carriesFile = (name: string): Problem => ({
  rule: 'attachment-program',
  message: `Trong tệp ${quote(name)} có nhúng một tệp khác (đối tượng Package), có thể là chương trình làm hại máy người đọc.`,
  remedy: 'mở tệp, xóa biểu tượng của tệp được nhúng rồi lưu lại; tài liệu ấy thì đính kèm riêng.',
});

const fetches = (name: string, address: string): Problem => ({
  rule: 'attachment-program',
  message: `Tệp ${quote(name)} lấy một phần của nó (mẫu, đối tượng) từ ${quote(address)} mỗi khi mở, có thể là chương trình làm hại máy người đọc.`,
  remedy:
    'chép toàn bộ nội dung sang một tệp mới rồi lưu lại; hoặc trong Word, mục Add-ins, Templates, chọn lại mẫu Normal.',
});

/** Sent as UTF-8, whatever they are. */
const SHOWN_AS_TEXT = new Set(['.txt', '.csv', '.vtt']);
const MOST_TEXT = 1024 * 1024;

/** UTF-8, or UTF-16 that says so; the last letter may be cut. */
function isText(head: Buffer): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const garbled = (name: string): Problem => ({
  rule: 'attachment-encoding',
  severity: 'warning',
  message: `Tệp ${quote(name)} không ở bảng mã UTF-8, người đọc sẽ thấy chữ lỗi.`,
  remedy: 'mở tệp bằng phần mềm của nó, lưu lại với bảng mã UTF-8 (Excel: "CSV UTF-8").',
});

const locked = (name: string): Problem => ({
  rule: 'attachment-locked',
  severity: 'warning',
  message: `Tệp ${quote(name)} có khóa: người đọc có thể bị hỏi mật khẩu, hoặc không chép được chữ.`,
  remedy: 'mở thử trên máy khác; bị hỏi mật khẩu thì lưu lại bản không khóa.',
});

const needsPassword = (name: string, remedy: string): Problem => ({
  rule: 'attachment-locked',
  message: `Tệp ${quote(name)} đặt mật khẩu, người đọc không mở được.`,
  remedy,
});

const cut = (name: string): Problem => ({
  rule: 'attachment-broken',
  message: `Tệp ${quote(name)} bị cắt ngang (chép hoặc tải về chưa hết), người đọc không mở được.`,
  remedy: 'chép lại tệp gốc, mở thử rồi mới đăng.',
});

interface Directory {
  readonly names: readonly string[];
  /** One of them asks for a password. */
  readonly isLocked: boolean;
  /** Objects of other programs. */
  readonly objects: readonly Part[];
  /** Lists of what belongs to a part. */
  readonly relations: readonly Part[];
}

/** Where a part begins, and how many bytes it has as it is packed. */
interface Part {
  readonly at: number;
  readonly packedSize: number;
}

const OBJECT = /(?:^|\/)embeddings\/[^/]+\.bin$/i;
const RELATIONS = /(?:^|\/)_rels\/[^/]+\.rels$/i;
/** More lists of this kind no file has that people write. */
const MOST_RELATIONS = 200;
const LONGEST_RELATIONS = 4 * 1024 * 1024;

/** What a packed file holds; undefined where its directory, which stands at the end, is not there as a whole. */
function directoryOf(path: string, size: number): Directory | undefined {
  const from = Math.max(0, size - TAIL);
  const tail = readAt(path, from, size - from);
  const end = tail.lastIndexOf(END_OF_DIRECTORY);
  if (end === -1 || end + 22 > tail.length) return undefined;
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  // A packed file of more than 4 GB says so here, and larger ones are refused.
  if (start + length > size) return undefined;
  const directory = readAt(path, start, length);
  const names: string[] = [];
  const objects: Part[] = [];
  const relations: Part[] = [];
  let isLocked = false;
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.toString('latin1', at, at + 4) !== 'PK\x01\x02') return undefined;
    const name = at + 46;
    const more = name + directory.readUInt16LE(at + 28);
    const next = more + directory.readUInt16LE(at + 30);
    isLocked ||= (directory.readUInt16LE(at + 8) & 1) === 1;
    const inner = directory.toString('utf8', name, more);
    const part = { at: directory.readUInt32LE(at + 42), packedSize: directory.readUInt32LE(at + 20) };
    if (OBJECT.test(inner)) objects.push(part);
    if (RELATIONS.test(inner) && relations.length < MOST_RELATIONS) relations.push(part);
    names.push(inner, ...otherNames(directory.subarray(more, next)));
    at = next + directory.readUInt16LE(at + 32);
  }
  return { names, isLocked, objects, relations };
}

/** A name in Unicode beside the first, which some programs take instead. */
function otherNames(extra: Buffer): readonly string[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 0x7075) continue;
    return [extra.toString('utf8', at + 9, at + 4 + extra.readUInt16LE(at + 2))];
  }
  return [];
}

/** Programs within office files: of Microsoft's kinds, and modules and scripts of OpenDocument; its empty lists are none. */
const MACROS =
  /vbaProject\.bin$|^Basic\/[^/]+\/(?!script-lb\.xml$|dialog-lb\.xml$)[^/]+\.xml$|^Scripts\/.*[^/]$/i;

const holdsMacros = (name: string, ending: string): Problem => ({
  rule: 'attachment-program',
  message: `Tệp ${quote(name)} có macro (chương trình nhỏ), có thể làm hại máy người đọc.`,
  remedy: `mở tệp, lưu thành ${ending} không có macro, rồi chép lại.`,
});

const holdsStranger = (name: string, inner: string): Problem => ({
  rule: 'attachment-program',
  message: `Trong tệp ${quote(name)} có ${quote(inner)}, không phải tài liệu hay ảnh: có thể là chương trình làm hại máy người đọc.`,
  remedy: 'nén lại, chỉ để tài liệu và ảnh; phần mềm thì dẫn liên kết tới trang của nơi phát hành.',
});

const holdsPacked = (name: string, inner: string): Problem => ({
  rule: 'attachment-program',
  message: `Trong tệp ${quote(name)} lại có tệp nén ${quote(inner)}, không kiểm tra được bên trong.`,
  remedy: 'giải nén cả tệp ấy, rồi nén một lần tất cả tài liệu.',
});

const OLD_OFFICE: ReadonlySet<string> = new Set(['.doc', '.xls', '.ppt']);
/** Names within a file of the older office programs: of what holds macros, and of what has a password. */
const OLD_MACROS = Buffer.from('_VBA_PROJECT', 'utf16le');
/** An object of RTF that is a file, which may be a program. */
const RTF_PACKAGE = /\\objclass[\s\\*{}]{0,9}Package/i;

/** What was made by the office programs before 2007: macros stand there from the first look at them, so it is a warning. */
function judgeOld(path: string, name: string, ending: string, size: number): Problem | undefined {
  const bytes = readAt(path, 0, size);
  if (bytes.includes(PASSWORD)) return needsPassword(name, 'mở tệp, bỏ mật khẩu rồi lưu lại.');
  if (bytes.toString('latin1', 0, 5) === '{\\rtf') {
    const rtf = bytes.toString('latin1');
    if (RTF_PACKAGE.test(rtf)) return holdsMacros(name, '.docx');
    const address = templateOfRtf(rtf);
    if (address !== undefined) return fetches(name, address);
  }
  if (holdsPackage(bytes)) return carriesFile(name);
  return bytes.includes(OLD_MACROS) ? { ...holdsMacros(name, `${ending}x`), severity: 'warning' } : undefined;
}

/** Office programs put what has a password into a file of the older kind. */
const PASSWORD = Buffer.from('EncryptedPackage', 'utf16le');

/** Of bytes that do not begin as the ending says: what it is, where that can be told. */
export function judgeKind(path: string, name: string, ending: string, size: number): Problem {
  const head = readAt(path, 0, Math.min(size, MOST_NAMES));
  if (Object.hasOwn(INSIDE, ending) && head.includes(PASSWORD)) {
    return needsPassword(name, 'mở tệp, bỏ mật khẩu rồi lưu lại.');
  }
  const { names = [] } = (head.toString('latin1', 0, 2) === 'PK' && directoryOf(path, size)) || {};
  return otherKind(name, ending, names);
}

function otherKind(name: string, ending: string, names: readonly string[]): Problem {
  const kind = Object.keys(INSIDE).find((other) => isInside(other, names));
  return {
    rule: 'attachment-kind',
    message: `Tệp ${quote(name)} không phải loại tệp mà đuôi "${ending}" nói${kind ? `, mà là "${kind}"` : ''}.`,
    remedy: 'mở tệp bằng phần mềm của nó rồi lưu lại, hoặc đổi đuôi cho đúng.',
  };
}
