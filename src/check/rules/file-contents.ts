/** Judges the files beside a text by what is in them, where they lie on this machine. */
import { statSync } from 'node:fs';
import { endingOf } from '../../lib/paths.ts';
import { PICTURE_ENDINGS } from '../../site/file-types.ts';
import { isWhatItsNameSays, readAt, TELLING_BYTES } from '../../system/file-bytes.ts';
import { judgeBytes, judgeContent } from '../body/picture-bytes.ts';
import type { FileContents, FileProblem } from '../body/pictures.ts';
import { quote } from '../finding.ts';
import { judgeKind, judgeWhole } from './attachment-bytes.ts';

/** @param folder absolute path of the folder of the text */
export const contentsIn = (folder: string): FileContents => ({
  picture: (file, shown) => judgeContent(`${folder}/${file}`, shown),
  attachment: (file, path) => judgeAttachment(`${folder}/${file}`, path),
});

function judgeAttachment(file: string, path: string): FileProblem | undefined {
  const { size } = statSync(file);
  if (size === 0) {
    return {
      rule: 'attachment-empty',
      message: `Tệp ${quote(path)} trống.`,
      remedy: 'chép lại tệp, hoặc xóa mục này.',
    };
  }
  const ending = endingOf(path).toLowerCase();
  // The last gate of the build asks the same of what is published; here the editor is told before.
  if (!isWhatItsNameSays(path, readAt(file, 0, TELLING_BYTES))) return judgeKind(file, path, ending, size);
  if (PICTURE_ENDINGS.includes(ending)) return judgeContent(file, quote(path));
  return judgeBytes(size, quote(path)) ?? judgeWhole(file, path, ending, size);
}
