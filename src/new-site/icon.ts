/** The seal, of which the site's icons are made, from whatever picture an editor has: square, small, without what else lies in the file. */
import { readFileSync, statSync } from 'node:fs';
import sharp from 'sharp';
import { FILE_BYTES } from '../check/limits.ts';
import { photograph } from '../photographs/photograph.ts';
import { ICON_SIDE } from '../site/site-icons.ts';
import { Refusal } from '../system/errors.ts';

/** @throws Refusal where the file is no picture */
export async function iconFrom(file: string): Promise<Uint8Array> {
  const status = statSync(file, { throwIfNoEntry: false });
  if (!status?.isFile()) throw new Refusal(`Không có tệp ảnh ${file}.`);
  if (status.size > FILE_BYTES) throw new Refusal(`Ảnh ${file} nặng quá.`);
  const picture = await photograph(readFileSync(file));
  if (typeof picture === 'string') throw new Refusal(`Tệp ${file} ${picture}.`);
  return sharp(picture.bytes)
    .resize({ width: ICON_SIDE, height: ICON_SIDE, fit: 'contain', background: '#0000' })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
