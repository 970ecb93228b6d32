/** `npm test`: everything a change must pass, step by step, stopping at the first step that fails. */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

const HELP = `Dùng: npm test

Chạy mọi kiểm tra của dự án: định dạng và quy tắc mã, kiểu, nội dung, kiểm thử đơn vị,
dựng ba trang mẫu, kiểm tra trang đã dựng, trình duyệt thật. Thư mục dist không bị động tới.
`;

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    process.stdout.write(HELP);
    process.exit(0);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  process.exit(2);
}

const STEPS: readonly { name: string; command: string; args: readonly string[] }[] = [
  { name: 'lint and format', command: 'biome', args: ['ci', '--error-on-warnings', '.'] },
  { name: 'types', command: 'astro', args: ['check', '--minimumSeverity', 'warning'] },
  { name: 'content', command: 'node', args: ['scripts/check.ts'] },
  { name: 'unit tests, builds, built pages, browser', command: 'vitest', args: ['run'] },
];

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const started = performance.now();
for (const [index, step] of STEPS.entries()) {
  process.stdout.write(`\n[${index + 1}/${STEPS.length}] ${step.name}\n`);
  const stepStarted = performance.now();
  const { status, error } = spawnSync(step.command, step.args, {
    stdio: 'inherit',
    // npm puts the project's own tools and its Node first on the path; Windows needs a shell to find them.
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) {
    process.stdout.write(
      `\n${step.name}: failed after ${seconds(stepStarted)}${error ? ` (${error.message})` : ''}\n`,
    );
    process.exit(1);
  }
  process.stdout.write(`${step.name}: passed in ${seconds(stepStarted)}\n`);
}
process.stdout.write(`\nAll ${STEPS.length} steps passed in ${seconds(started)}\n`);
