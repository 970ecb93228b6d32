/** What may be said of the values of any front matter or data file, by the names of their keys. */
import { type Data, type Path, textInstead, textsOf, valueAt } from '../data-file.ts';
import type { Report } from '../source.ts';
import { judgeAlternative } from './alternative-text.ts';
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

/** @param all the values of the file: what a picture shows is judged beside its name */
function judge(text: string, path: Path, all: unknown): TelephoneProblem | undefined {
  if (isSample(text)) return SAMPLE;
  const key = path.at(-1);
  if (key === 'alt') {
    const src = valueAt(all, [...path.slice(0, -1), 'src']);
    return judgeAlternative(text, typeof src === 'string' ? src : '');
  }
  const isTelephone = key === 'phone' || (key === 'number' && path.includes('phones'));
  return isTelephone ? judgeTelephone(text) : undefined;
}
