/** Goes through a log line by line, in bounded memory, and remembers where it is and what it passed. */

import { LONGEST_LINE } from './limits.ts';
import { digest } from './log-identity.ts';
import { HEAD_BYTES, type TextStream } from './log-text.ts';

const NEWLINE = 10;

/** @returns false to stop before this line, which then is the first of the next scan */
export type LineHandler = (bytes: Buffer, start: number, end: number) => boolean;

export class Cursor {
  tooLong = 0;
  ended = false;
  readonly #stream: TextStream;
  #buffer = Buffer.allocUnsafe(HEAD_BYTES + LONGEST_LINE + 256 * 1024);
  /** Position in the text of the buffer's first byte. */
  #base: number;
  #from: number;
  #fill = 0;
  /** Of the line that is too long, until its end comes: where it begins, and the mark of that place. */
  #skipped: { start: number; mark: string } | undefined;
  #nextMark: number;
  /** There were zero bytes in the text so far, as there are in no log that was left alone. */
  #hasZeros = false;
  readonly #marks: [number, string][] = [];

  /**
   * @param open gives the text from a position on
   * @param start position of the first line to read
   */
  constructor(open: (from: number) => TextStream, start: number) {
    this.#base = Math.max(0, start - HEAD_BYTES);
    this.#stream = open(this.#base);
    this.#from = start - this.#base;
    this.#nextMark = HEAD_BYTES * 2;
    while (this.#nextMark <= start) this.#nextMark *= 2;
  }

  /** Position behind the last line that was read whole. */
  get consumed(): number {
    return this.#skipped?.start ?? this.#base + this.#from;
  }

  /** Bytes behind it: the beginning of a line whose end has not been written. */
  get unfinished(): number {
    return this.#base + this.#fill - this.consumed;
  }

  /** Whether the text up to there has come, without which there are no marks. */
  get begun(): boolean {
    return this.#fill > 0 && this.#fill >= this.#from;
  }

  /** Whether those bytes may be the beginning of a line, and not those of a file of another kind. */
  get mayBecomeLine(): boolean {
    return !this.#skipped && !this.#buffer.subarray(this.#from, this.#fill).includes(0);
  }

  /** Hands on the lines at hand. @returns whether the handler stopped it; else more is to be loaded */
  scan(handle: LineHandler): boolean {
    const buffer = this.#buffer;
    let stopped = false;
    while (!this.#skipped) {
      const end = buffer.subarray(0, this.#fill).indexOf(NEWLINE, this.#from);
      if (end < 0) break;
      if (!this.#handLine(handle, end)) {
        stopped = true;
        break;
      }
      this.#from = end + 1;
    }
    this.#mark();
    return stopped;
  }

  /**
   * Hands on what stands before a line's end. Zero bytes in it part lines: a server that writes on where it was, into a
   * file that was emptied, leaves as many of them as there were bytes before, and so does a machine that lost its power.
   * @returns false where the handler stopped it
   */
  #handLine(handle: LineHandler, end: number): boolean {
    const buffer = this.#buffer;
    for (let zero = this.#zeroBefore(end); zero >= 0; zero = this.#zeroBefore(end)) {
      if (zero > this.#from && !this.#hand(handle, zero)) return false;
      this.#from = zero + 1;
      while (this.#from < end && buffer[this.#from] === 0) this.#from += 1;
      if (this.#from === end) return true;
    }
    return this.#hand(handle, end);
  }

  #hand(handle: LineHandler, end: number): boolean {
    if (end - this.#from <= LONGEST_LINE) return handle(this.#buffer, this.#from, end);
    this.tooLong += 1;
    return true;
  }

  /** Place of the first zero byte from here on; negative where there is none. */
  #zeroBefore(end: number): number {
    const at = this.#hasZeros ? this.#buffer.subarray(this.#from, end).indexOf(0) : -1;
    return at < 0 ? at : this.#from + at;
  }

  /** @returns false at the end of the text */
  async load(): Promise<boolean> {
    const coming = this.#stream.next();
    const piece = coming instanceof Promise ? await coming : coming;
    if (!piece) {
      this.ended = true;
      return false;
    }
    const dropped = Math.max(0, Math.min(this.#from, this.#fill) - HEAD_BYTES);
    this.#buffer.copyWithin(0, dropped, this.#fill);
    this.#base += dropped;
    this.#from -= dropped;
    this.#fill -= dropped;
    if (this.#fill + piece.length > this.#buffer.length) {
      // Only where a stream gives larger pieces than ours do.
      const larger = Buffer.allocUnsafe(this.#fill + piece.length);
      this.#buffer.copy(larger, 0, 0, this.#fill);
      this.#buffer = larger;
    }
    piece.copy(this.#buffer, this.#fill);
    this.#fill += piece.length;
    this.#hasZeros ||= piece.includes(0);
    if (this.#skipped) this.#skip();
    else this.#passZeros();
    if (!this.#skipped && this.#fill - this.#from > LONGEST_LINE && !this.#hasLine()) {
      this.#skipped = { start: this.consumed, mark: this.#digestAt(this.#from) };
      this.#skip();
    }
    return true;
  }

  /** Those at the beginning of a line are none of it, however many there are. */
  #passZeros(): void {
    if (!this.#hasZeros) return;
    while (this.#from < this.#fill && this.#buffer[this.#from] === 0) this.#from += 1;
    this.#mark();
  }

  /** What stands behind the last newline will not be finished: its file grows no more. */
  passUnfinished(): void {
    if (this.#skipped) this.tooLong += 1;
    this.#skipped = undefined;
    this.#from = this.#fill;
    this.#mark();
  }

  /** Digests of the bytes before certain places, the last of them `consumed`; see log-identity.ts. */
  marks(): [number, string][] {
    const at = this.consumed;
    const marks = this.#marks.filter(([position]) => position < at);
    if (at > HEAD_BYTES) marks.push([at, this.#skipped?.mark ?? this.#digestAt(this.#from)]);
    return marks;
  }

  get whole(): boolean {
    return this.#stream.whole;
  }

  close(): void {
    this.#stream.close();
  }

  #hasLine(): boolean {
    return this.#buffer.subarray(0, this.#fill).indexOf(NEWLINE, this.#from) >= 0;
  }

  /** A line that is too long ends at a newline or a zero byte, whichever comes first. */
  #skip(): void {
    const feed = this.#buffer.subarray(0, this.#fill).indexOf(NEWLINE, this.#from);
    const zero = this.#zeroBefore(feed < 0 ? this.#fill : feed);
    const end = zero < 0 ? feed : zero;
    if (end < 0) this.#from = this.#fill;
    else {
      this.#from = end + 1;
      this.#skipped = undefined;
      this.tooLong += 1;
    }
    this.#mark();
  }

  #mark(): void {
    while (this.#nextMark <= this.#base + this.#from) {
      this.#marks.push([this.#nextMark, this.#digestAt(this.#nextMark - this.#base)]);
      this.#nextMark *= 2;
    }
  }

  #digestAt(index: number): string {
    return digest(this.#buffer.subarray(Math.max(0, index - HEAD_BYTES), index));
  }
}
