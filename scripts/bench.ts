/** `npm run bench`: the benchmarks, all or those named. Timings are printed, never asserted. */
import { runCommand, WrongUse } from '../src/system/command-line.ts';
import type { Benchmark } from '../tests/bench/benchmark.ts';
import { lighthouse } from '../tests/bench/lighthouse.ts';
import { searchBytes } from '../tests/bench/search-bytes.ts';
import { searchQuality } from '../tests/bench/search-quality.ts';
import { stats } from '../tests/bench/stats.ts';

const BENCHMARKS: readonly Benchmark[] = [lighthouse, searchQuality, searchBytes, stats];

const help = `Dùng: npm run bench [-- TÊN …]

Đo và in kết quả. Không nêu tên thì chạy tất cả; nêu phần đầu của tên cũng được.

${BENCHMARKS.map(({ name, about }) => `  ${name.padEnd(16)} ${about}`).join('\n')}
`;

await runCommand(
  { name: 'npm run bench', help, options: {}, allowPositionals: true },
  async (_flags, names, { print }) => {
    const chosen = BENCHMARKS.filter(({ name }) =>
      names.length === 0 ? true : names.some((each) => name.startsWith(each)),
    );
    if (chosen.length === 0) throw new WrongUse(`không có phép đo nào tên "${names.join(' ')}".`);
    for (const benchmark of chosen) {
      print(`\n${benchmark.name}`);
      await benchmark.run(print);
    }
    return 0;
  },
);
