/** A log is gone through line by line, whatever pieces it comes in, and the place in it is known at any time. */
import { describe, expect, test } from 'vitest';
import { Cursor } from './cursor.ts';
import { LONGEST_LINE } from './limits.ts';
import { digest } from './log-identity.ts';

/** A text that comes in pieces of a size. */
function cursorOf(text: string | Buffer, { start = 0, piece = 1 << 20, whole = true } = {}): Cursor {
  const bytes = Buffer.from(text);
  const open = (from: number) => {
    let at = from;
    return {
      whole,
      next() {
        if (at >= bytes.length) return undefined;
        const next = bytes.subarray(at, at + piece);
        at += next.length;
        return next;
      },
      close() {},
    };
  };
  return new Cursor(open, start);
}

/** Every line to the end of the text. */
async function linesOf(cursor: Cursor): Promise<string[]> {
  const lines: string[] = [];
  const take = (bytes: Buffer, start: number, end: number) => {
    lines.push(bytes.toString('utf8', start, end));
    return true;
  };
  do expect(cursor.scan(take)).toBe(false);
  while (await cursor.load());
  return lines;
}

describe('lines', () => {
  test.each([1, 2, 3, 7, 1000])('in pieces of %i bytes', async (piece) => {
    const cursor = cursorOf('một\n\nhai ba\nbốn', { piece });
    expect(await linesOf(cursor)).toEqual(['một', '', 'hai ba']);
    expect(cursor.ended).toBe(true);
    const read = Buffer.byteLength('một\n\nhai ba\n');
    expect(cursor.consumed).toBe(read);
    expect(cursor.unfinished).toBe(Buffer.byteLength('bốn'));
    expect(cursor.mayBecomeLine).toBe(true);
    cursor.passUnfinished();
    expect(cursor.consumed).toBe(read + Buffer.byteLength('bốn'));
    expect(cursor.unfinished).toBe(0);
    expect(cursor.tooLong).toBe(0);
  });

  test.each([1, 5, 1000])('from a place on, in pieces of %i bytes', async (piece) => {
    const cursor = cursorOf('một\nhai\nba\n', { start: 6, piece });
    expect(cursor.consumed).toBe(6);
    expect(cursor.begun).toBe(false);
    expect(await linesOf(cursor)).toEqual(['hai', 'ba']);
    expect(cursor.begun).toBe(true);
    expect(cursor.consumed).toBe(Buffer.byteLength('một\nhai\nba\n'));
    expect(cursor.unfinished).toBe(0);
  });

  test('from far inside a text, of which only what is needed is read', async () => {
    const text = `${'x'.repeat(99)}\n`.repeat(1000);
    expect(await linesOf(cursorOf(text, { start: 99_800, piece: 10 }))).toEqual([
      'x'.repeat(99),
      'x'.repeat(99),
    ]);
    let from = -1;
    new Cursor((position) => {
      from = position;
      return { whole: true, next: () => undefined, close() {} };
    }, 99_800);
    expect(from).toBe(99_800 - 4096);
  });

  test('stop where the handler says so, and go on from there', async () => {
    const cursor = cursorOf('a\nb\nc\n');
    await cursor.load();
    const seen: string[] = [];
    const until = (stop: string) => (bytes: Buffer, start: number, end: number) => {
      const line = bytes.toString('utf8', start, end);
      if (line === stop) return false;
      seen.push(line);
      return true;
    };
    expect(cursor.scan(until('b'))).toBe(true);
    expect(seen).toEqual(['a']);
    expect(cursor.consumed).toBe(2);
    expect(cursor.unfinished).toBe(4);
    expect(cursor.scan(until('c'))).toBe(true);
    expect(cursor.scan(until(''))).toBe(false);
    expect(seen).toEqual(['a', 'b', 'c']);
    expect(cursor.consumed).toBe(6);
  });

  test('of a text without any, none', async () => {
    const cursor = cursorOf('');
    expect(await linesOf(cursor)).toEqual([]);
    expect(cursor.begun).toBe(false);
    expect(cursor.marks()).toEqual([]);
  });

  test('a stream that comes to no whole end is known', () => {
    expect(cursorOf('a').whole).toBe(true);
    expect(cursorOf('a', { whole: false }).whole).toBe(false);
  });
});

describe('a line that is too long', () => {
  const LONG = 'l'.repeat(LONGEST_LINE + 1);

  test.each([1000, 70_000, 1 << 20])('is passed over, in pieces of %i bytes', async (piece) => {
    const cursor = cursorOf(`a\n${LONG}\nb\n`, { piece });
    expect(await linesOf(cursor)).toEqual(['a', 'b']);
    expect(cursor.tooLong).toBe(1);
    expect(cursor.consumed).toBe(LONG.length + 5);
  });

  test('begins at 64 KiB and one byte', async () => {
    const longest = 'l'.repeat(LONGEST_LINE);
    for (const piece of [1000, 1 << 20]) {
      const cursor = cursorOf(`${longest}\n${longest}`, { piece });
      expect(await linesOf(cursor)).toEqual([longest]);
      expect(cursor.tooLong).toBe(0);
      expect(cursor.unfinished).toBe(LONGEST_LINE);
      expect(cursor.mayBecomeLine).toBe(true);
    }
  });

  test.each([1000, 30_000])(
    'that has no end yet waits at its beginning, in pieces of %i bytes',
    async (piece) => {
      const cursor = cursorOf(`a\n${LONG}${LONG}`, { piece });
      expect(await linesOf(cursor)).toEqual(['a']);
      expect(cursor.consumed).toBe(2);
      expect(cursor.unfinished).toBe(2 * LONG.length);
      expect(cursor.mayBecomeLine).toBe(false);
      expect(cursor.tooLong).toBe(0);
      cursor.passUnfinished();
      expect(cursor.tooLong).toBe(1);
      expect(cursor.consumed).toBe(2 + 2 * LONG.length);
    },
  );

  test('of several hundred KiB, and two of them', async () => {
    const huge = 'h'.repeat(700 * 1024);
    const cursor = cursorOf(`${huge}\na\n${huge}\nb\n`, { piece: 256 * 1024 });
    expect(await linesOf(cursor)).toEqual(['a', 'b']);
    expect(cursor.tooLong).toBe(2);
  });
});

