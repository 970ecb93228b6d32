/** Files that are to lie beside the text: chosen here, given a name for addresses, photographs made as small as is needed. */
import { toBase64 } from '../../lib/base64.ts';
import { freeName } from '../../lib/paths.ts';
import { slugify } from '../../lib/text.ts';
import { Refusal } from '../../system/errors.ts';

/** As wide or high as any screen shows a picture. */
const LARGEST_SIDE = 2400;
/** Smaller ones are left as they are. */
const LIGHT = 900_000;
const QUALITY = 0.85;

export class Files {
  /** Names that are taken: of what lies there, and of what was chosen. */
  readonly #taken: Set<string>;
  readonly #chosen = new Map<string, Blob>();
  readonly #prefix: () => string;

  /** @param prefix begins the names where files of other entries lie in the same folder */
  constructor(taken: readonly string[], prefix: () => string) {
    this.#taken = new Set(taken);
    this.#prefix = prefix;
  }

  /** @returns the name under which it will lie beside the text */
  async add(file: File): Promise<string> {
    const { blob, ending } = await lighter(file);
    const dot = file.name.lastIndexOf('.');
    const words = slugify(`${this.#prefix()} ${dot < 0 ? file.name : file.name.slice(0, dot)}`) || 'tep';
    const name = freeName(words.slice(0, 100), (one) => !this.#taken.has(one), ending);
    this.#taken.add(name);
    this.#chosen.set(name, blob);
    return name;
  }

  /** What is shown of a picture that was chosen. */
  address(name: string): string | undefined {
    const blob = this.#chosen.get(name);
    return blob && URL.createObjectURL(blob);
  }

  /** What of it the entry names, as it is sent. */
  async sent(isNamed: (name: string) => boolean): Promise<{ name: string; bytes: string }[]> {
    const named = [...this.#chosen].filter(([name]) => isNamed(name));
    return Promise.all(
      named.map(async ([name, blob]) => ({
        name,
        bytes: toBase64(new Uint8Array(await blob.arrayBuffer())),
      })),
    );
  }
}

/** The name of a file that was chosen; undefined where it cannot lie there, which is told. */
export const orTold = async (added: Promise<string>, told: HTMLElement): Promise<string | undefined> => {
  told.textContent = '';
  return added.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    told.textContent = error.message;
    return undefined;
  });
};

/** Photographs of an iPhone, which few browsers can read. */
export const HEIC_ENDINGS: readonly string[] = ['.heic', '.heif'];

/** A photograph of a telephone as pages need it, upright and without the place where it was taken. */
async function lighter(file: File): Promise<{ blob: Blob; ending: string }> {
  const [own = ''] = /\.[^.]*$/.exec(file.name.toLowerCase()) ?? [];
  const asItIs = { blob: file, ending: own };
  const isHeic = HEIC_ENDINGS.includes(own);
  if (file.type !== 'image/jpeg' && !isHeic) return asItIs;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!picture && isHeic)
    throw new Refusal(
      `Trình duyệt này không đọc được ảnh ${file.name} của iPhone. Cách sửa: mở ảnh trên máy, lưu thành JPG rồi chọn ảnh JPG; hoặc trên iPhone vào Cài đặt, Camera, Định dạng, chọn “Tương thích nhất” rồi chụp.`,
    );
  if (!picture) return asItIs;
  const scale = Math.min(1, LARGEST_SIDE / Math.max(picture.width, picture.height));
  if (scale === 1 && file.size < LIGHT && !isHeic) return asItIs;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  return blob && (blob.size < file.size || isHeic) ? { blob, ending: '.jpg' } : asItIs;
}
