/** `npm run gallery -- DIR`: screenshots of every kind of page, to be looked at by a person. */
import { resolve, sep } from 'node:path';
import { runCommand, WrongUse } from '../src/system/command-line.ts';
import buildSites from '../tests/support/build-sites.ts';
import { LOOKS, type Look, makeGallery, SUBJECTS, type Subject, WIDTHS } from '../tests/support/gallery.ts';

const help = `Dùng: npm run gallery -- THƯ_MỤC [--site TÊN] [--page TÊN] [--width N] [--theme TÊN] [--built]

Dựng trang thật, trang mẫu và danh mục thành phần rồi chụp mọi loại trang vào THƯ_MỤC (không được là dist), kèm index.html để xem.

  --site    real (trang thật), rich (trang mẫu đủ mục), components (từng thành phần)
  --page    chỉ những trang có tên chứa chữ này: article, menu open, search …
  --width   ${WIDTHS.join(', ')}
  --theme   ${LOOKS.join(', ')}
  --built   dùng các trang đã dựng lần trước
`;

const options = {
  site: { type: 'string' },
  page: { type: 'string' },
  width: { type: 'string' },
  theme: { type: 'string' },
  built: { type: 'boolean' },
} as const;

await runCommand(
  { name: 'npm run gallery', help, options, allowPositionals: true },
  async ({ site, page, width, theme, built }, [folder, ...surplus], { print, report }) => {
    if (!folder || surplus.length > 0) throw new WrongUse('cần đúng một thư mục để ghi ảnh.');
    const dir = resolve(folder);
    if (`${dir}${sep}`.startsWith(`${resolve('dist')}${sep}`)) {
      throw new WrongUse('dist là trang sẽ được đưa lên mạng; hãy chọn thư mục khác.');
    }
    const looks = chosen('--theme', theme, LOOKS) as readonly Look[];
    const widths = chosen('--width', width, WIDTHS);
    const subjects = chosen('--site', site, Object.keys(SUBJECTS)) as readonly Subject[];
    if (built) process.env['SITES_BUILT'] = '1';
    await buildSites();
    const { files, absent } = await makeGallery({
      dir,
      subjects,
      widths,
      looks,
      page,
      progress: (done, of, name) => report(`[${done}/${of}] ${name}`),
    });
    if (files.length === 0) throw new WrongUse(`không có trang nào tên chứa "${page}".`);
    for (const state of absent) print(`Không có: ${state}`);
    print(`${files.length} ảnh trong ${dir}; mở ${resolve(dir, 'index.html')} để xem.`);
    return 0;
  },
);

/** The one value that a flag names, or all. */
function chosen(flag: string, value: string | undefined, all: readonly string[]): readonly string[] {
  if (value === undefined) return all;
  if (!all.includes(value))
    throw new WrongUse(`${flag} là một trong: ${all.join(', ')}; không phải "${value}".`);
  return [value];
}
