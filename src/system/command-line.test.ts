/** What every command has in common: flags, help, exit codes, and to whom it says what. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readInteger, readMoment, readPort, runCommand, WrongUse } from './command-line.ts';
import { Refusal } from './errors.ts';

let out: string;
let told: string;
let exitCode: typeof process.exitCode;

beforeEach(() => {
  exitCode = process.exitCode;
  out = '';
  told = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.stdout.removeAllListeners('error');
  process.exitCode = exitCode;
});

type Main = Parameters<typeof runCommand<{ keep: { type: 'string' } }>>[1];
const run = async (args: readonly string[], main: Main = async () => 0, allowPositionals = false) => {
  await runCommand(
    { name: 'npm run x', help: 'Dùng: x\n', options: { keep: { type: 'string' } }, args, allowPositionals },
    main,
  );
  const code = process.exitCode;
  process.exitCode = exitCode;
  return code;
};

describe('a command', () => {
  test('is given its flags and words, and ends with the code that it says', async () => {
    const main = vi.fn<Main>(async () => 1);
    expect(await run(['--keep', '3', 'a'], main, true)).toBe(1);
    expect(main).toHaveBeenCalledWith(expect.objectContaining({ keep: '3' }), ['a'], expect.anything());
  });

  test.each(['--help', '-h'])('answers %s without doing anything', async (flag) => {
    const main = vi.fn<Main>(async () => 1);
    await run([flag], main);
    expect(out).toBe('Dùng: x\n');
    expect(main).not.toHaveBeenCalled();
  });

  test('prints results to stdout, and what it does to stderr', async () => {
    await run([], (_, __, { print, report }) => {
      print('kết quả');
      report('đang làm');
      return 0;
    });
    expect([out, told]).toEqual(['kết quả\n', 'đang làm\n']);
  });

  test.each([
    [['--nope'], 'không có tham số --nope.'],
    [['a'], 'thừa "a".'],
    [['--keep'], '--keep thiếu hoặc thừa giá trị.'],
  ])('wrongly used as %j says what is wrong and where help is', async (args, words) => {
    expect(await run(args)).toBe(2);
    expect(told).toBe(`Dùng sai: ${words}\nXem hướng dẫn: npm run x -- --help\n`);
  });

  test('that refuses prints its problems and says why, without the ways of the program', async () => {
    const code = await run([], async () => {
      throw new Refusal('Chưa sạch.', [{ rule: 'r', where: 'a.md', what: 'thiếu tên', remedy: 'ghi tên' }]);
    });
    expect([code, out, told]).toEqual([1, 'a.md: thiếu tên. Cách sửa: ghi tên.\n', 'Chưa sạch.\n']);
  });

  test('that the machine stops says so in one line; a fault of ours shows where it is', async () => {
    const fails = (error: unknown) =>
      run([], async () => {
        throw error;
      });
    expect(await fails(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toBe(1);
    expect(told).toBe('Đĩa đầy, hãy giải phóng chỗ rồi chạy lại (write)\n');
    told = '';
    expect(await fails(new TypeError('x is undefined'))).toBe(1);
    expect(told).toMatch(/^\nTypeError: x is undefined\n\s+at /);
    told = '';
    expect(await fails(new WrongUse('thiếu thư mục.'))).toBe(2);
  });

  test('whose reader has gone ends quietly', async () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    await run([]);
    process.stdout.emit('error', Object.assign(new Error('EPIPE'), { code: 'EPIPE' }));
    expect(exit).toHaveBeenCalledWith();
    expect(() => process.stdout.emit('error', Object.assign(new Error('EIO'), { code: 'EIO' }))).toThrow(
      'EIO',
    );
  });
});

describe('a flag', () => {
  test('that gives a whole number within its range is read', () => {
    expect([readInteger('--keep', '1', 1), readInteger('--keep', '5', 1, 5)]).toEqual([1, 5]);
    expect([readPort(undefined, 4321), readPort('0', 4321), readPort('65535', 1)]).toEqual([4321, 0, 65_535]);
  });

  test('that gives none, or one outside, is told with the range', () => {
    expect(() => readInteger('--keep', '0', 1)).toThrow('--keep phải là số nguyên từ 1, không phải "0".');
    expect(() => readInteger('--keep', '6', 1, 5)).toThrow('từ 1 đến 5');
    expect(() => readInteger('--keep', '1.5', 1)).toThrow(WrongUse);
    expect(() => readPort('65536', 1)).toThrow('--port');
  });

  test('that gives a moment with its zone is read, and none that the calendar lacks', () => {
    expect(readMoment('--now', '2026-11-25T08:00:00+07:00').toISOString()).toBe('2026-11-25T01:00:00.000Z');
    expect(readMoment('--now', '2026-11-25T08:00Z').toISOString()).toBe('2026-11-25T08:00:00.000Z');
    for (const text of ['2026-11-25', '2026-11-25T08:00', '2026-02-30T08:00Z', '2026-11-25T28:00Z', 'nay'])
      expect(() => readMoment('--now', text)).toThrow(WrongUse);
  });
});
