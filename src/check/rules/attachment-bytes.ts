/** An attachment can be opened: it is there to its end, and inside is what its name promises. */
import { readAt } from '../../system/file-bytes.ts';
import { type Problem, quote } from '../finding.ts';

/** What a packed file of the office programs holds, by its ending. */
const INSIDE: Readonly<Record<string, RegExp>> = {
  '.docx': /^word\//m,
  '.xlsx': /^xl\//m,
  '.pptx': /^ppt\//m,
  '.odt': /^content\.xml$/m,
  '.ods': /^content\.xml$/m,
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
  if (ending === '.pdf') {
    const from = Math.max(0, size - PDF_TAIL);
    const tail = readAt(path, from, size - from);
    if (!tail.includes('%%EOF')) return { ...cut(name), severity: 'warning' };
    return tail.includes('/Encrypt') ? locked(name) : undefined;
  }
  if (SHOWN_AS_TEXT.has(ending)) return isText(readAt(path, 0, MOST_TEXT)) ? undefined : garbled(name);
  if (!PACKED.has(ending)) return undefined;
  const packed = directoryOf(path, size);
  if (packed === undefined) return cut(name);
  const { names, isLocked } = packed;
  const program = programIn(names);
  if (program !== undefined) return holdsProgram(name, program, ending);
  const inside = INSIDE[ending];
  if (!inside || inside.test(names)) return isLocked ? locked(name) : undefined;
  return otherKind(name, ending, names);
}

/** Sent as UTF-8, whatever they are. */
const SHOWN_AS_TEXT = new Set(['.txt', '.csv']);
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

const cut = (name: string): Problem => ({
  rule: 'attachment-broken',
  message: `Tệp ${quote(name)} bị cắt ngang (chép hoặc tải về chưa hết), người đọc không mở được.`,
  remedy: 'chép lại tệp gốc, mở thử rồi mới đăng.',
});

/**
 * The names in a packed file, a line each, and whether one of them asks for a password; undefined where its directory,
 * which stands at the end, is not there.
 */
function directoryOf(path: string, size: number): { names: string; isLocked: boolean } | undefined {
  const from = Math.max(0, size - TAIL);
  const tail = readAt(path, from, size - from);
  const end = tail.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + 22 > tail.length) return undefined;
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  // A packed file of more than 4 GB says so here, and larger ones are refused.
  if (start + length > size) return undefined;
  const directory = readAt(path, start, Math.min(length, MOST_NAMES));
  const names: string[] = [];
  let isLocked = false;
  for (let at = 0; at + 46 <= directory.length; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    isLocked ||= (directory.readUInt16LE(at + 8) & 1) === 1;
    names.push(directory.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return { names: names.join('\n'), isLocked };
}

/** What a machine runs when it is opened: programs, scripts, links to them, pictures of discs, and macros of office files. */
const PROGRAM =
  /^.*(?:\.(?:exe|com|scr|pif|cpl|msi|msix|appx|dll|sys|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|reg|lnk|url|scf|inf|jar|apk|ipa|app|dmg|pkg|iso|img|vhdx?|chm|sh|py|docm|dotm|xlsm|xltm|xlam|pptm|potm|one)|vbaProject\.bin)[. ]*$/im;

const programIn = (names: string): string | undefined => PROGRAM.exec(names)?.[0]?.trim();

function holdsProgram(name: string, program: string, ending: string): Problem {
  const isMacro = /vbaProject\.bin$/i.test(program);
  return {
    rule: 'attachment-program',
    message: isMacro
      ? `Tệp ${quote(name)} có macro (chương trình nhỏ), có thể làm hại máy người đọc.`
      : `Trong tệp ${quote(name)} có chương trình ${quote(program)}, có thể làm hại máy người đọc.`,
    remedy: isMacro
      ? `mở tệp, lưu thành ${ending} không có macro, rồi chép lại.`
      : 'nén lại, chỉ để tài liệu và ảnh; phần mềm thì dẫn liên kết tới trang của nơi phát hành.',
  };
}

/** Office programs put what has a password into a file of the older kind. */
const PASSWORD = Buffer.from('EncryptedPackage', 'utf16le');

/** Of bytes that do not begin as the ending says: what it is, where that can be told. */
export function judgeKind(path: string, name: string, ending: string, size: number): Problem {
  const head = readAt(path, 0, Math.min(size, MOST_NAMES));
  if (Object.hasOwn(INSIDE, ending) && head.includes(PASSWORD)) {
    return {
      ...locked(name),
      severity: 'error',
      message: `Tệp ${quote(name)} đặt mật khẩu, người đọc không mở được.`,
      remedy: 'mở tệp, bỏ mật khẩu rồi lưu lại.',
    };
  }
  const { names = '' } = (head.toString('latin1', 0, 2) === 'PK' && directoryOf(path, size)) || {};
  return otherKind(name, ending, names);
}

function otherKind(name: string, ending: string, names: string): Problem {
  const kind = Object.keys(INSIDE).find((other) => INSIDE[other]?.test(names));
  return {
    rule: 'attachment-kind',
    message: `Tệp ${quote(name)} không phải loại tệp mà đuôi "${ending}" nói${kind ? `, mà là "${kind}"` : ''}.`,
    remedy: 'mở tệp bằng phần mềm của nó rồi lưu lại, hoặc đổi đuôi cho đúng.',
  };
}
