/** The data files of the content folder, by their path in it: what may stand in each. */
import { abbreviationsSchema } from './abbreviations.ts';
import { categoriesSchema } from './categories.ts';
import { organisationSchema } from './organisation.ts';
import { redirectsSchema } from './redirects.ts';
import { removedSchema } from './removed.ts';
import { siteSchema } from './site.ts';
import { daysSchema, proceduresSchema, visitorsSchema } from './stats.ts';

export const DATA_FILES = {
  'site.yaml': siteSchema(),
  'categories.yaml': categoriesSchema(),
  'abbreviations.yaml': abbreviationsSchema(),
  'organisation.yaml': organisationSchema(),
  'redirects.csv': redirectsSchema(),
  'removed.yaml': removedSchema(),
  'stats/visitors.json': visitorsSchema(),
  'stats/days.json': daysSchema(),
  'stats/procedures.json': proceduresSchema(),
} as const;

export type DataFileName = keyof typeof DATA_FILES;

export const isDataFile = (path: string): path is DataFileName => Object.hasOwn(DATA_FILES, path);
