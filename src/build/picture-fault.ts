/** What is said where a picture breaks in the build, past the check: which file of the content, in the editors' language. */
import { basename, extname } from 'node:path';

/**
 * @param asset the address that Astro gave to the picture: `/_astro/anh.C3xk.jpg`
 * @param files absolute paths of the files that the check has passed
 */
export function explainPictureFault(asset: string, files: Iterable<string>, error: unknown): string {
  const name = basename(asset.replace(/[?#].*$/s, ''));
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length).replace(/\.[\w-]+$/, '');
  const meant = [...files].filter((file) => {
    const own = extname(file);
    return own.toLowerCase() === ending.toLowerCase() && basename(file, own) === stem;
  });
  const words = error instanceof Error ? error.message : String(error);
  return `Không làm được các cỡ nhỏ của ảnh ${meant.length > 0 ? meant.join(' hoặc ') : name}: ảnh hỏng ở giữa. Cách sửa: chép lại ảnh gốc, hoặc mở bằng phần mềm xem ảnh rồi lưu lại thành JPG. (${words})`;
}
