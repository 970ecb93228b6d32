/** Style: what may be published and reads better otherwise. All are warnings, each with its reason in a sentence. */
import type { Body } from '../body/markdown.ts';
import type { Entry } from '../entry.ts';
import { checkCapitals } from './capitals.ts';
import { checkLines } from './lines.ts';
import { checkLinkWords } from './links.ts';
import { checkPersonalData } from './personal-data.ts';
import { DOUBLE_SPACES, SPACE_BEFORE_MARK } from './spaces.ts';

/** Of one text, when it could be read to its end. */
export function checkStyle(entry: Entry, body: Body): void {
  checkLinkWords(body);
  checkCapitals(entry, body);
  checkPersonalData(entry.source);
  checkLines(entry.source, [DOUBLE_SPACES, SPACE_BEFORE_MARK]);
}
