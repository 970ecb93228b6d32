/**
 * Which log is which, by what stands in it: a log that was renamed, copied or compressed is the same one, and one
 * that was emptied and has grown again is another, whatever their names and sizes.
 *
 * Of each log read, digests are kept of the bytes before certain places: the ends of its first lines, then every
 * doubling of 4 KiB, last the place up to which it was read. A file in which they are the same is that log.
 */
import { createHash } from 'node:crypto';
import { HEAD_BYTES, type LogFile, readAt, streamText, type TextStream } from './log-text.ts';

/** Place in the text, and a digest of the (at most 4,096) bytes before it. */
export type Mark = readonly [position: number, digest: string];

export interface KnownLog {
  /** Base name, for messages only. */
  readonly name: string;
  /** In order; the last is the place up to which it was read. Never empty. */
  readonly marks: readonly Mark[];
  /** Of a compressed file that was read whole. */
  readonly seal?: string | undefined;
  /** Latest day of its lines. */
  readonly lastDay: number;
  /** Number of the run that met it last. */
  readonly run: number;
}

export const digest = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);

export const readUpTo = (known: KnownLog): number => known.marks.at(-1)?.[0] ?? 0;

/** Lines shorter than this are no lines of a log: a mark each would only cost room. */
const SHORTEST_LINE = 32;

/** Marks at the ends of the lines in the first bytes of a text, as far as it was read. */
export function headMarks(head: Buffer, consumed: number): Mark[] {
  const marks: Mark[] = [];
  let last = 0;
  for (let end = head.indexOf(10); end >= 0 && end < consumed; end = head.indexOf(10, end + 1)) {
    const position = end + 1;
    if (position - last < SHORTEST_LINE && position !== consumed) continue;
    marks.push([position, digest(head.subarray(0, position))]);
    last = position;
  }
  // The head's own end; or the place up to which it was read, where that ends no line of a file that grows no more.
  const end = Math.min(consumed, head.length);
  if (end > last) marks.push([end, digest(head.subarray(0, end))]);
  return marks;
}

export interface Resolved {
  /** Position of the first line that has not been read. */
  readonly start: number;
  /** The log that the file begins with, undefined for a new one. */
  readonly known: KnownLog | undefined;
  /** The file holds all that was read of it, so it is that log and goes on. */
  readonly continues: boolean;
  /** It is certain, without reading, that nothing is new in it. */
  readonly finished: boolean;
}

/** Nothing of the log is known. */
export const UNRESOLVED: Resolved = { start: 0, known: undefined, continues: false, finished: false };

/** Finds where the unread lines of a file begin. */
export async function resolve(log: LogFile, knownLogs: readonly KnownLog[]): Promise<Resolved> {
  const candidates = knownLogs.filter(({ marks: [first] }) => first && matchesHead(log, first));
  if (candidates.length === 0) return UNRESOLVED;
  const sealed = log.seal !== undefined && candidates.find(({ seal }) => seal === log.seal);
  if (sealed) return { start: readUpTo(sealed), known: sealed, continues: true, finished: true };

  const positions = candidates.flatMap(({ marks }) => marks.map(([position]) => position));
  const text = await digestsOf(log, new Set(positions.filter((position) => position > HEAD_BYTES)));
  let best = UNRESOLVED;
  for (const known of candidates) {
    const found = await resolveAs(known, log, text);
    if (goesFurther(found, best)) best = found;
  }
  return best;
}

/** What a file is as a copy of one known log, or as what that log has become. */
async function resolveAs(known: KnownLog, log: LogFile, text: Digests): Promise<Resolved> {
  const { matched, missing } = matchMarks(known.marks, text.length, (position) =>
    position <= HEAD_BYTES ? digest(log.head.subarray(0, position)) : text.digests.get(position),
  );
  const continues = matched === readUpTo(known);
  let start = matched;
  // A shorter copy: so much of it as is there was read. In the head there is a mark at every line.
  if (matched > 0 && missing > HEAD_BYTES) start = await lastLineEnd(log, text.length);
  else if (!continues && matched >= HEAD_BYTES) start = await lastLineEnd(log, matched);
  // Finished is a plain file that is no longer than what was read of it, as most rotated ones are.
  return { start, known, continues, finished: continues && !log.gzip && start === log.size };
}

/**
 * Up to which of its marks a log is found again in a text.
 * @param digestAt digest of the bytes of the text before a place
 * @returns the place of the last mark that agrees, and of the first one behind the text's end; 0 where there is none
 */
