/** The number of a document, as it is written, and held against its kind and its date. */
import { DOCUMENT_CODES, type Document } from '../../schemas/documents.ts';
import { type Problem, quote } from '../finding.ts';

/** Codes that stand for one kind of document alone: a decision also brings a plan or a rule into force. */
const TELLING = ['KH', 'TB', 'BC', 'CT', 'HD', 'TTr', 'GM', 'NĐ'] as const;
const KINDS = new Map(TELLING.map((code) => [code.toUpperCase(), DOCUMENT_CODES[code]]));

/** With the number or the kind to write instead, where the remedy says it. */
interface NumberProblem extends Problem {
  readonly instead?: { readonly key: 'number' | 'type'; readonly text: string };
}

const problem = (message: string, remedy: string, instead?: NumberProblem['instead']): NumberProblem => ({
  rule: 'document-number',
  severity: 'warning',
  message,
  remedy,
  ...(instead ? { instead } : {}),
});

/** The same number without what does not belong to it. */
const tidied = (number: string): string =>
  number
    .trim()
    .replace(/^số(?:\s*:|\s+)\s*/iu, '')
    .replace(/(?<!\s)[,;]?\s+(?:ký\s+)?ngày\s[\s\S]*$/iu, '')
    .replaceAll('\\', '/')
    .replace(/(?<!\s)\s*([/-])\s*/g, '$1')
    .replace(/(?<=^\d{1,6}(?:\/\d{4})?\/)[\p{L}-]+$/u, (codes) =>
      /\p{Lu}/u.test(codes) ? codes : codes.toUpperCase(),
    )
    .replace(/(?<=\/)QD(?=-)/g, 'QĐ')
    .replace(/(?<=\/)ND(?=-CP)/g, 'NĐ');

/** What stands for a figure in a text that is not numbered yet. */
const NOT_NUMBERED = /^[\s.…_–-]*\//;

/** The same number without the zeros that fill it up: `01/QĐ-UBND` and `1/QĐ-UBND` are one. */
export const numberKey = (number: string): string => tidied(number).replace(/^0+(?=\d)/, '');

/** The number among other words: `Quyết định số 15/2021/QĐ-UBND ngày 4/1/2021`. */
export const numberIn = (words: string): string =>
  numberKey(/\d{1,6}\s{0,3}\/\s{0,3}(?:\d{4}\s{0,3}\/\s{0,3})?[\p{L}-]+/u.exec(words)?.[0] ?? words);

export function judgeNumber({ number, type, issuedOn, draft }: Document): NumberProblem | undefined {
  if (!draft && NOT_NUMBERED.test(number)) {
    return {
      rule: 'document-number',
      message: `Số văn bản ${quote(number)} còn bỏ trống.`,
      remedy: 'ghi số theo bản đã ký; chưa có số thì ghi draft: true.',
    };
  }
  const better = tidied(number);
  if (better !== number)
    return problem(`Số ${quote(number)} ghi chưa gọn, tìm theo số sẽ không thấy.`, `viết "${better}".`, {
      key: 'number',
      text: better,
    });
  const year = /\/((?:19|20)\d{2})\//.exec(number)?.[1];
  if (year !== undefined && year !== issuedOn.slice(0, 4))
    return problem(
      `Số ${quote(number)} ghi năm ${year}, mà ngày ban hành là năm ${issuedOn.slice(0, 4)}.`,
      'ghi lại số hoặc ngày ban hành theo bản đã ký.',
    );
  const kind = KINDS.get(/\/(\p{L}+)-/u.exec(number)?.[1]?.toUpperCase() ?? '');
  if (kind === undefined || kind === type || type === 'Văn bản khác') return undefined;
  return problem(
    `Số ${quote(number)} là số của ${kind.toLowerCase()}, mà "type" ghi ${quote(type)}.`,
    `ghi type: ${kind}, hoặc ghi lại số theo bản đã ký.`,
    { key: 'type', text: kind },
  );
}
