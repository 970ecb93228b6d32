/** The picture of the seal is one that browsers show at its small size, and no photograph that each page would wait for. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { formatInteger } from '../../lib/numbers.ts';
import { SEAL_FILE, SEAL_SIDE } from '../../site/seal.ts';
import { kindOf, sizeOf } from '../body/picture-head.ts';
import { judgeContent } from '../body/pictures.ts';
import type { ContentTree } from '../files/tree.ts';
import { type Finding, type Problem, quote } from '../finding.ts';
import { guarded } from '../guard.ts';
import { SEAL_BYTES, SEAL_LEAST } from '../limits.ts';
import { reporter } from '../source.ts';

export function checkSeal(tree: ContentTree, contentDir: string, findings: Finding[]): void {
  if (!tree.beside.get('')?.has(SEAL_FILE)) return;
  const file = tree.display(SEAL_FILE);
  guarded(file, findings, () => {
    const problem = judgeSeal(join(contentDir, SEAL_FILE));
    if (problem) reporter(file, '', findings)(problem);
  });
}

const REMEDY = `lưu ảnh thành PNG vuông, cạnh ${SEAL_SIDE} điểm.`;

function judgeSeal(path: string): Problem | undefined {
  const problem = judgeContent(path, quote(SEAL_FILE));
  if (problem) return { ...problem, remedy: REMEDY };
  if (kindOf(path) !== 'png') {
    return { rule: 'picture-type', message: 'Tên là seal.png nhưng tệp không phải ảnh PNG.', remedy: REMEDY };
  }
  const { width, height } = sizeOf(path, 'png') ?? { width: 0, height: 0 };
  const shown = `${formatInteger(width)} × ${formatInteger(height)} điểm`;
  if (width !== height) {
    return { rule: 'seal', message: `Ảnh biểu trưng phải vuông, đang là ${shown}.`, remedy: REMEDY };
  }
  const { size } = statSync(path);
  if (width < SEAL_LEAST || size > SEAL_BYTES) {
    const fault =
      width < SEAL_LEAST ? `quá nhỏ (${shown})` : `nặng ${formatInteger(Math.ceil(size / 1024))} KB`;
    return {
      rule: 'seal',
      severity: 'warning',
      message: `Ảnh biểu trưng ${fault}; ảnh này hiện ở đầu mọi trang.`,
      remedy: REMEDY,
    };
  }
  return undefined;
}
