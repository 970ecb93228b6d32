/** `npm run bench`: the benchmarks, all or those named. Timings are printed, never asserted. */
import { readInteger, runCommand, WrongUse } from '../src/system/command-line.ts';
import type { Benchmark } from '../tests/bench/benchmark.ts';
import { headlines } from '../tests/bench/headlines.ts';
import { lighthouse } from '../tests/bench/lighthouse.ts';
import { mutants } from '../tests/bench/mutants/mutants.ts';
import { searchBytes } from '../tests/bench/search-bytes.ts';
import { searchQuality } from '../tests/bench/search-quality.ts';
import { searchWait } from '../tests/bench/search-wait.ts';
import { stats } from '../tests/bench/stats.ts';
import { throughput } from '../tests/bench/throughput.ts';

const BENCHMARKS: readonly Benchmark[] = [
  lighthouse,
  searchQuality,
  searchBytes,
  searchWait,
  headlines,
  stats,
];
/** Run only where they are named: they take minutes and flags of their own, or need packages of Debian. */
const BY_NAME: readonly Benchmark[] = [mutants, throughput];

const help = `Dùng: npm run bench [-- TÊN …]

Đo và in kết quả. Không nêu tên thì chạy tất cả; nêu phần đầu của tên cũng được.

${[...BENCHMARKS, ...BY_NAME].map(({ name, about }) => `  ${name.padEnd(16)} ${about}`).join('\n')}

Riêng mutants:
  --seed N         số gieo: cùng số thì rút cùng lỗi (mặc định 1)
  --count N        số lỗi rút ra (mặc định 160)
  --in ĐƯỜNG-DẪN   chỉ trong thư mục hay tệp này (mặc định src/)

Riêng search-wait:
  --query CÂU      chỉ câu này
  --speed MẠNG     chỉ mạng này: "3G chậm", "3G nhanh" hay "4G chậm"
  --own            chỉ trang của ta, không đo Starlight
`;

const options = {
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '160' },
  in: { type: 'string', default: 'src/' },
  query: { type: 'string', default: '' },
  speed: { type: 'string', default: '' },
  own: { type: 'boolean', default: false },
} as const;

await runCommand(
  { name: 'npm run bench', help, options, allowPositionals: true },
  async (flags, names, { print }) => {
    const isNamed = ({ name }: Benchmark) => names.some((each) => name.startsWith(each));
    const chosen = names.length === 0 ? BENCHMARKS : [...BENCHMARKS, ...BY_NAME].filter(isNamed);
    if (chosen.length === 0) throw new WrongUse(`không có phép đo nào tên "${names.join(' ')}".`);
    const seed = readInteger('--seed', flags.seed, 0, 999_999_999);
    const count = readInteger('--count', flags.count, 1, 100_000);
    for (const benchmark of chosen) {
      print(`\n${benchmark.name}`);
      const { query, speed, own } = flags;
      await benchmark.run(print, { seed, count, in: flags.in, query, speed, own });
    }
    return 0;
  },
);
