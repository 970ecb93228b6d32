/**
 * Front matter that was written in another form as a whole: as JSON, with bold keys, with a dash or a colon of another
 * keyboard in every line; or that has swallowed the text, for the line that closes it is missing.
 */
import { isMap, isScalar } from 'yaml';
import type { Replacement } from '../finding.ts';
import { isKnownPlace } from './known-keys.ts';
import { parseYaml } from './yaml-document.ts';
import { type Line, linesOf } from './yaml-lines.ts';

/** A key in quotes, in bold, behind a dash, with another sign behind it. */
const KEY =
  /^(?:[-–•*][ \t]+)?["'“”*_`]{0,3}([A-Za-z]\w{0,40})(?:["'“”*_`]{1,3}[ \t]{0,3}[:：=]|[ \t]{0,3}[:：=]["'“”*_`]{0,3})(?!\/\/)[ \t\u00A0]*(.*)$/su;

/** The lines as they should be. */
function rewritten(lines: readonly Line[]): string[] {
  const keys = lines.map(({ text: line, indent }) => (indent === '' ? KEY.exec(line.trimEnd()) : null));
  const isListed = keys.every(
    (key) => key === null || /,$/.test(key[2] ?? '') || key === keys.findLast(Boolean),
  );
  return keys.map((key, at) => {
    const line = lines[at]?.text ?? '';
    const [, name, value = ''] = key ?? [];
    if (name === undefined || !isKnownPlace('', name)) return line;
    const plain = isListed || /^["'].*["'],$/.test(value) ? value.replace(/,$/, '') : value;
    return `${name}: ${plain}`.trimEnd();
  });
}

/**
 * @returns how the lines are written so that all of them are read as keys; undefined where they cannot be, or are so
 * already
 */
export function repairFrontMatter(text: string): Replacement | undefined {
  const before = linesOf(text);
  const after = rewritten(before);
  const changed = before.flatMap((line, at) => (line.text === after[at] ? [] : [{ ...line, at }]));
  const [first] = changed;
  if (!first) return undefined;
  const last = changed.at(-1) ?? first;
  const { contents, errors } = parseYaml(after.join('\n'));
  const isRight =
    errors.length === 0 &&
    isMap(contents) &&
    contents.items.every(({ key }) => isScalar(key) && isKnownPlace('', String(key.value)));
  if (!isRight) return undefined;
  return { start: first.start, end: last.end, text: after.slice(first.at, last.at + 1).join('\n') };
}

/** Whether a line stands where a key would, and is one. */
const isKeyLine = (line: string) =>
  /^\s*(?:-\s+)?["'*]{0,2}[\p{L}][\p{L}\p{N} _-]{0,40}["'*]{0,2}\s*[:：=](?:\s|$|["'[{])/u.test(line);

/**
 * Where the text of an article begins within what was read as its front matter: prose behind an empty line, with keys
 * alone before it.
 */
export function bodyStart(text: string): number | undefined {
  const lines = linesOf(text);
  const prose = lines.findIndex(
    ({ kind, indent, text: line }, at) =>
      kind === 'content' &&
      indent === '' &&
      !isKeyLine(line) &&
      !/^[-\]}]/.test(line) &&
      lines[at - 1]?.kind !== 'content',
  );
  let first = lines.findLastIndex(({ kind }, at) => at < prose && kind === 'content') + 1;
  while (lines[first]?.kind === 'blank') first += 1;
  const start = lines[first]?.start;
  if (start === undefined || lines[first - 1]?.kind !== 'blank') return undefined;
  const { contents, errors } = parseYaml(text.slice(0, start));
  return errors.length === 0 && isMap(contents) ? start : undefined;
}
