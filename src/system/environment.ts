/**
 * The environment of a build or a command, read in one place.
 *
 * CONTENT_DIR and OUT_DIR may be absolute or relative to the working folder, also outside the repository.
 * SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org/specs/source-date-epoch/) fixes `now`.
 */
import { resolve } from 'node:path';
import { parseInteger } from '../lib/numbers.ts';
import { isSiteAddress, webAddress } from '../lib/web-address.ts';
import { WrongUse } from './command-line.ts';

export interface Environment {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** Absolute path of the folder that the build writes. */
  readonly outDir: string;
  /** Address of the site, its path being the base path; undefined when not given. */
  readonly siteUrl: string | undefined;
  /** Whether pages get a picture to be shared with: it costs a tenth of a second each, once. */
  readonly sharePictures: boolean;
  /** The moment at which the site is built or checked. */
  readonly now: Date;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** @throws WrongUse when SITE_URL is not a web address or SOURCE_DATE_EPOCH not a whole number of seconds */
export function readEnvironment(variables: Variables, workingDir: string, clock: () => Date): Environment {
  return {
    contentDir: resolve(workingDir, variables['CONTENT_DIR'] || 'content'),
    outDir: resolve(workingDir, variables['OUT_DIR'] || 'dist'),
    siteUrl: readSiteUrl(variables['SITE_URL']),
    sharePictures: variables['SHARE_PICTURES'] !== '0',
    now: readNow(variables['SOURCE_DATE_EPOCH'], clock),
  };
}

function readSiteUrl(value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (!webAddress(value)) {
    throw new WrongUse(`SITE_URL phải là địa chỉ web như https://xamau.gov.vn/, không phải "${value}"`);
  }
  if (!isSiteAddress(value)) {
    throw new WrongUse(
      `SITE_URL chỉ gồm tên miền và đường dẫn bằng chữ không dấu, số và gạch nối, không có phần sau dấu ? hay #, không phải "${value}".`,
    );
  }
  return value;
}

function readNow(epoch: string | undefined, clock: () => Date): Date {
  if (!epoch) return clock();
  const seconds = parseInteger(epoch);
  if (Number.isNaN(seconds)) {
    throw new WrongUse(`SOURCE_DATE_EPOCH phải là số giây nguyên từ 1970, không phải "${epoch}"`);
  }
  return new Date(seconds * 1000);
}
