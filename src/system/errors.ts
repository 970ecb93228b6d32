/** What the operator is told when a command stops. */

/** The command was understood and cannot or must not be done: exit 1. */
export class Refusal extends Error {
  readonly findings: readonly string[];

  constructor(message: string, findings: readonly string[] = []) {
    super(message);
    this.findings = findings;
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
