/** `npm test`: everything a change must pass, step by step, stopping at the first step that fails. */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { runCommand } from '../src/lib/command-line.ts';

const help = `Dùng: npm test

Chạy mọi kiểm tra của dự án: định dạng và quy tắc mã, kiểu, nội dung, kiểm thử đơn vị,
dựng ba trang mẫu, kiểm tra trang đã dựng, trình duyệt thật. Thư mục dist không bị động tới.
`;

const STEPS: readonly { name: string; command: string; args: readonly string[] }[] = [
  { name: 'lint and format', command: 'biome', args: ['ci', '--error-on-warnings', '.'] },
  { name: 'types', command: 'astro', args: ['check', '--minimumSeverity', 'warning'] },
  { name: 'content', command: 'node', args: ['scripts/check.ts'] },
  { name: 'unit tests, builds, built pages, browser', command: 'vitest', args: ['run'] },
];

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

await runCommand({ name: 'npm test', help, options: {} }, async () => {
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
      const reason = error ? ` (${error.message})` : '';
      process.stdout.write(`\n${step.name}: failed after ${seconds(stepStarted)}${reason}\n`);
      return 1;
    }
    process.stdout.write(`${step.name}: passed in ${seconds(stepStarted)}\n`);
  }
  process.stdout.write(`\nAll ${STEPS.length} steps passed in ${seconds(started)}\n`);
  return 0;
});