function matchMarks(
  marks: readonly Mark[],
  length: number,
  digestAt: (position: number) => string | undefined,
): { matched: number; missing: number } {
  let matched = 0;
  for (const [position, expected] of marks) {
    if (position > length) return { matched, missing: position };
    if (digestAt(position) !== expected) break;
    matched = position;
  }
  return { matched, missing: 0 };
}

const goesFurther = (one: Resolved, other: Resolved): boolean =>
  one.start > other.start || (one.start === other.start && one.continues && !other.continues);

const matchesHead = ({ head }: LogFile, [position, expected]: Mark): boolean =>
  position <= head.length && digest(head.subarray(0, position)) === expected;

interface Digests {
  readonly length: number;
  readonly digests: ReadonlyMap<number, string>;
}

/** Digests of the bytes before places beyond the head, and the text's length. */
async function digestsOf(log: LogFile, positions: ReadonlySet<number>): Promise<Digests> {
  const digests = new Map<number, string>();
  const ordered = [...positions].sort((a, b) => a - b);
  if (!log.gzip) {
    for (const position of ordered) {
      if (position <= log.size) digests.set(position, digest(bytesBefore(log, position, HEAD_BYTES)));
    }
    return { length: log.size, digests };
  }
  let length = 0;
  let tail: Buffer = Buffer.alloc(0);
  const stream = streamText(log, 0);
  for (let piece = await stream.next(); piece; piece = await stream.next()) {
    const text = Buffer.concat([tail, piece]);
    const base = length - tail.length;
    for (const position of ordered) {
      if (position > length && position <= length + piece.length) {
        const end = position - base;
        digests.set(position, digest(text.subarray(Math.max(0, end - HEAD_BYTES), end)));
      }
    }
    length += piece.length;
    tail = Buffer.from(text.subarray(Math.max(0, text.length - HEAD_BYTES)));
  }
  return { length, digests };
}

function bytesBefore({ fd }: LogFile, position: number, count: number): Buffer {
  const start = Math.max(0, position - count);
  return readAt(fd, start, position - start);
}

/** The place behind the last line that ends at or before a limit. */
export async function lastLineEnd(log: LogFile, limit: number): Promise<number> {
  if (!log.gzip) {
    const bytes = bytesBefore(log, limit, 64 * 1024);
    const end = bytes.lastIndexOf(10);
    if (end >= 0) return limit - bytes.length + end + 1;
  }
  let position = 0;
  let lineEnd = 0;
  const stream = streamText(log, 0);
  for (let piece = await stream.next(); piece && position < limit; piece = await stream.next()) {
    const end = piece.subarray(0, limit - position).lastIndexOf(10);
    if (end >= 0) lineEnd = position + end + 1;
    position += piece.length;
  }
  stream.close();
  return lineEnd;
}

/** How many bytes two texts share from their beginning. */
export async function commonLength(one: LogFile, other: LogFile): Promise<number> {
  const [ours, theirs] = [streamText(one, 0), streamText(other, 0)];
  let [left, right]: (Buffer | undefined)[] = [Buffer.alloc(0), Buffer.alloc(0)];
  let common = 0;
  try {
    for (;;) {
      left = await restOrNext(left, ours);
      right = await restOrNext(right, theirs);
      if (!left || !right) return common;
      const shared = sharedBytes(left, right);
      common += shared;
      if (shared < left.length && shared < right.length) return common;
      left = left.subarray(shared);
      right = right.subarray(shared);
    }
  } finally {
    ours.close();
    theirs.close();
  }
}

/** What is left of a piece of text, or the next one that holds anything; undefined at the end. */
async function restOrNext(rest: Buffer | undefined, stream: TextStream): Promise<Buffer | undefined> {
  let piece = rest;
  while (piece?.length === 0) piece = await stream.next();
  return piece;
}

/** How many bytes two pieces share from their beginning. */
function sharedBytes(one: Buffer, other: Buffer): number {
  const length = Math.min(one.length, other.length);
  // Mostly they are equal as far as both go, which is told faster at once than byte by byte.
  if (one.compare(other, 0, length, 0, length) === 0) return length;
  let shared = 0;
  while (one[shared] === other[shared]) shared += 1;
  return shared;
}

/** Whether two texts begin with the same line, or with the same bytes where the first is longer than the head. */
export function beginAlike(one: LogFile, other: LogFile): boolean {
  const first = one.head.indexOf(10);
  const length = first < 0 ? HEAD_BYTES : first + 1;
  return (
    one.head.length >= length &&
    other.head.length >= length &&
    one.head.subarray(0, length).equals(other.head.subarray(0, length))
  );
}
