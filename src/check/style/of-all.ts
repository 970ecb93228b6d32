/** Style of the whole content: what shows only beside other entries. */
import type { Entry } from '../entry.ts';
import type { ContentTree } from '../files/tree.ts';
import type { Finding } from '../finding.ts';
import { checkCertificates } from './certificates.ts';
import { checkLines } from './lines.ts';
import { checkReplacedDocuments } from './replaced-documents.ts';
import { checkTitles } from './titles.ts';
import { habitOf, tonePlace } from './tone-place.ts';
import { checkWeight } from './weight.ts';

export function checkStyleOfAll(
  entries: readonly Entry[],
  { contentDir, tree, now }: { readonly contentDir: string; readonly tree: ContentTree; readonly now: Date },
  findings: Finding[],
): void {
  const rule = tonePlace(habitOf(entries.map(({ source }) => source.text)));
  for (const { source } of entries) checkLines(source, [rule]);
  checkTitles(entries);
  checkReplacedDocuments(entries);
  checkCertificates(entries, now);
  checkWeight(contentDir, tree, findings);
}
