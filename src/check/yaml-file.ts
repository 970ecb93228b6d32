/** Reads YAML with every fault told in Vietnamese, in the words of one who has never heard of YAML. */
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Data, Path } from './data-file.ts';
import { quote } from './finding.ts';
import type { Source } from './source.ts';

interface Words {
  readonly message: string;
  readonly remedy: string;
}

const QUOTE_IT = 'đặt cả câu trong dấu nháy kép, ví dụ title: "Năm 2022: kết quả".';

const ERRORS: Readonly<Record<string, Words>> = {
  DUPLICATE_KEY: { message: 'Mục này đã ghi ở trên.', remedy: 'xóa một trong hai dòng.' },
  TAB_AS_INDENT: {
    message: 'Dòng thụt vào bằng phím Tab.',
    remedy: 'xóa dấu Tab, thụt vào bằng hai dấu cách.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'Trong câu có dấu hai chấm hoặc dòng thụt vào sai chỗ, nên máy hiểu là một mục khác.',
    remedy: QUOTE_IT,
  },
  BAD_SCALAR_START: { message: 'Câu không được mở đầu bằng ký tự này.', remedy: QUOTE_IT },
  BAD_DQ_ESCAPE: {
    message: 'Trong dấu nháy kép, dấu "\\" có nghĩa riêng.',
    remedy: 'viết hai dấu "\\\\", hoặc thay cặp nháy kép bằng nháy đơn.',
  },
  MULTIPLE_DOCS: { message: 'Có dòng "---" hoặc "..." chia tệp làm hai.', remedy: 'xóa dòng đó.' },
};

const MACHINERY: Words = {
  message: 'Câu mở đầu bằng "&", "*" hoặc "!", máy hiểu là lệnh chứ không phải chữ.',
  remedy: QUOTE_IT,
};
const OTHER: Words = {
  message: 'Không đọc được dòng này.',
  remedy:
    'mỗi dòng viết "tên mục: giá trị", có một dấu cách sau dấu hai chấm; câu có ký tự lạ thì đặt trong dấu nháy kép.',
};

/** Words for an error of the parser, which says more in its English text than in its code. */
function wordsFor({ code, message }: YAMLError, line: string): Words {
  if (code === 'MISSING_CHAR' && /quote/.test(message)) {
    return { message: 'Dấu nháy mở mà không đóng.', remedy: 'thêm dấu nháy cùng loại ở cuối câu.' };
  }
  if (/\bend with a ([\]}])/.test(message)) {
    const bracket = message.includes(']') ? '"[" mở mà không có "]"' : '"{" mở mà không có "}"';
    return {
      message: `Dấu ${bracket} đóng lại.`,
      remedy: 'thêm dấu đóng, hoặc đặt cả câu trong dấu nháy kép.',
    };
  }
  if (code === 'MISSING_CHAR' && /Implicit map key/.test(message)) {
    return {
      message: 'Dòng này thiếu dấu hai chấm sau tên mục.',
      remedy: 'viết "tên mục: giá trị", hoặc nối dòng này vào dòng trên.',
    };
  }
  if (code === 'UNEXPECTED_TOKEN' && /[:-]\s+[&*!]/.test(line)) return MACHINERY;
  if (code === 'UNEXPECTED_TOKEN' && /[:-]\s+["']/.test(line)) {
    return {
      message: 'Sau dấu nháy đóng còn có chữ.',
      remedy: 'đặt dấu nháy quanh cả câu; dấu nháy ở giữa câu thì viết “ ”.',
    };
  }
  return ERRORS[code] ?? OTHER;
}

/** An unclosed quote or bracket is noticed where the text ends; the editor must look where it begins. */
function placeOf({ code, message, pos }: YAMLError, document: Document): number {
  const quote = code === 'MISSING_CHAR' && /quote/.test(message);
  const bracket = /\bend with a [\]}]/.test(message);
  if (!quote && !bracket) return pos[0];
  let offset = pos[0];
  visit(document, {
    Scalar(_, node) {
      if (quote && node.type?.startsWith('QUOTE') && node.range) offset = node.range[0];
    },
    Collection(_, node) {
      if (bracket && node.flow && node.range) offset = node.range[0];
    },
  });
  return offset;
}

