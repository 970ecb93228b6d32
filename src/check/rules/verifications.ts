/** The files by which search engines know whose the site is hold a code and no more. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isVerification, isVerificationName, VERIFICATION_FOLDER } from '../../html/verification.ts';
import type { ContentTree } from '../files/tree.ts';
import { type Finding, type Problem, quote } from '../finding.ts';
import { guarded } from '../guard.ts';
import { reporter } from '../source.ts';

export function checkVerifications(tree: ContentTree, contentDir: string, findings: Finding[]): void {
  for (const name of tree.beside.get(VERIFICATION_FOLDER) ?? []) {
    const inside = `${VERIFICATION_FOLDER}/${name}`;
    const file = tree.display(inside);
    guarded(file, findings, () => {
      const problem = judgeVerification(join(contentDir, inside), name);
      if (problem) reporter(file, '', findings)(problem);
    });
  }
}

/** More is no code. */
const MOST_BYTES = 8000;

function judgeVerification(path: string, name: string): Problem | undefined {
  const isRight = isVerificationName(name)
    ? statSync(path).size <= MOST_BYTES && isVerification(name, readFileSync(path, 'utf8'))
    : false;
  if (isRight) return undefined;
  return {
    rule: 'verification-file',
    message: isVerificationName(name)
      ? `Tệp ${quote(name)} có gì đó ngoài mã xác minh, nên không được đăng.`
      : `Tên ${quote(name)} không phải tên tệp xác minh của công cụ tìm kiếm.`,
    remedy: `chép nguyên tệp mà Google, Bing, Zalo… đưa cho vào thư mục ${VERIFICATION_FOLDER}, ví dụ google0123456789abcdef.html; tệp khác thì xóa.`,
  };
}
