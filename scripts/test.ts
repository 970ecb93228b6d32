/**
 * `npm test`: everything a change must pass. The steps stop at the first that fails; the unit tests, which need no built
 * site and leave no core idle, run beside the types and the first builds, which do.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { runCommand } from '../src/system/command-line.ts';

const help = `Dùng: npm test

Chạy mọi kiểm tra của dự án: định dạng và quy tắc mã, kiểu, nội dung, kiểm thử đơn vị,
dựng ba trang mẫu, kiểm tra trang đã dựng, trình duyệt thật. Thư mục dist không bị động tới.
`;

interface Step {
  readonly name: string;
  /** A script of the project or of a package, run by the Node that runs this one: no shell, nothing looked up on a path. */
  readonly script: string;
  readonly args: readonly string[];
}

const BIOME = 'node_modules/@biomejs/biome/bin/biome';
const ASTRO = 'node_modules/astro/bin/astro.mjs';
const VITEST = 'node_modules/vitest/vitest.mjs';

/** Who looks at a page waits for its browser most of the time: with fewer at it, a core idles while the unit tests are over. */
const AT_PAGES = availableParallelism() + 2;

const LINT: Step = { name: 'lint and format', script: BIOME, args: ['ci', '--error-on-warnings', '.'] };
const BESIDE: Step = {
  name: 'unit tests',
  script: VITEST,
  args: ['run', '--project', 'unit', '--project', 'unit-apart'],
};
const ONE_BY_ONE: readonly Step[] = [
  { name: 'types', script: ASTRO, args: ['check', '--minimumSeverity', 'warning'] },
  { name: 'content', script: 'scripts/check.ts', args: [] },
  {
    name: 'builds, built pages, browser',
    script: VITEST,
    args: ['run', '--project', 'build', '--project', 'browser', '--maxWorkers', String(AT_PAGES)],
  },
];
const STEPS = [LINT, ...ONE_BY_ONE, BESIDE];

const say = (text: string) => process.stdout.write(`${text}\n`);
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const title = (step: Step) => say(`\n[${STEPS.indexOf(step) + 1}/${STEPS.length}] ${step.name}`);

interface Running {
  /** Says how it ended, after what it printed where that was kept back. @returns whether it passed */
  passed(): Promise<boolean>;
  stop(): void;
}

/** @param kept its output is kept back until it is asked whether it passed */
function start(step: Step, kept = false): Running {
  const started = performance.now();
  const output = kept ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, [step.script, ...step.args], {
    stdio: ['inherit', output, output],
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...(kept && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
    },
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => printed.push(part));
  const ended = new Promise<{ passed: boolean; how: string }>((resolve) => {
    child.on('error', ({ message }) => resolve({ passed: false, how: `failed (${message})` }));
    child.on('close', (code) => {
      const passed = code === 0;
      resolve({ passed, how: `${passed ? 'passed in' : 'failed after'} ${seconds(started)}` });
    });
  });
  return {
    async passed() {
      const { passed, how } = await ended;
      process.stdout.write(Buffer.concat(printed));
      say(`${step.name}: ${how}`);
      return passed;
    },
    stop: () => child.kill(),
  };
}

await runCommand({ name: 'npm test', help, options: {} }, async () => {
  const started = performance.now();
  title(LINT);
  if (!(await start(LINT).passed())) return 1;
  const beside = start(BESIDE, true);
  for (const step of ONE_BY_ONE) {
    title(step);
    if (await start(step).passed()) continue;
    beside.stop();
    return 1;
  }
  title(BESIDE);
  if (!(await beside.passed())) return 1;
  say(`\nAll ${STEPS.length} steps passed in ${seconds(started)}`);
  return 0;
});
