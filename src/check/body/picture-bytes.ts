/** What is in a picture: it can be shown, and is no larger than it may be. */
import { statSync } from 'node:fs';
import { formatInteger } from '../../lib/numbers.ts';
import type { Problem } from '../finding.ts';
import { FILE_BYTES, PICTURE_POINTS, PICTURE_SIDE } from '../limits.ts';
import { isWhole } from './picture-end.ts';
import { kindOf, sizeOf } from './picture-head.ts';

/** A file that is too large to be published. */
export function judgeBytes(bytes: number, shown: string): Problem | undefined {
  if (bytes <= FILE_BYTES) return undefined;
  const megabytes = (count: number) => formatInteger(Math.ceil(count / 1024 / 1024));
  return {
    rule: 'file-size',
    message: `Tệp ${shown} nặng ${megabytes(bytes)} MB, tối đa ${megabytes(FILE_BYTES)} MB.`,
    remedy: 'nén hoặc chia nhỏ tệp; phim thì đăng ở nơi khác rồi dẫn liên kết.',
  };
}

/** What is in a picture, whatever its name says. */
export function judgeContent(path: string, shown: string): Problem | undefined {
  const { size } = statSync(path);
  const tooLarge = judgeBytes(size, shown);
  if (tooLarge) return tooLarge;
  const kind = kindOf(path);
  if (kind === undefined || kind === 'heic') {
    const iphone = kind === 'heic' ? ' mà là ảnh HEIC của iPhone' : '';
    return {
      rule: 'picture-broken',
      message:
        size === 0
          ? `Tệp ${shown} trống.`
          : `Tệp ${shown} không phải ảnh JPG, PNG, WebP, AVIF hay GIF${iphone}.`,
      remedy: 'mở ảnh bằng phần mềm xem ảnh rồi lưu lại thành JPG.',
    };
  }
  const points = sizeOf(path, kind);
  if (!points || points.width < 1 || points.height < 1) {
    return {
      rule: 'picture-broken',
      message: `Tệp ${shown} là ảnh hỏng: không đọc được chiều rộng và chiều cao.`,
      remedy: 'chép lại ảnh gốc, hoặc mở ảnh bằng phần mềm xem ảnh rồi lưu lại thành JPG.',
    };
  }
  const { width, height } = points;
  if (width * height > PICTURE_POINTS || Math.max(width, height) > PICTURE_SIDE) {
    return {
      rule: 'picture-size',
      message: `Ảnh ${shown} quá lớn: ${formatInteger(width)} × ${formatInteger(height)} điểm ảnh.`,
      remedy: `thu nhỏ ảnh, cạnh dài khoảng 4.000 điểm là đủ (tối đa ${formatInteger(PICTURE_POINTS / 1_000_000)} triệu điểm cả ảnh, ${formatInteger(PICTURE_SIDE)} điểm một cạnh).`,
    };
  }
  if (!isWhole(path, kind, size)) {
    return {
      rule: 'picture-broken',
      message: `Ảnh ${shown} bị hỏng hoặc bị cắt ngang (chép hay tải về chưa hết), có phần không hiện được.`,
      remedy: 'chép lại ảnh gốc, hoặc mở ảnh bằng phần mềm xem ảnh rồi lưu lại thành JPG.',
    };
  }
  return undefined;
}
