/** What `--fix` changed, and how it is told: file, line, before and after. */

import { codeName, visible } from '../check/finding.ts';
import { formatInteger } from '../lib/numbers.ts';

export interface Change {
  /** The file as the editor would open it. */
  readonly file: string;
  /** From 1; null where it is of the whole file. */
  readonly line: number | null;
  readonly before: string;
  readonly after: string;
  /** A sentence that says why. */
  readonly why: string;
}

/** `content/site.yaml:3: Đã sửa: "a" → "b". Vì sao.` */
export const formatChange = ({ file, line, before, after, why }: Change): string =>
  visible(`${file}${line === null ? '' : `:${line}`}: Đã sửa: ${before} → ${after}. ${why}`);

export function formatChanges(changes: readonly Change[]): string {
  if (changes.length === 0) return 'Không có chỗ nào sửa hộ được.';
  const files = new Set(changes.map(({ file }) => file)).size;
  return `Đã sửa hộ ${formatInteger(changes.length)} chỗ trong ${formatInteger(files)} tệp.`;
}

/** A text that was mended, line by line; where lines were added or taken, from the first that differs to the last. */
export function changesOf(file: string, before: string, after: string, why: string): Change[] {
  const old = before.split('\n');
  const now = after.split('\n');
  if (old.length === now.length) {
    return old.flatMap((line, index) =>
      line === now[index] ? [] : [{ file, line: index + 1, ...shown(line, now[index] ?? ''), why }],
    );
  }
  let first = 0;
  while (old[first] === now[first]) first += 1;
  let last = 0;
  while (last < Math.min(old.length, now.length) - first && old.at(-1 - last) === now.at(-1 - last))
    last += 1;
  const piece = (lines: readonly string[]) => lines.slice(first, lines.length - last).join('\n');
  return [{ file, line: first + 1, ...shown(piece(old), piece(now)), why }];
}

/** Letters around what differs, and of what differs at most. */
const AROUND = 20;
const MOST = 160;

/** The piece in which two texts differ, with the words around it, so that both can be told from each other. */
function shown(before: string, after: string): { before: string; after: string } {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  // To the ends of words, unless these are long.
  const from = before.lastIndexOf(' ', Math.max(0, start - 1)) + 1;
  const tail = before.slice(before.length - end).search(/\s|$/);
  const more = Math.max(0, end - Math.min(tail, AROUND));
  const piece = (text: string) => inQuotes(text.slice(Math.max(from, start - AROUND), text.length - more));
  const [old, now] = [piece(before), piece(after)];
  return { before: old === now ? `${old} (dấu rời)` : old, after: now };
}

/** Spaces of other kinds by their code, those at the end as dots: else nobody sees them. */
function inQuotes(text: string): string {
  const cut = text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
  const seen = cut
    .replace(/\n/g, ' ⏎ ')
    .replace(/\t/g, '→')
    .replace(/[^\S ]/gu, (space) => `<${codeName(space)}>`);
  const end = seen.trimEnd().length;
  return `"${seen.slice(0, end).normalize('NFC')}${'·'.repeat(seen.length - end)}"`;
}
