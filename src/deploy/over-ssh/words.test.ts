/** What is sent to a server, and what comes back: the way itself is walked in tests/long/over-ssh.test.ts. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { scriptOf, shellWord } from './connection.ts';
import { readItemized } from './itemized.ts';

const HOSTILE = [
  "a'b",
  '-rf',
  'a\nb',
  '$(touch x)',
  '`x`',
  '"',
  '\\',
  "'; exit 7; '",
  '*',
  '~',
  '',
  ' ',
  '!',
  'ệ',
];

test('a word is one word for a shell, whatever is in it', () => {
  const printed = execFileSync('sh', ['-s'], {
    input: `printf '<%s>' ${HOSTILE.map(shellWord).join(' ')}`,
    encoding: 'utf8',
  });
  expect(printed).toBe(HOSTILE.map((word) => `<${word}>`).join(''));
});

test('of a script that is cut off on the way nothing is done', () => {
  const script = scriptOf([
    ['printf', 'begun'],
    ['printf', "it's done"],
  ]);
  const said = (input: string) => {
    try {
      return execFileSync('sh', ['-s'], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };
  expect(said(script)).toBe("begunit's done");
  for (let cut = 5; cut < script.length; cut += 701)
    expect(said(script.slice(0, -cut)), String(cut)).toBe('');
});

test('files are told apart by what becomes of them; folders are not told', () => {
  const output = [
    'cd+++++++++ tin-tuc/',
    '<f+++++++++ tin-tuc/mới.html',
    '<fcs....... index.html',
    '<fc........ a\\#012b -> c',
    '*deleting   cũ/index.html',
    '*deleting   cũ/',
    '.f...p..... robots.txt',
    '',
  ].join('\n');
  expect(readItemized(output)).toEqual({
    added: ['tin-tuc/mới.html'],
    changed: ['index.html', 'a\nb -> c'],
    gone: ['cũ/index.html'],
  });
});