const DATE = String.raw`\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)?`;
/** Unquoted values that js-yaml, Astro's front matter reader, does not take as text. */
const READ_OTHERWISE = new RegExp(`^(?:${DATE}|[-+]?0b[01]+)$`);

/** @returns undefined where the text cannot be read, which is reported */
export function readYaml(source: Source, start = 0, end = source.text.length): Data | undefined {
  const { report } = source;
  const bom = source.text.startsWith('\uFEFF', start) ? 1 : 0;
  const base = start + bom;
  const text = source.text.slice(base, end);
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true, logLevel: 'error' });
  if (document.errors.length > 0) {
    // What follows the first fault is mostly its echo; a key written twice stands alone.
    const errors = document.errors.filter(({ code }, index) => index === 0 || code === 'DUPLICATE_KEY');
    for (const error of errors) {
      const offset = placeOf(error, document);
      const name =
        error.code === 'DUPLICATE_KEY' ? /^["']?[^\s"':]+/.exec(text.slice(offset))?.[0] : undefined;
      const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
      const words = wordsFor(error, line);
      const message = name ? `Mục ${quote(name.replace(/["']/g, ''))} đã ghi ở trên.` : words.message;
      report(
        { rule: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml', message, remedy: words.remedy },
        base + offset,
      );
    }
    return undefined;
  }
  const machinery = /[&*!]/.test(text) ? findMachinery(document) : undefined;
  if (machinery !== undefined) {
    report({ rule: 'yaml', ...MACHINERY }, base + machinery);
    return undefined;
  }
  return toData(document, text, base, 'yaml');
}

/** Anchors, aliases and tags: nobody writes them on purpose here, and readers disagree about them. */
function findMachinery(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && !node.anchor && !node.tag) return undefined;
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

export function toData(document: Document, text: string, base: number, notation: Data['notation']): Data {
  const at = (path: Path): { node: Node | undefined; key: Node | undefined; missing: boolean } => {
    let node = (document.contents as Node | null) ?? undefined;
    let key: Node | undefined;
    for (const step of path) {
      if (isMap(node)) {
        const pair = findPair(node.items, String(step));
        if (!pair) return { node, key, missing: true };
        key = pair.key as Node;
        node = (pair.value as Node | null) ?? undefined;
      } else if (isSeq(node) && node.items[Number(step)] !== undefined) {
        node = node.items[Number(step)] as Node;
        key = node;
      } else return { node, key, missing: true };
    }
    return { node, key, missing: false };
  };
  const offset = (node: Node | undefined) => base + (node?.range?.[0] ?? 0);
  const isEmpty = (node: Node | undefined) => isScalar(node) && node.value === null && !node.source;
  return {
    value: document.toJS(),
    notation,
    offsetOf(path) {
      const { node, key } = at(path);
      return offset(!node || isEmpty(node) ? (key ?? node) : node);
    },
    offsetOfKey(path, key) {
      const { node } = at(path);
      const pair = isMap(node) ? findPair(node.items, key) : undefined;
      return offset((pair?.key as Node | undefined) ?? node);
    },
    written(path) {
      const { node, missing } = at(path);
      if (missing || !node?.range) return undefined;
      return text.slice(node.range[0], node.range[1]);
    },
    ambiguous: notation === 'yaml' ? ambiguousPaths(document) : [],
  };
}

function findPair(items: readonly Pair[], key: string): Pair | undefined {
  return items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

function ambiguousPaths(document: Document): Path[] {
  const paths: Path[] = [];
  visit(document, {
    Scalar(role, node, ancestors) {
      if (role === 'key' || node.type !== 'PLAIN' || typeof node.value !== 'string') return;
      if (READ_OTHERWISE.test(node.value)) paths.push(pathOf(node, ancestors));
    },
  });
  return paths;
}

function pathOf(node: unknown, ancestors: readonly unknown[]): Path {
  const path: (string | number)[] = [];
  ancestors.forEach((ancestor, index) => {
    const child = ancestors[index + 1] ?? node;
    if (isPair(ancestor)) path.push(String(isScalar(ancestor.key) ? ancestor.key.value : ''));
    else if (isSeq(ancestor)) path.push(ancestor.items.indexOf(child));
  });
  return path;
}
