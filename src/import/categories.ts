/** The categories of the site, for drafts to be put into. */
import { join } from 'node:path';
import { formatFinding, readYamlAs } from '../check/index.ts';
import { type Category, categoriesSchema } from '../schemas/categories.ts';
import { Refusal } from '../system/errors.ts';
import { shownPath } from './place.ts';

/** @throws Refusal where there are none that can be read: no draft could be right */
export function readCategories(contentDir: string): readonly Category[] {
  const { value, findings } = readYamlAs(
    categoriesSchema(),
    join(contentDir, 'categories.yaml'),
    shownPath(contentDir, 'categories.yaml'),
  );
  if (value === undefined) throw new Refusal(findings.map(formatFinding).join('\n'));
  return value;
}
