/** The title of a file for download says what it is: its name, "tải về" or "scan0001" say nothing. */
import { endingOf, fileNameOf } from '../../lib/paths.ts';
import { fold } from '../../lib/text.ts';
import { ATTACHMENT_ENDINGS } from '../../site/file-types.ts';
import type { FileProblem } from '../body/pictures.ts';
import { quote, SOME_LINES } from '../finding.ts';

/** Words that only say that there is a file, folded. */
const EMPTY_WORDS =
  /^(?:(?:file|tep|tep tin|tai lieu|van ban|dinh kem|tep dinh kem|file dinh kem|tai ve|tai xuong|download|attachment|document|doc|pdf|word|excel|xem|xem chi tiet|chi tiet|tai day|click|untitled|khong ten|moi|new|test|abc|xxx|\d+)(?: (?:so )?\d+)?)$/;

/** As scanners and cameras name what they save. */
const SCAN = /^(?:scan|img|image|doc|dsc|camscanner|adobe scan|zalo|screenshot)[ _-]?\d[\w -]*$/i;

export function judgeFileTitle(title: string, file: string): FileProblem | undefined {
  const text = title.trim();
  const ending = endingOf(text).toLowerCase();
  const hasEnding = ATTACHMENT_ENDINGS.includes(ending);
  const bare = hasEnding ? text.slice(0, -ending.length).trim() : text;
  const base = fileNameOf(file).slice(0, -endingOf(file).length || undefined);
  // A name with marks and spaces is a title already.
  const isName =
    !/\s/.test(bare) && (hasEnding || (bare.toLowerCase() === base.toLowerCase() && /[-_]/.test(bare)));
  const isEmpty = EMPTY_WORDS.test(fold(bare).replace(/\s+/g, ' ')) || SCAN.test(bare);
  if (!hasEnding && !isName && !isEmpty) return undefined;
  return {
    rule: 'attachment-title',
    severity: 'warning',
    message: `Tên ${quote(text)} ${hasEnding || isName ? 'là tên tệp' : 'không nói tệp này là gì'}.`,
    ...(isName || isEmpty
      ? { remedy: 'ghi tên tài liệu như người đọc gọi, ví dụ "Kế hoạch tiêm phòng đợt 2".' }
      : { remedy: `ghi ${quote(bare, SOME_LINES)}.`, instead: bare }),
  };
}
