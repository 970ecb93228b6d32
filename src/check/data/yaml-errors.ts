/** The parser's own errors, in the words of one who has never heard of YAML. */
import { type Document, visit, type YAMLError } from 'yaml';
import type { RepairKind } from './yaml-candidates.ts';

export interface Words {
  readonly message: string;
  readonly remedy: string;
}

export const QUOTE_IT = 'đặt cả câu trong dấu nháy kép, ví dụ title: "Năm 2022: kết quả".';

/** A backslash between double quotes. */
export const ESCAPE: Words = {
  message: 'Trong dấu nháy kép, dấu "\\" có nghĩa riêng.',
  remedy: 'viết hai dấu "\\\\", hoặc thay cặp nháy kép bằng nháy đơn.',
};

const ERRORS: Readonly<Record<string, Words>> = {
  TAB_AS_INDENT: {
    message: 'Dòng thụt vào bằng phím Tab.',
    remedy: 'xóa dấu Tab, thụt vào bằng hai dấu cách.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'Trong câu có dấu hai chấm, nên máy hiểu là một mục khác.',
    remedy: QUOTE_IT,
  },
  BAD_SCALAR_START: { message: 'Câu không được mở đầu bằng ký tự này.', remedy: QUOTE_IT },
  BAD_DQ_ESCAPE: ESCAPE,
  MULTIPLE_DOCS: { message: 'Có dòng "---" hoặc "..." chia tệp làm hai.', remedy: 'xóa dòng đó.' },
};

export const MACHINERY: Words = {
  message: 'Câu mở đầu bằng "&", "*" hoặc "!", máy hiểu là lệnh chứ không phải chữ.',
  remedy: QUOTE_IT,
};
const OTHER: Words = {
  message: 'Không đọc được dòng này.',
  remedy:
    'mỗi dòng viết "tên mục: giá trị", có một dấu cách sau dấu hai chấm; câu có ký tự lạ thì đặt trong dấu nháy kép.',
};

/** Words for an error of the parser, which says more in its English text than in its code. */
export function wordsFor({ code, message }: YAMLError, line: string): Words {
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
export function placeOf({ code, message, pos }: YAMLError, document: Document): number {
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

/** Where the parser's own fault says less than what mends it. */
export const REPAIRS: Readonly<Record<Exclude<RepairKind, 'quotes' | 'quote-end'>, string>> = {
  indent: 'Dòng này thụt vào sai chỗ, không thẳng với các mục cùng nhóm.',
  tab: 'Dòng thụt vào bằng phím Tab.',
  dash: 'Mỗi mục của danh sách phải mở đầu bằng dấu "-" và một dấu cách.',
  space: 'Sau tên mục phải là dấu hai chấm và một dấu cách.',
  comma: 'Câu trong "{ … }" hoặc "[ … ]" có dấu phẩy, dấu hai chấm hay "#" thì phải đặt trong dấu nháy.',
  comment: 'Dòng này không phải "tên mục: giá trị"; lời ghi chú phải có dấu "#" ở đầu dòng.',
  uncomment: 'Mục này gồm nhiều dòng, có dòng đã bỏ dấu "#", có dòng chưa.',
  join: 'Dòng này là phần còn lại của câu ở dòng trên.',
};
