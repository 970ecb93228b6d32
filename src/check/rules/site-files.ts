/** What lies at the top of the content for the site as a whole: the picture that its signs are made of, and proofs of ownership. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isVerification, isVerificationName, VERIFICATION_FOLDER } from '../../html/verification.ts';
import { formatInteger } from '../../lib/numbers.ts';
import { ICON_SIDE, isIcon } from '../../site/site-icons.ts';
import { judgeContent } from '../body/picture-bytes.ts';
import { kindOf, sizeOf } from '../body/picture-head.ts';
import type { ContentTree } from '../files/tree.ts';
import { type Finding, type Problem, quote } from '../finding.ts';
import { guarded } from '../guard.ts';
import { reporter } from '../source.ts';

const NONE: ReadonlySet<string> = new Set();

export function checkSiteFiles(tree: ContentTree, contentDir: string, findings: Finding[]): void {
  const judge = (inside: string, judged: (path: string) => Problem | undefined) => {
    const file = tree.display(inside);
    guarded(file, findings, () => {
      const problem = judged(join(contentDir, inside));
      if (problem) reporter(file, '', findings)(problem);
    });
  };
  const icons = [...(tree.beside.get('') ?? NONE)];
  for (const name of icons)
    judge(name, (path) => (name === icons[0] ? judgeIcon(path, name) : SECOND_ICON(icons[0] ?? '')));
  for (const name of tree.beside.get(VERIFICATION_FOLDER) ?? NONE)
    judge(`${VERIFICATION_FOLDER}/${name}`, (path) => judgeVerification(path, name));
}

const SECOND_ICON = (first: string): Problem => ({
  rule: 'site-icon',
  message: `Đã có ${quote(first)}; trang chỉ có một biểu tượng.`,
  remedy: 'giữ lại một tệp, xóa tệp kia.',
});

function judgeIcon(path: string, name: string): Problem | undefined {
  if (!isIcon(name)) {
    return {
      rule: 'site-icon',
      message: `Tệp ${quote(name)} không dùng làm biểu tượng của trang được.`,
      remedy: `lưu ảnh thành icon.png, hình vuông, mỗi cạnh ${ICON_SIDE} điểm ảnh trở lên.`,
    };
  }
  const problem = judgeContent(path, quote(name));
  if (problem) return problem;
  const kind = kindOf(path);
  const points = kind && kind !== 'heic' ? sizeOf(path, kind) : undefined;
  if (!points || Math.max(points.width, points.height) >= ICON_SIDE) return undefined;
  return {
    rule: 'site-icon',
    severity: 'warning',
    message: `Biểu tượng ${formatInteger(points.width)} × ${formatInteger(points.height)} điểm ảnh là nhỏ, trên điện thoại sẽ mờ.`,
    remedy: `dùng ảnh vuông, mỗi cạnh ${ICON_SIDE} điểm ảnh trở lên.`,
  };
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