describe('zero bytes', () => {
  test.each([1, 3, 1000])('part lines, in pieces of %i bytes', async (piece) => {
    const cursor = cursorOf('a\n\0\0\0b\nc\0\0d\n\0e\0\n', { piece });
    expect(await linesOf(cursor)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(cursor.consumed).toBe(16);
  });

  test('at the end of a text are passed, behind a word they tell that it is no line', async () => {
    const passed = cursorOf('a\n\0\0\0', { piece: 2 });
    await linesOf(passed);
    expect(passed.consumed).toBe(5);
    expect(passed.mayBecomeLine).toBe(true);
    const other = cursorOf('a\nb\0');
    await linesOf(other);
    expect(other.consumed).toBe(2);
    expect(other.mayBecomeLine).toBe(false);
  });

  test.each([1000, 1 << 20])('end a line that is too long, in pieces of %i bytes', async (piece) => {
    const cursor = cursorOf(`${'l'.repeat(LONGEST_LINE + 5)}\0b\n`, { piece });
    expect(await linesOf(cursor)).toEqual(['b']);
    expect(cursor.tooLong).toBe(1);
  });

  test('by the hundred thousand are no long line', async () => {
    const cursor = cursorOf(Buffer.concat([Buffer.alloc(200_000), Buffer.from('b\n')]), { piece: 50_000 });
    expect(await linesOf(cursor)).toEqual(['b']);
    expect(cursor.tooLong).toBe(0);
  });
});

describe('marks', () => {
  const text = Buffer.from(
    Array.from({ length: 700 }, (_, index) => `${String(index).padStart(99, '0')}\n`).join(''),
  );
  const markBefore = (place: number) => digest(text.subarray(place - 4096, place));

  test.each([100, 4096, 30_000, 1 << 20])(
    'stand at 8 KiB and every doubling, last where it was read to, in pieces of %i',
    async (piece) => {
      const cursor = cursorOf(text, { piece });
      await linesOf(cursor);
      expect(cursor.marks()).toEqual(
        [8192, 16384, 32768, 65536, 70_000].map((place) => [place, markBefore(place)]),
      );
    },
  );

  test('go on from where a run began', async () => {
    const cursor = cursorOf(text, { start: 20_000, piece: 1000 });
    await linesOf(cursor);
    expect(cursor.marks()).toEqual([32768, 65536, 70_000].map((place) => [place, markBefore(place)]));
    const whole = cursorOf(text, { start: 16384 });
    await linesOf(whole);
    expect(whole.marks().map(([place]) => place)).toEqual([32768, 65536, 70_000]);
  });

  test('need more than 4 KiB of text', async () => {
    const short = cursorOf(text.subarray(0, 4000));
    await linesOf(short);
    expect(short.marks()).toEqual([]);
    const whole = cursorOf(Buffer.from(`${'a'.repeat(4095)}\n`));
    await linesOf(whole);
    expect(whole.marks()).toEqual([]);
    const longer = cursorOf(Buffer.from(`${'a'.repeat(4096)}\n`));
    await linesOf(longer);
    expect(longer.marks().map(([place]) => place)).toEqual([4097]);
  });

  test('stop at the beginning of a line whose end is not there', async () => {
    const unfinished = Buffer.concat([text, Buffer.alloc(LONGEST_LINE * 3, 'l')]);
    const cursor = cursorOf(unfinished, { piece: 10_000 });
    await linesOf(cursor);
    expect(cursor.consumed).toBe(70_000);
    expect(cursor.marks()).toEqual(
      [8192, 16384, 32768, 65536, 70_000].map((place) => [place, markBefore(place)]),
    );
  });
});

test('lines, places and marks of a long text are the same, whatever pieces it comes in', async () => {
  const zeros = Buffer.alloc(9000);
  const line = (length: number) => `${'x'.repeat(length)}\n`;
  const text = Buffer.concat([
    Buffer.from(line(5000) + line(LONGEST_LINE) + line(LONGEST_LINE + 1)),
    zeros,
    Buffer.from(`a${line(90_000)}b`),
    zeros,
    Buffer.from(`c\n${line(10).repeat(20_000)}`),
    Buffer.from('d'),
  ]);
  const read = async (piece: number) => {
    const cursor = cursorOf(text, { piece });
    const lines = (await linesOf(cursor)).map((each) => each.length);
    const { consumed, unfinished, tooLong } = cursor;
    return { lines, consumed, unfinished, tooLong, marks: cursor.marks() };
  };
  const whole = await read(text.length);
  expect(whole.lines.slice(0, 4)).toEqual([5000, LONGEST_LINE, 1, 1]);
  expect(whole).toMatchObject({ consumed: text.length - 1, unfinished: 1, tooLong: 2 });
  expect(whole.marks.map(([at]) => at)).toEqual([8192, 16384, 32768, 65536, 131072, 262144, text.length - 1]);
  for (const [at, mark] of whole.marks) expect(mark, `${at}`).toBe(digest(text.subarray(at - 4096, at)));
  for (const piece of [4096, 30_011, 350_000]) expect(await read(piece), `${piece}`).toEqual(whole);
});
