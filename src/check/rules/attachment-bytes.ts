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
    return readAt(path, from, size - from).includes('%%EOF')
      ? undefined
      : { ...cut(name), severity: 'warning' };
  }
  if (!PACKED.has(ending)) return undefined;
  const names = namesIn(path, size);
  if (names === undefined) return cut(name);
  const inside = INSIDE[ending];
  if (!inside || inside.test(names)) return undefined;
  const kind = Object.keys(INSIDE).find((other) => INSIDE[other]?.test(names));
  return {
    rule: 'attachment-kind',
    message: `Tệp ${quote(name)} không phải loại tệp mà đuôi "${ending}" nói${kind ? `, mà là "${kind}"` : ''}.`,
    remedy: 'mở tệp bằng phần mềm của nó rồi lưu lại, hoặc đổi đuôi cho đúng.',
  };
}

const cut = (name: string): Problem => ({
  rule: 'attachment-broken',
  message: `Tệp ${quote(name)} bị cắt ngang (chép hoặc tải về chưa hết), người đọc không mở được.`,
  remedy: 'chép lại tệp gốc, mở thử rồi mới đăng.',
});

/** The names in a packed file, a line each; undefined where its directory, which stands at the end, is not there. */
function namesIn(path: string, size: number): string | undefined {
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
  for (let at = 0; at + 46 <= directory.length; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names.join('\n');
}
