/** A sound can be heard to its end, on telephones too, and is no heavier than it need be. */
import { readFileSync } from 'node:fs';
import { formatBytes } from '../../lib/numbers.ts';
import { soundIn } from '../../system/sound.ts';
import { type Problem, quote } from '../finding.ts';

/** Speech needs no more: 64 thousand bits a second, one channel. */
const SPEECH = 8000;
/** Lighter files are not worth the trouble; each stays in the history of the repository for ever. */
const HEAVY = 10 * 1024 * 1024;

const AGAIN = 'chép lại tệp gốc, nghe thử đến hết rồi mới đăng; nghe được mà vẫn báo thì lưu lại thành MP3.';

/** @param path the file itself, of bytes that begin as its ending says */
export function judgeSound(path: string, name: string, ending: string, size: number): Problem | undefined {
  const sound = soundIn(ending, readFileSync(path));
  if (!sound) {
    return {
      rule: 'audio-broken',
      message: `Tệp ${quote(name)} không có âm thanh đọc được: bị hỏng, cắt ngang, hoặc là loại tệp khác.`,
      remedy: AGAIN,
    };
  }
  if (sound.cut === 'surely') {
    return {
      rule: 'audio-broken',
      message: `Tệp ${quote(name)} bị cắt ngang (chép hoặc tải về chưa hết), người nghe mất phần cuối.`,
      remedy: AGAIN,
    };
  }
  if (size > HEAVY) return heavy(name, size, Math.round(sound.seconds * SPEECH));
  if (sound.cut === 'perhaps') {
    return {
      rule: 'audio-cut',
      severity: 'warning',
      message: `Tệp ${quote(name)} có thể bị cắt ngang: phần cuối không trọn.`,
      remedy: 'nghe thử đoạn cuối; thiếu thì chép lại tệp gốc.',
    };
  }
  if (ending !== '.ogg') return undefined;
  return {
    rule: 'audio-format',
    severity: 'warning',
    message: `Tệp ${quote(name)} là OGG: iPhone đời cũ và ứng dụng podcast của Apple không phát được.`,
    remedy: 'nên lưu lại thành MP3.',
  };
}

/** @param wanted bytes that it would have as speech */
const heavy = (name: string, size: number, wanted: number): Problem => ({
  rule: 'audio-heavy',
  severity: 'warning',
  message: `Tệp ${quote(name)} nặng ${formatBytes(size)}, người nghe bằng mạng di động phải tải lâu và kho nội dung phình to mãi.`,
  remedy:
    wanted < size * 0.8
      ? `lưu lại thành MP3 một kênh (mono), 64 kbit/s: còn khoảng ${formatBytes(wanted)}, lời nói vẫn rõ.`
      : 'chia thành các bản tin ngắn hơn, mỗi bài một bản.',
});
