/**
 * How much of what the code does unit tests watch: mistakes are made in it one at a time, drawn at random, and each is
 * caught by a test that fails or survives. Mistakes are made in a copy of the project, never in its own files.
 */
import { type ChildProcess, fork } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { copySources } from '../../support/project-copy.ts';
import { ROOT } from '../../support/sites.ts';
import { type Benchmark, table } from '../benchmark.ts';
import { type Mutation, mutated, mutationsOf } from './mutations.ts';
import type { Order, Outcome, Ready } from './runner.ts';
import { testsThatSee } from './seeing-tests.ts';

/** Tests that are asked of a mutant, the nearest first: what those do not see, the others seldom do. */
const MOST_TESTS = 24;
/** How many of them at a time: most mutants fall at the first. */
const TESTS_A_RUN = 3;
/** For how long they are asked of one mutant, in ms: far ones run commands and take a second each. */
const LONGEST_ASKING = 60_000;
/** A run that takes longer, in ms, has lost its way: the mistake is noticed. */
const PATIENCE = 120_000;

interface Drawn {
  readonly mutation: Mutation;
  readonly isCaught: boolean;
}

export const mutants: Benchmark = {
  name: 'mutants',
  about: 'lỗi cố ý trong src mà kiểm thử đơn vị bắt được (--seed, --count, --in; chỉ chạy khi nêu tên)',
  async run(print, { seed, count, in: within }) {
    setPriority(10);
    const copy = copyOfProject();
    const bench = testBench(copy);
    try {
      const sources = bench.files.filter(
        (file) => /^src\/.*(?<!\.test|\.d)\.ts$/.test(file) && file.startsWith(within),
      );
      const all = sources.flatMap((file) => mutationsOf(file, readFileSync(join(copy, file), 'utf8')));
      const chosen = draw(all, count, seed);
      print(`${chosen.length} of ${all.length} mutants, seed ${seed}`);
      const drawn: Drawn[] = [];
      for (const mutation of chosen) {
        const isCaught = await bench.catches(mutation);
        drawn.push({ mutation, isCaught });
        process.stderr.write(
          `  ${drawn.length}/${chosen.length} ${isCaught ? 'caught  ' : 'SURVIVED'} ${where(mutation)}\n`,
        );
      }
      report(drawn, print);
    } finally {
      bench.stop();
      rmSync(copy, { recursive: true, force: true });
    }
  },
};

const where = ({ file, line, before, after }: Mutation): string =>
  `${file}:${line}  ${brief(before)} → ${brief(after)}`;

const brief = (code: string): string => {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 90)}…` : line;
};

function report(drawn: readonly Drawn[], print: (line: string) => void): void {
  for (const { mutation } of drawn.filter(({ isCaught }) => !isCaught)) print(`survived  ${where(mutation)}`);
  const row = (name: string, of: readonly Drawn[]) => {
    const caught = of.filter(({ isCaught }) => isCaught).length;
    return [
      name,
      String(caught),
      String(of.length),
      of.length > 0 ? `${Math.round((100 * caught) / of.length)}%` : '–',
    ];
  };
  const room = ({ mutation }: Drawn) => mutation.file.split('/').slice(0, 2).join('/');
  const rooms = [...Map.groupBy(drawn, room)].sort(([a], [b]) => a.localeCompare(b));
  const isClient = (each: Drawn) => room(each) === 'src/client';
  for (const line of table([
    ['room', 'caught', 'of', ''],
    ...rooms.map(([name, of]) => row(name, of)),
    row(
      'outside src/client',
      drawn.filter((each) => !isClient(each)),
    ),
    row('inside src/client', drawn.filter(isClient)),
  ])) {
    print(line);
  }
}

/** Some of them, the same for the same seed. */
function draw<Each>(all: readonly Each[], count: number, seed: number): Each[] {
  // mulberry32
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const left = [...all];
  const drawn: Each[] = [];
  while (drawn.length < count && left.length > 0) {
    drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return drawn;
}

/** The project in a folder of its own; the packages are shared. */
function copyOfProject(): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'mutants-')));
  copySources(copy);
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir');
  return copy;
}

/** Makes mistakes in the copy, one at a time, and asks the tests that can see them. */
function testBench(copy: string) {
  const files = readdirSync(copy, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(?:src|scripts|tests)\/.*\.ts$/.test(file));
  const seeing = testsThatSee(copy, files);
  /** Whether a test passes without any mistake: one that does not tells nothing. */
  const isSound = new Map<string, boolean>();
  let runner: ChildProcess | undefined;
  let unitTests: ReadonlySet<string> = new Set();
  let changed: string[] = [];

  async function start(): Promise<ChildProcess> {
    const started = fork(join(import.meta.dirname, 'runner.ts'), {
      cwd: copy,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      detached: true,
    });
    runner = started;
    unitTests = new Set((await answerOf<Ready>(started)).tests);
    changed = [];
    return started;
  }

  async function passes(tests: readonly string[]): Promise<boolean> {
    if (tests.length === 0) return true;
    const asked = runner ?? (await start());
    asked.send({ changed, tests } satisfies Order);
    changed = [];
    try {
      return (await answerOf<Outcome>(asked)).passed;
    } catch {
      stop();
      return false;
    }
  }

  async function soundOnes(tests: readonly string[]): Promise<string[]> {
    for (const test of tests) {
      if (isSound.has(test)) continue;
      isSound.set(test, await passes([test]));
      if (!isSound.get(test)) process.stderr.write(`  ${test} fails without any mistake and is left out\n`);
    }
    return tests.filter((test) => isSound.get(test));
  }

  /** Ends the runner with the workers that it started. */
  function stop(): void {
    try {
      if (runner?.pid !== undefined) process.kill(-runner.pid, 'SIGKILL');
    } catch {
      runner?.kill('SIGKILL');
    }
    runner = undefined;
  }

  return {
    files,
    stop,
    async catches(mutation: Mutation): Promise<boolean> {
      if (!runner) await start();
      const path = join(copy, mutation.file);
      const text = readFileSync(path, 'utf8');
      const tests = seeing(mutation.file)
        .filter((test) => unitTests.has(test))
        .slice(0, MOST_TESTS);
      // That a test is asked first whether it is sound is no time of the mutant.
      let asking = 0;
      for (let at = 0; at < tests.length; at += TESTS_A_RUN) {
        if (asking > LONGEST_ASKING) return false;
        const some = await soundOnes(tests.slice(at, at + TESTS_A_RUN));
        const started = performance.now();
        writeFileSync(path, mutated(text, mutation));
        changed.push(mutation.file);
        const passed = await passes(some);
        writeFileSync(path, text);
        changed.push(mutation.file);
        asking += performance.now() - started;
        if (!passed) return true;
      }
      return false;
    },
  };
}

/** @throws Error when the process ends or says nothing in time */
function answerOf<Answer>(of: ChildProcess): Promise<Answer> {
  return new Promise((done, fail) => {
    const end = (how: () => void) => {
      clearTimeout(timer);
      of.removeAllListeners('message').removeAllListeners('exit');
      how();
    };
    const timer = setTimeout(() => end(() => fail(new Error('no answer in time'))), PATIENCE);
    of.once('message', (answer) => end(() => done(answer as Answer)));
    of.once('exit', () => end(() => fail(new Error('the runner ended'))));
  });
}
