/** Style: what may be published and reads better otherwise. All are warnings, each with its reason in a sentence. */
import type { Body } from '../body/markdown.ts';
import type { Entry } from '../entry.ts';
import type { ContentTree } from '../files/tree.ts';
import type { Finding } from '../finding.ts';
import { checkCapitals } from './capitals.ts';
import { checkCertificates } from './certificates.ts';
import { checkLines } from './lines.ts';
import { checkLinkWords } from './links.ts';
import { checkPersonalData } from './personal-data.ts';
import { checkReplacedDocuments } from './replaced-documents.ts';
import { DOUBLE_SPACES, SPACE_BEFORE_MARK } from './spaces.ts';
import { checkTitles } from './titles.ts';
import { habitOf, tonePlace } from './tone-place.ts';
import { checkWeight } from './weight.ts';

/** Of one text, when it could be read to its end. */
export function checkStyle(entry: Entry, body: Body): void {
  checkLinkWords(body);
  checkCapitals(entry, body);
  checkPersonalData(entry.source);
  checkLines(entry.source, [DOUBLE_SPACES, SPACE_BEFORE_MARK]);
}

/** Of the whole content. */
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
