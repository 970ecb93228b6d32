/** What becomes of texts of which the Markdown engine dies: which line it was, and that there is an end. */
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { MarkdownEngine } from './engine.ts';
import { engineInProcess } from './own-process.ts';

/** Processes that were started, and the questions that each was handed. */
let started: string[][];
/** Whether a new process gets as far as to say that it is ready. */
let canStart = true;

/** A process as the engine's: it dies of a text with the word, and answers any other with its length. */
class MadeUpProcess extends EventEmitter {
  readonly channel = { ref: () => undefined, unref: () => undefined };
  readonly #asked: string[] = [];
  #isDead = false;
  constructor() {
    super();
    started.push(this.#asked);
    if (canStart) queueMicrotask(() => this.emit('message', 'ready'));
    else queueMicrotask(() => this.emit('exit'));
  }
  send({ text }: { readonly text: string }): void {
    this.#asked.push(text);
    queueMicrotask(() => {
      if (this.#isDead) return;
      if (!text.includes('chết')) this.emit('message', { trouble: `${text.length}` });
      else this.kill();
    });
  }
  kill(): void {
    this.#isDead = true;
    queueMicrotask(() => this.emit('exit'));
  }
  ref(): void {}
  unref(): void {}
}

vi.mock('node:child_process', () => ({ fork: () => new MadeUpProcess() }));

let engine: MarkdownEngine;
beforeEach(() => {
  started = [];
  canStart = true;
  engine = engineInProcess();
});
const ask = (text: string) => engine.try({ text, mdx: false });

test('texts that can be read are read by one process, each with its own answer', async () => {
  expect(await Promise.all(['a', 'bb', 'ccc'].map(ask))).toEqual([
    { trouble: '1' },
    { trouble: '2' },
    { trouble: '3' },
  ]);
  expect(await ask('dddd')).toEqual({ trouble: '4' });
  expect(started).toHaveLength(1);
});

describe('a text of which the engine dies', () => {
  test.each([
    ['chết', 1],
    ['chết\nb\nc', 1],
    ['a\nchết\nc', 2],
    ['a\nb\nchết', 3],
    ['a\nb\nc\nchết\ne', 4],
    ['a\nb\nc\nd\nchết', 5],
  ])('%j is told with its line', async (text, line) => {
    expect(await ask(text)).toEqual({ diedAt: line });
  });

  test('takes no other with it, wherever it stands among those asked at once', async () => {
    const texts = ['a', 'chết', 'bb', 'x\nchết', 'ccc'];
    expect(await Promise.all(texts.map(ask))).toEqual([
      { trouble: '1' },
      { diedAt: 1 },
      { trouble: '2' },
      { diedAt: 2 },
      { trouble: '3' },
    ]);
    expect(await ask('a')).toEqual({ trouble: '1' });
  });

  test('is the last whose line is looked for after eight others', async () => {
    for (let death = 1; death <= 8; death += 1) expect(await ask('a\nchết')).toEqual({ diedAt: 2 });
    expect(await ask('a\nchết')).toEqual({ diedAt: 1 });
  });

  test('is not tried any more after a hundred others, nor is any text', async () => {
    for (let death = 0; death < 101; death += 1) await ask('chết');
    const before = started.flat().length;
    expect(await ask('chết')).toEqual({ diedAt: 1 });
    expect(await ask('a')).toEqual({ diedAt: 1 });
    expect(started.flat()).toHaveLength(before);
    expect(before).toBe(101);
  });
});

describe('a process that does not answer', () => {
  test('is ended after ten seconds, and the text is the one that hung', async () => {
    vi.useFakeTimers();
    try {
      const send = vi.spyOn(MadeUpProcess.prototype, 'send').mockImplementation(() => undefined);
      const asked = ask('treo');
      await vi.advanceTimersByTimeAsync(9999);
      let answer: unknown;
      asked.then((given) => {
        answer = given;
      });
      await vi.advanceTimersByTimeAsync(0);
      expect(answer).toBeUndefined();
      await vi.advanceTimersByTimeAsync(1);
      expect(answer).toEqual({ diedAt: 1 });
      send.mockRestore();
    } finally {
      vi.useRealTimers();
    }
  });

  test('even to start fails the check, which must not pass what it has not read', async () => {
    canStart = false;
    await expect(ask('a')).rejects.toThrow('could not be started');
    canStart = true;
    expect(await ask('a')).toEqual({ trouble: '1' });
  });
});
