/** `npm run bench`: measures, each thing beside a peer in the same run; not part of the tests. */
import type { Benchmark } from '../src/bench/bench.ts';
import { stats } from '../src/bench/stats.ts';
import { runCommand, WrongUse } from '../src/lib/command-line.ts';

const BENCHMARKS: Readonly<Record<string, Benchmark>> = { stats };

const help = `Dùng: npm run bench [-- TÊN …]

Đo tốc độ, mỗi thứ cạnh một công cụ khác trong cùng một lần chạy, và in tỉ số. Không ghi tên thì chạy tất cả.

${Object.entries(BENCHMARKS)
  .map(([name, { describe }]) => `  ${name.padEnd(12)} ${describe}`)
  .join('\n')}
`;

await runCommand({ name: 'npm run bench', help, options: {}, allowPositionals: true }, async (_, names) => {
  const unknown = names.find((name) => !BENCHMARKS[name]);
  if (unknown !== undefined) {
    throw new WrongUse(`không có phép đo "${unknown}"; có ${Object.keys(BENCHMARKS).join(', ')}.`);
  }
  for (const name of names.length > 0 ? names : Object.keys(BENCHMARKS)) {
    console.log(`\n${name}`);
    await BENCHMARKS[name]?.run((line) => console.log(line));
  }
  return 0;
});
