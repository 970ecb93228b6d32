/** What the operator is told when a command stops. */

/** Something that is wrong, as a value: it becomes a sentence in one place, where it is printed. */
export interface Problem {
  /** Of which kind it is. */
  readonly rule: string;
  /** File, row and column, as far as there are such. */
  readonly where?: string | undefined;
  /** Without the stop at its end, as `remedy` is. */
  readonly what: string;
  readonly remedy: string;
}

/** `a.csv: dòng 2: ô trống. Cách sửa: ghi số.` */
export const problemInWords = ({ where, what, remedy }: Problem): string =>
  `${where === undefined ? '' : `${where}: `}${what}. Cách sửa: ${remedy}.`;

/** The command was understood and cannot or must not be done: exit 1. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];

  constructor(message: string, problems: readonly Problem[] = []) {
    super(message);
    this.problems = problems;
  }
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOSPC: 'Đĩa đầy, hãy giải phóng chỗ rồi chạy lại',
  EDQUOT: 'Hết hạn mức đĩa, hãy giải phóng chỗ rồi chạy lại',
  EACCES: 'Không có quyền',
  EPERM: 'Không có quyền',
  EROFS: 'Đĩa chỉ cho đọc',
  EMFILE: 'Mở quá nhiều tệp cùng lúc',
  ENOENT: 'Không còn tệp hoặc thư mục này',
  ENOTDIR: 'Có tệp ở chỗ phải là thư mục',
};

/** @returns one line in Vietnamese, the system's own words last, for whoever searches for them */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = codeOf(error);
  const words = code === undefined ? undefined : SYSTEM_ERRORS[code];
  return words === undefined ? error.message : `${words} (${error.message})`;
}

export function codeOf(error: unknown): string | undefined {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return undefined;
}

/** The machine, not the program, is in the way: `E…` and not one of Node's own `ERR_…`. */
export const isOfSystem = (error: unknown): boolean => /^E(?!RR_)[A-Z0-9]+$/.test(codeOf(error) ?? '');
