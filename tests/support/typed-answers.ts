/** Somebody at the keyboard: each question is answered by the next line. */
import { PassThrough } from 'node:stream';
import { vi } from 'vitest';

/** @returns what the questions came to, and all that was shown of them */
export async function withAnswers<Result>(
  lines: readonly string[],
  ask: () => Promise<Result>,
): Promise<{ result: Result; shown: string }> {
  const keyboard = new PassThrough();
  const waiting = [...lines];
  let shown = '';
  const stdin = vi
    .spyOn(process, 'stdin', 'get')
    .mockReturnValue(keyboard as unknown as typeof process.stdin);
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    shown += text;
    if (String(text).endsWith(': ')) setImmediate(() => keyboard.write(`${waiting.shift() ?? ''}\n`));
    return true;
  });
  try {
    return { result: await ask(), shown };
  } finally {
    stdin.mockRestore();
    stderr.mockRestore();
    keyboard.destroy();
  }
}
