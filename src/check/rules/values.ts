/** What may be said of the values of any front matter or data file, by the names of their keys. */
import { type Data, type Path, textInstead, textsOf, valueAt } from '../data-file.ts';
import type { Report } from '../source.ts';
import { judgePictureWords } from './alternative-text.ts';
import { isSample, SAMPLE } from './sample-text.ts';
import { judgeTelephone, type TelephoneProblem } from './telephones.ts';

export function checkValues(data: Data, report: Report): void {
  for (const { text, path, isKey } of textsOf(data.value)) {
    const found = isKey ? undefined : judge(text, path, data.value);
    if (!found) continue;
    const { instead, ...problem } = found;
    const replacement = instead === undefined ? undefined : textInstead(data, path, instead);
    report({ ...problem, replacement }, data.offsetOf(path));
  }
}

/** Keys of the words that stand with a picture. */
const OF_PICTURES: Readonly<Record<string, Parameters<typeof judgePictureWords>[0]>> = {
  alt: 'mô tả',
  caption: 'chú thích',
  credit: 'tác giả',
};

/** @param all the values of the file: what a picture shows is judged beside its name */
function judge(text: string, path: Path, all: unknown): TelephoneProblem | undefined {
  if (isSample(text)) return SAMPLE;
  const key = path.at(-1);
  const what = typeof key === 'string' && Object.hasOwn(OF_PICTURES, key) ? OF_PICTURES[key] : undefined;
  if (what) {
    const src = valueAt(all, [...path.slice(0, -1), 'src']);
    return judgePictureWords(what, text, typeof src === 'string' ? src : '');
  }
  const isTelephone = key === 'phone' || key === 'fax' || (key === 'number' && path.includes('phones'));
  return isTelephone ? judgeTelephone(text) : undefined;
}
