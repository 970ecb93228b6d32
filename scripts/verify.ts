/** `npm run verify`: whether a live site is byte for byte what this commit builds. */
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatInteger } from '../src/lib/numbers.ts';
import { folderAddress, webAddress } from '../src/lib/web-address.ts';
import { comparedFiles, compareLive } from '../src/live/compare-live.ts';
import { liveStatus } from '../src/live/freshness.ts';
import { buildInto } from '../src/publish/build-into.ts';
import { runCommand, WrongUse } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';
import { oneName } from '../src/system/one-name.ts';

const help = `Dùng: npm run verify -- ĐỊA-CHỈ

Dựng trang từ thư mục này cho ĐỊA-CHỈ, ở thời điểm mà trang đang chạy được dựng (/status.json), rồi so từng tệp với trang
đang chạy, từng byte. Nêu tên những gì khác. Số lượt truy cập không so.

Biến môi trường: CONTENT_DIR như npm run build.
Mã thoát: 0 là giống hệt, 1 là có khác hoặc không so được, 2 là dùng sai.
`;

await runCommand(
  { name: 'npm run verify', help, options: {}, allowPositionals: true },
  async (_flags, words, { print, progress }) => {
    const given = webAddress(oneName(words, 'địa chỉ trang'));
    if (!given) throw new WrongUse(`địa chỉ phải như https://xamau.gov.vn/, không phải "${words[0]}".`);
    const site = folderAddress(given.href);
    const root = process.cwd();
    const { contentDir, now } = readEnvironment(process.env, root, () => new Date());
    const live = await liveStatus(site);
    const moment = live ? new Date(live.builtAt) : now;
    const dist = resolve(root, 'node_modules/.cache/verify', String(process.pid));
    try {
      await buildInto(root, {
        CONTENT_DIR: contentDir,
        OUT_DIR: dist,
        SITE_URL: site.href,
        SOURCE_DATE_EPOCH: String(Math.floor(moment.getTime() / 1000)),
        COMPRESS: '0',
      });
      const files = comparedFiles(dist);
      const differences = await compareLive(site, dist, files, progress);
      for (const { file, how } of differences) print(`${file}: ${how}`);
      if (differences.length === 0) print(`Giống hệt: ${formatInteger(files.length)} tệp.`);
      else print(`Khác ${formatInteger(differences.length)} trên ${formatInteger(files.length)} tệp.`);
      return differences.length === 0 ? 0 : 1;
    } finally {
      await rm(dist, { recursive: true, force: true });
    }
  },
);
