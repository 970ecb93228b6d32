/** What the name of a file for download or to be heard says of it alone. */
import { SOUND_ENDINGS } from '../../site/file-types.ts';
import { type Problem, quote } from '../finding.ts';

/** A packed file of another kind, which is not looked into. */
export const packedOtherwise = (what: string): Problem => ({
  rule: 'attachment-type',
  message: `Tệp ${what} nén theo kiểu mà điện thoại của người đọc không mở được, và không kiểm tra được bên trong.`,
  remedy:
    'giải nén, rồi nén lại bằng ZIP (Windows: bấm chuột phải, Send to, Compressed folder); chỉ một tệp thì đăng thẳng tệp ấy.',
});

/** @returns what is wrong with the name of a file that is to be heard */
export const judgeSoundName = (path: string, ending: string): Problem | undefined =>
  SOUND_ENDINGS.includes(ending)
    ? undefined
    : {
        rule: 'audio-type',
        message: `Tệp ${quote(path)} không phải tệp âm thanh để nghe trong bài.`,
        remedy: `lưu thành ${SOUND_ENDINGS.join(', ')}; nên dùng .mp3. Tệp để tải về thì khai ở attachments.`,
      };
