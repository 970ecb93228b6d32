/** What is piped to a command is read as far as a text goes, and no further. */
import { expect, test } from 'vitest';
import { TEXT_BYTES } from './limits.ts';
import { pipedBytes } from './piped.ts';

/** Parts of such sizes, and how many of them were asked for. */
function parts(...sizes: readonly number[]) {
  const read: number[] = [];
  async function* given() {
    for (const size of sizes) {
      read.push(size);
      yield Buffer.alloc(size, 0x61);
    }
  }
  return { read, given: given() };
}

test('all of it, whether it comes as bytes or as text', async () => {
  async function* given() {
    yield 'Mẫu ';
    yield Buffer.from('họp');
  }
  expect((await pipedBytes(given())).toString()).toBe('Mẫu họp');
});

test('what is as long as a text may be is read to its end; of more, enough to tell', async () => {
  const half = TEXT_BYTES / 2;
  const fitting = parts(half, half, 0);
  expect(await pipedBytes(fitting.given)).toHaveLength(TEXT_BYTES);
  expect(fitting.read).toHaveLength(3);
  const endless = parts(half, half, 1, half, half);
  expect(await pipedBytes(endless.given)).toHaveLength(TEXT_BYTES + 1);
  expect(endless.read).toHaveLength(3);
});
