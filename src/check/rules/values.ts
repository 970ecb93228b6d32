/** What may be said of the values of any front matter or data file, by the names of their keys. */
import type { Data } from '../data-file.ts';
import type { Report } from '../source.ts';
import { judgeAlternative } from './alternative-text.ts';
import { isSample, SAMPLE } from './sample-text.ts';
import { judgeTelephone } from './telephones.ts';

export function checkValues(data: Data, report: Report): void {
  const visit = (
    value: unknown,
    path: readonly PropertyKey[],
    beside: Readonly<Record<string, unknown>>,
    // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
  ): void => {
    if (typeof value === 'string') {
      const problem = judge(value, path, beside);
      if (problem) report(problem, data.offsetOf(path));
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index], beside);
    } else if (typeof value === 'object' && value !== null) {
      const record = value as Readonly<Record<string, unknown>>;
      for (const [key, item] of Object.entries(record)) visit(item, [...path, key], record);
    }
  };
  visit(data.value, [], {});
}

function judge(value: string, path: readonly PropertyKey[], beside: Readonly<Record<string, unknown>>) {
  const key = path.at(-1);
  if (isSample(value)) return SAMPLE;
  if (key === 'alt') return judgeAlternative(value, typeof beside.src === 'string' ? beside.src : '');
  const isTelephone = key === 'phone' || (key === 'number' && path.includes('phones'));
  return isTelephone ? judgeTelephone(value) : undefined;
}
