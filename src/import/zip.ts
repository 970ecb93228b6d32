/** Packed files (.docx, .odt): what is in them is unpacked in memory as far as it is wanted, and never by its own name. */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { MOST_PARTS, PICTURES_BYTES, XML_BYTES } from './limits.ts';
import { NotTaken } from './refused.ts';

/** Parts by their names. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const damaged = () =>
  new NotTaken(
    'damaged',
    'hỏng hoặc chép chưa hết, không mở ra được',
    'chép lại tệp gốc, hoặc mở bằng Word rồi lưu lại',
  );

/** A name that would lead out of a folder; nothing is written by it, but no honest program makes one. */
const leadsOut = (name: string): boolean => /^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/i.test(name);

const isMacro = (name: string): boolean => /vbaProject|^Basic\//i.test(name);

/**
 * @param isWanted which parts are unpacked
 * @throws NotTaken for what is damaged, dangerous or unpacks to more than a text may be
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Parts {
  const guard = new Guard(isWanted);
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: (part) => guard.takes(part) })));
  } catch (error) {
    // What fflate throws says no more than that it could not.
    throw error instanceof NotTaken ? error : damaged();
  }
}

/** Asked of every part before a byte of it is unpacked; a part that says it is smaller than it is cannot be unpacked. */
class Guard {
  readonly #isWanted: (name: string) => boolean;
  #parts = 0;
  #bytes = 0;

  constructor(isWanted: (name: string) => boolean) {
    this.#isWanted = isWanted;
  }

  takes({ name, originalSize }: UnzipFileInfo): boolean {
    this.#parts += 1;
    if (this.#parts > MOST_PARTS) throw tooMuch();
    if (leadsOut(name)) {
      throw new NotTaken(
        'zip-path',
        `chứa tên "${name.slice(0, 60)}" dẫn ra ngoài tệp`,
        'tệp này có thể do kẻ xấu làm; xin lại tệp gốc',
      );
    }
    if (isMacro(name)) {
      throw new NotTaken(
        'macro',
        'có macro (chương trình)',
        'mở bằng Word, lưu thành .docx thường (không macro), rồi đưa lại',
      );
    }
    if (!this.#isWanted(name)) return false;
    this.#bytes += originalSize;
    const isText = !/(?:^|\/)(?:media|Pictures)\//.test(name);
    if ((isText && originalSize > XML_BYTES) || this.#bytes > PICTURES_BYTES) throw tooMuch();
    return true;
  }
}

const tooMuch = () =>
  new NotTaken(
    'too-large',
    'mở ra lớn quá mức một văn bản',
    'chia tệp thành nhiều tệp nhỏ, hoặc thu nhỏ ảnh trong Word',
  );
