/** How every command reads its flags and says what is wrong with them. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { explain, Refusal } from './errors.ts';

/** The command, or its environment, makes no sense as it was given: exit 2. */
export class WrongUse extends Error {}

/** What is wrong with the use of a command, in Vietnamese; undefined where the error is another. */
export function wrongUseOf(error: unknown): string | undefined {
  if (error instanceof WrongUse) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!(error instanceof Error) || !code.startsWith('ERR_PARSE_ARGS')) return undefined;
  const flag = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `không có tham số ${flag}.`;
  const surplus = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `thừa "${surplus}".`;
  return `${flag} thiếu hoặc thừa giá trị.`;
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<Given extends Options> = ReturnType<typeof parseArgs<{ options: Given }>>['values'];

/**
 * Runs a command: reads its flags, answers `--help`, and ends with 0, 1 (findings or failure) or 2 (wrong use).
 * @param main returns the exit code; undefined where the command goes on, as a server does
 */
export async function runCommand<Given extends Options>(
  command: {
    name: string;
    help: string;
    options: Given;
    /** Default: those of this process. */
    args?: readonly string[];
    /** Words without a flag may follow. */
    allowPositionals?: boolean;
  },
  main: (values: Values<Given>, words: readonly string[]) => Promise<number | undefined>,
): Promise<void> {
  // Whoever reads the first lines only (`| head`) has read enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
    const { args = process.argv.slice(2), allowPositionals = false } = command;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals });
    if ((values as { help?: boolean }).help) {
      process.stdout.write(command.help);
      return;
    }
    process.exitCode = await main(values as Values<Given>, positionals);
  } catch (error) {
    const wrongUse = wrongUseOf(error);
    if (error instanceof Refusal) {
      for (const finding of error.findings) process.stdout.write(`${finding}\n`);
      process.stderr.write(`${explain(error)}\n`);
      process.exitCode = 1;
    } else if (wrongUse === undefined) {
      process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
      process.exitCode = 1;
    } else {
      process.stderr.write(`Dùng sai: ${wrongUse}\nXem hướng dẫn: ${command.name} -- --help\n`);
      process.exitCode = 2;
    }
  }
}

/** @throws WrongUse when a flag that takes a port has none */
export function readPort(value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) {
    throw new WrongUse(`--port phải là số từ 0 đến 65535, không phải "${value}".`);
  }
  return Number(value);
}
