/**
 * What an editor probably meant where YAML cannot be read: lines near the fault are written anew in the few ways that
 * mend what people do, and the first that the parser then reads is proposed. So a remedy is never worse than the fault.
 */
import { type Document, isPair, isScalar, visit } from 'yaml';
import type { Replacement } from '../finding.ts';
import { isKnownPlace } from './known-keys.ts';
import { candidates, type Repair, type RepairKind, withChildren } from './yaml-candidates.ts';
import { parseYaml } from './yaml-document.ts';
import { type Line, lineAround, linesOf } from './yaml-lines.ts';

/** A text longer than this is not read again and again. */
const LONGEST = 64 * 1024;
const MOST_TRIES = 60;

/** @param at offset of the parser's first error */
export function findRepair(text: string, at: number): Repair | undefined {
  if (text.length > LONGEST) return undefined;
  const lines = linesOf(text);
  const first = lineAround(lines, at);
  if (first === -1 || /^(?:---|\.\.\.)\s*$/.test(lines[first]?.text ?? '')) return undefined;
  const before = firstError(text) ?? text.length;
  let best: { repair: Repair; strange: number } | undefined;
  for (const repair of attempts(lines, first).take(MOST_TRIES)) {
    const strange = judge(apply(text, repair.replacement), repair, before);
    if (strange === undefined || (best && best.strange <= strange)) continue;
    best = { repair, strange };
    if (strange === 0) break;
  }
  return best?.repair;
}

function* attempts(lines: readonly Line[], first: number): Generator<Repair> {
  for (const index of suspects(lines, first)) yield* candidates(lines, index);
}

/** A line that is read, but not as it was meant: the way of writing it anew in which all of the text can be read. */
export function rewriteLine(
  text: string,
  at: number,
  kinds: readonly RepairKind[],
  isRight: (document: Document, text: string) => boolean,
): Repair | undefined {
  if (text.length > LONGEST) return undefined;
  const lines = linesOf(text);
  for (const repair of candidates(lines, lineAround(lines, at))) {
    if (!kinds.includes(repair.kind)) continue;
    const mended = apply(text, repair.replacement);
    const document = parseYaml(mended);
    if (document.errors.length === 0 && isRight(document, mended)) return repair;
  }
  return undefined;
}

/** A key without a value, while the lines below that belong to it are remarks. */
export function findCommentedChildren(text: string, at: number): Repair | undefined {
  const lines = linesOf(text);
  const [repair] = withChildren(lines, lineAround(lines, at));
  return repair && firstError(apply(text, repair.replacement)) === undefined ? repair : undefined;
}

export const apply = (text: string, { start, end, text: written }: Replacement): string =>
  text.slice(0, start) + written + text.slice(end);

const firstError = (text: string): number | undefined => parseYaml(text).errors[0]?.pos[0];

/** @returns how many keys stand where no schema has them; undefined where the text cannot be read up to the repair */
function judge(text: string, { replacement }: Repair, before: number): number | undefined {
  const document = parseYaml(text);
  const end = replacement.start + replacement.text.length;
  const [error] = document.errors;
  // A second fault further down is told when the first is mended.
  const longer = replacement.text.length - (replacement.end - replacement.start);
  if (error && error.pos[0] <= Math.max(end, before + longer)) return undefined;
  let strange = error ? 1 : 0;
  visit(document, {
    Pair(_, { key }, ancestors) {
      const above = [...ancestors].reverse().find(isPair)?.key;
      const name = isScalar(key) ? String(key.value) : '';
      if (!isKnownPlace(isScalar(above) ? String(above.value) : '', name)) strange += 1;
    },
    Scalar(role, { value, type }) {
      // A list whose signs were taken for letters.
      if (role !== 'key' && type === 'PLAIN' && /^[-–—•●*·+](?=\S)/.test(String(value))) strange += 1;
    },
  });
  if (document.contents === null) return undefined;
  return strange;
}

/** The line of the error, the next ones, for a value goes on until it is seen to be none, and the one before. */
function suspects(lines: readonly Line[], first: number): number[] {
  const content = (from: number, step: 1 | -1, most: number) => {
    const found: number[] = [];
    for (let index = from; index >= 0 && index < lines.length && found.length < most; index += step)
      if (lines[index]?.kind === 'content') found.push(index);
    return found;
  };
  return [...content(first, 1, 4), ...content(first - 1, -1, 1)];
}
