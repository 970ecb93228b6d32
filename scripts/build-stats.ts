/** `npm run build:stats`: the command `visitors` as one file to copy to a server that has only Node. */
import { resolve } from 'node:path';
import { buildStatsFile } from '../src/build/stats-file.ts';
import { formatBytes } from '../src/lib/numbers.ts';
import { runCommand } from '../src/system/command-line.ts';

const help = `Dùng: npm run build:stats [-- --out TỆP]

Gói lệnh đếm lượt truy cập thành một tệp, chạy được trên máy chủ chỉ có Node 18 trở lên:
  node stats.mjs visitors --log '/var/log/nginx/access.log*' --state … --out …

Tham số:
  --out TỆP   tệp được ghi (mặc định: dist-stats/stats.mjs)
  --help      in hướng dẫn này
`;

await runCommand(
  {
    name: 'npm run build:stats',
    help,
    options: { out: { type: 'string', default: 'dist-stats/stats.mjs' } },
  },
  async ({ out }, _words, { print }) => {
    const bytes = await buildStatsFile(resolve(import.meta.dirname, '..'), resolve(out));
    print(`Đã ghi ${out} (${formatBytes(bytes)}).`);
    return 0;
  },
);
