/**
 * Tries texts on the Markdown engine, which can abort or hang: so it runs apart (apart.ts). What it survives there it
 * survives in the check and in the build.
 */
import { DIED } from './apart.ts';
import type { Answer, Question } from './attempt.ts';

/** A text of a megabyte takes half a second on a slow machine. */
const PATIENCE_MS = 10_000;
/** When looking for the line of which the engine died. */
const SHORT_PATIENCE_MS = 4_000;
/** After so many deaths the line is no longer looked for: each search costs several starts. */
const MOST_SEARCHES = 8;
/** More than any content has without malice; each costs a start. */
const MOST_DEATHS = 100;

/** Has a question answered apart. */
type Put = (question: Question, patience: number) => Promise<Answer | typeof DIED>;

export class MarkdownEngine {
  readonly #put: Put;
  #deaths = 0;

  constructor(put: Put) {
    this.#put = put;
  }

  async try(question: Question): Promise<Answer> {
    if (this.#deaths > MOST_DEATHS) return { diedAt: 1 };
    const answer = await this.#put(question, PATIENCE_MS);
    if (answer !== DIED) return answer;
    this.#deaths += 1;
    return { diedAt: this.#deaths > MOST_SEARCHES ? 1 : await this.#fatalLine(question) };
  }

  /** The first line with which the text makes the engine die. */
  async #fatalLine({ text, mdx }: Question): Promise<number> {
    const lines = text.split('\n');
    let low = 1;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const part = lines.slice(0, middle).join('\n');
      if ((await this.#put({ text: part, mdx }, SHORT_PATIENCE_MS)) === DIED) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
