/** Reads YAML with every fault told in Vietnamese, in the words of one who has never heard of YAML. */

import { type Document, isMap, type YAMLError } from 'yaml';
import { lineAt, lineFrom } from '../../lib/lines.ts';
import type { Data } from '../data-file.ts';
import { type Placed, quote } from '../finding.ts';
import { MERGED } from '../rules/leftovers.ts';
import type { Source } from '../source.ts';
import { swallowedBody } from './front-matter-fences.ts';
import { repairFrontMatter } from './front-matter-repair.ts';
import type { Repair, RepairKind } from './yaml-candidates.ts';
import { ReadData } from './yaml-data.ts';
import { DEEP, keysWrittenTwice, parseYaml, TWICE, tooDeep } from './yaml-document.ts';
import { placeOf, QUOTE_IT, REPAIRS, wordsFor } from './yaml-errors.ts';
import { shownLines } from './yaml-lines.ts';
import { findMisread } from './yaml-misread.ts';
import { findRepair } from './yaml-repair.ts';

/** YAML within a file. */
interface Part {
  readonly text: string;
  /** Offset of the text in the file. */
  readonly base: number;
  /** Whether something stands before it in the file: then it is a front matter. */
  readonly isFrontMatter: boolean;
}

/** @returns undefined where the text cannot be read, which is reported */
export function readYaml(source: Source, start = 0, end = source.text.length): Data | undefined {
  const { report } = source;
  const bom = source.text.startsWith('\uFEFF', start) ? 1 : 0;
  const base = start + bom;
  const text = source.text.slice(base, end);
  if (tooDeep(text)) {
    report({ rule: 'yaml', ...DEEP }, base);
    return undefined;
  }
  const part: Part = { text, base, isFrontMatter: start > 0 };
  const document = parseYaml(text);
  // What follows the first fault is mostly its echo; a key written twice stands alone.
  const [error] = document.errors;
  const fault = error ? faultOf(error, document, part) : misreading(document, part);
  if (fault) report(fault.problem, fault.at);
  if (fault && !error) return undefined;
  const twice = keysWrittenTwice(document);
  for (const { name, offset } of twice) {
    const message = `Mục ${quote(name)} đã ghi ở trên.`;
    report({ rule: 'duplicate-key', message, remedy: TWICE }, base + offset);
  }
  return error || twice.length > 0 ? undefined : new ReadData(document, text, base, 'yaml');
}

/** What is told of the parser's error: what mends the whole or its line, else the error in our words. */
function faultOf(error: YAMLError, document: Document, part: Part): Placed {
  const { text, base } = part;
  const half = text.search(/^={7}\r?$/m);
  if (half !== -1) return { problem: MERGED, at: base + half };
  const whole = part.isFrontMatter ? (swallowedBody(text, base) ?? otherForm(text, base)) : undefined;
  if (whole) return whole;
  const offset = placeOf(error, document);
  const line = lineFrom(text, lineAt(text, offset));
  const words = wordsFor(error, line);
  const repair = findRepair(text, offset);
  if (repair) return repaired(repair, base, { message: words.message, offset });
  return { problem: { rule: 'yaml', ...words }, at: base + offset };
}

function misreading(document: Document, { text, base, isFrontMatter }: Part): Placed | undefined {
  const form = isFrontMatter ? otherForm(text, base, document) : undefined;
  if (form) return form;
  const misread = findMisread(document, text);
  if (!misread) return undefined;
  const { message, offset, repair, remedy = QUOTE_IT } = misread;
  if (repair) return repaired(repair, base, misread);
  return { problem: { rule: 'yaml', message, remedy }, at: base + offset };
}

const INDENTATION: ReadonlySet<RepairKind> = new Set(['indent', 'tab', 'dash', 'uncomment']);

/** At the line that is to be written anew, with the line as it should be. */
function repaired(
  { kind, replacement: { start, end, text } }: Repair,
  base: number,
  fault: { readonly message: string; readonly offset: number },
): Placed {
  const isHere = fault.offset >= start && fault.offset <= end;
  return {
    problem: {
      rule: INDENTATION.has(kind) ? 'indent' : 'yaml',
      message: kind === 'quotes' || kind === 'quote-end' ? fault.message : REPAIRS[kind],
      remedy: `viết lại thành ${shownLines(text)}.`,
      replacement: { start: base + start, end: base + end, text },
    },
    at: base + (isHere && kind !== 'dash' ? fault.offset : start),
  };
}

/** @param document where it can be read: then it is a fault only when it holds no keys, or commas behind all values */
function otherForm(text: string, base: number, document?: Document): Placed | undefined {
  if (document && isMap(document.contents) && (document.contents.flow || !/,[ \t]*\r?$/m.test(text)))
    return undefined;
  const found = repairFrontMatter(text);
  if (!found || (document && isMap(document.contents) && !isCommaAll(text))) return undefined;
  return {
    problem: {
      rule: 'yaml',
      message:
        'Mỗi ô ở đầu bài viết trên một dòng: tên ô, dấu hai chấm, một dấu cách, giá trị; không có gì khác.',
      remedy: `viết lại thành ${shownLines(found.text)}.`,
      replacement: { start: base + found.start, end: base + found.end, text: found.text },
    },
    at: base + found.start,
  };
}

/** Commas behind all values but the last, as JSON has them. */
const isCommaAll = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .every((line) => /,[ \t]*\r?$/.test(line));
