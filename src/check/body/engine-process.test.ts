/** What is tried on the Markdown engine in a process of its own, and how that answers. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** What the process hears and says, in the place of this one's. */
let heard: Record<string, (question: unknown) => void>;
let said: unknown[];

beforeEach(() => {
  vi.resetModules();
  heard = {};
  said = [];
  vi.spyOn(process, 'on').mockImplementation(((event: string, listen: () => void) => {
    heard[event] = listen;
    return process;
  }) as never);
  vi.stubGlobal(
    'process',
    new Proxy(process, { get: (own, name) => (name === 'send' ? send : Reflect.get(own, name)) }),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
const send = (words: unknown) => said.push(words);

test('a text that can be read has no trouble, with its pictures, tables and HTML', async () => {
  const { attempt } = await import('./attempt.ts');
  const text = '## Mục\n\n**Đậm** ![Cổng](a.jpg)\n\n| a |\n|---|\n| 1 |\n\n<u>gạch</u>';
  expect(attempt({ text, mdx: false })).toEqual({});
  expect(attempt({ text: '## Mục\n\n<OfficeAddress />\n\n![Cổng](a.jpg)', mdx: true })).toEqual({});
});

test('what cannot be read as .mdx is told in the engine’s words, and is no trouble as Markdown', async () => {
  const { attempt } = await import('./attempt.ts');
  expect(attempt({ text: 'Giá {5', mdx: true }).trouble).toBeTruthy();
  expect(attempt({ text: '<b>mở', mdx: true }).trouble).toBeTruthy();
  expect(attempt({ text: 'Giá {5 <b>mở', mdx: false })).toEqual({});
});

test('the process says that it is ready, answers each question, and ends with whoever asks', async () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  await import('./engine-process.ts');
  expect(said).toEqual(['ready']);
  heard['message']?.({ text: 'Chữ.', mdx: false });
  expect(said).toEqual(['ready', {}]);
  expect(exit).not.toHaveBeenCalled();
  heard['disconnect']?.(undefined);
  expect(exit).toHaveBeenCalledOnce();
});
