/** How every command reads its flags, speaks, and says what is wrong. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { readDay } from '../lib/dates.ts';
import { parseInteger } from '../lib/numbers.ts';
import { codeOf, explain, isOfSystem, problemInWords, Refusal } from './errors.ts';
import { type Report, throttled } from './progress.ts';

/** The command, or its environment, makes no sense as it was given: exit 2. */
export class WrongUse extends Error {}

/** Where a command speaks. */
export interface Terminal {
  /** Results, findings too: a line on stdout. */
  readonly print: Report;
  /** What is being done and what went wrong: a line on stderr. */
  readonly report: Report;
  /** How far long work has got: a line on stderr, at most once a second. */
  readonly progress: (line: () => string) => void;
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<Given extends Options> = ReturnType<typeof parseArgs<{ options: Given }>>['values'];

interface Command<Given extends Options> {
  readonly name: string;
  readonly help: string;
  readonly options: Given;
  /** Default: those of this process. */
  readonly args?: readonly string[];
  /** Words without a flag may follow. */
  readonly allowPositionals?: boolean;
}

/**
 * Runs a command: reads its flags, answers `--help`, and ends with 0, 1 (findings or failure) or 2 (wrong use).
 * @param main returns the exit code; undefined where the command goes on, as a server does
 */
export async function runCommand<Given extends Options>(
  command: Command<Given>,
  main: (
    values: Values<Given>,
    words: readonly string[],
    terminal: Terminal,
  ) => Promise<number | undefined> | number,
): Promise<void> {
  // Whoever reads the first lines only (`| head`) has read enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const report: Report = (line) => process.stderr.write(`${line}\n`);
  const terminal: Terminal = {
    print: (line) => process.stdout.write(`${line}\n`),
    report,
    progress: throttled(report),
  };
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
    const { args = process.argv.slice(2), allowPositionals = false } = command;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals });
    if ((values as { help?: boolean }).help) {
      process.stdout.write(command.help);
      return;
    }
    process.exitCode = await main(values as Values<Given>, positionals, terminal);
  } catch (error) {
    process.exitCode = tell(error, command.name, terminal);
  }
}

/** @returns the exit code */
function tell(error: unknown, name: string, { print, report }: Terminal): number {
  const wrongUse = wrongUseOf(error);
  if (wrongUse !== undefined) {
    report(`Dùng sai: ${wrongUse}\nXem hướng dẫn: ${name} -- --help`);
    return 2;
  }
  if (error instanceof Refusal) for (const problem of error.problems) print(problemInWords(problem));
  const isTold = error instanceof Refusal || isOfSystem(error);
  // Whatever else it is, is a fault of ours: the engineer needs the way to it.
  report(isTold || !(error instanceof Error) ? explain(error) : `\n${error.stack ?? error.message}`);
  return 1;
}

/** What is wrong with the use of a command, in Vietnamese; undefined where the error is another. */
function wrongUseOf(error: unknown): string | undefined {
  if (error instanceof WrongUse) return error.message;
  const code = codeOf(error) ?? '';
  if (!(error instanceof Error) || !code.startsWith('ERR_PARSE_ARGS')) return undefined;
  const flag = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `không có tham số ${flag}.`;
  const surplus = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `thừa "${surplus}".`;
  return `${flag} thiếu hoặc thừa giá trị.`;
}

/**
 * The whole number that a flag gives, such as `--keep`.
 * @throws WrongUse where it gives none, or one outside the range
 */
export function readInteger(flag: string, text: string, least: number, most?: number): number {
  const value = parseInteger(text);
  if (value >= least && value <= (most ?? Number.MAX_SAFE_INTEGER)) return value;
  const range = most === undefined ? `từ ${least}` : `từ ${least} đến ${most}`;
  throw new WrongUse(`${flag} phải là số nguyên ${range}, không phải "${text}".`);
}

/**
 * The moment that a flag gives, with its zone.
 * @throws WrongUse where it gives none
 */
export function readMoment(flag: string, text: string): Date {
  const moment = new Date(text);
  const isWhole =
    /^.{10}T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) && readDay(text.slice(0, 10));
  if (isWhole && !Number.isNaN(moment.getTime())) return moment;
  throw new WrongUse(`${flag} phải viết như 2026-11-25T08:00:00+07:00, không phải "${text}".`);
}

export const readPort = (text: string | undefined, fallback: number): number =>
  text === undefined ? fallback : readInteger('--port', text, 0, 65_535);
