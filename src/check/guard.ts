/** A fault of the check itself, or of the disk, ends no check: it is told with the file that was being read. */
import { type Finding, type Problem, quote, SOME_LINES } from './finding.ts';
import { reporter } from './source.ts';

/** A fault of the check, or of the disk, is told with the file that was being read; the rest is still checked. */
export function guarded<Result>(file: string, findings: Finding[], run: () => Result): Result | undefined {
  try {
    return run();
  } catch (error) {
    reporter(file, '', findings)(faultOf(error));
    return undefined;
  }
}

export function faultOf(error: unknown): Problem {
  const words = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && 'syscall' in error) {
    const remedy = 'xem tệp có mở được không và có quyền đọc không, rồi kiểm tra lại.';
    return { rule: 'unreadable-file', message: `Không đọc được tệp (${quote(words, SOME_LINES)}).`, remedy };
  }
  return {
    rule: 'internal-fault',
    message: `Công cụ kiểm tra gặp sự cố khi đọc tệp này (${quote(words, SOME_LINES)}).`,
    remedy: 'viết lại chỗ lạ trong tệp cho đơn giản, và báo cho người phụ trách kỹ thuật.',
  };
}
