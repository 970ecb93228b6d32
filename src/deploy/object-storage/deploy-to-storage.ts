/**
 * Publishes to object storage, which knows neither folders nor links nor a moment at which all changes: so what pages are made
 * of comes first, then pages, and what is gone stays for a while for who has an older page open. Cut off anywhere, each page
 * that is there finds its files, and the next run sends what is still missing.
 *
 * The folder is the site's alone. One note lies in it, of what is gone and since when.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { formatInteger } from '../../lib/numbers.ts';
import { COMPRESSIONS, cacheOf, isHashed, SERVED_TYPES } from '../../site/served-files.ts';
import { parseStatus, readStatus, STATUS_FILE } from '../../site/status-file.ts';
import { Refusal } from '../../system/errors.ts';
import { lockFolder } from '../../system/folder-lock.ts';
import type { Report } from '../../system/progress.ts';
import { realPath } from '../../system/real-path.ts';
import { type Changes, changesBetween } from '../changes.ts';
import { checkBuiltFor, checkPageCount, checkSite, judge, refuseOthers } from '../checks.ts';
import type { Deployed } from '../deploy.ts';
import { listFiles, type SiteFile } from '../files.ts';
import { describe } from '../manifest.ts';
import { nextReleaseId } from '../release-id.ts';
import {
  deleteStored,
  readStored,
  type Storage,
  type StoredFile,
  sendFiles,
  storedFiles,
  writeStored,
} from './rclone.ts';

export const NOTE = '.commune.json';

interface Note {
  /** What is not of the site any more, by its path, and since when (ISO 8601). */
  readonly gone: Readonly<Record<string, string>>;
  /** Of the rules for headers by which the files were sent: by others, all are sent again. */
  readonly headers: string;
}

interface Compared {
  readonly files: readonly SiteFile[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  readonly note: Note | undefined;
  readonly stored: readonly StoredFile[];
}

const OCTETS = 'application/octet-stream';
const headersOf = (path: string) => ({
  'Cache-Control': cacheOf(path),
  'Content-Type': SERVED_TYPES[extname(path)] ?? OCTETS,
});
/** Any change of what is said of a file of any ending changes this. */
const HEADERS = createHash('sha256')
  .update(JSON.stringify([SERVED_TYPES, cacheOf('_astro/a.js'), cacheOf('index.html')]))
  .digest('hex')
  .slice(0, 16);

/** Storage sends a file as it is: copies beside it would only be addresses of their own. */
function filesToStore(source: string): SiteFile[] {
  const { files, others } = listFiles(source);
  refuseOthers(others);
  const paths = new Set(files.map(({ path }) => path));
  const isCopy = (path: string) =>
    Object.keys(COMPRESSIONS).some(
      (ending) => path.endsWith(ending) && paths.has(path.slice(0, -ending.length)),
    );
  return files.filter(({ path }) => !isCopy(path));
}

async function compare(storage: Storage, source: string): Promise<Compared> {
  const files = filesToStore(source);
  const stored = (await storedFiles(storage)).filter(({ path }) => path !== NOTE);
  const note = parseNote(await readStored(storage, NOTE));
  if (!note && stored.length > 0) {
    throw new Refusal(
      `Kho ${storage.remote} đã có tệp mà không phải do lệnh này đưa lên (ví dụ ${stored[0]?.path}). ` +
        'Hãy chọn một thư mục trống: mọi tệp khác trong đó sẽ bị xóa.',
    );
  }
  const digests = new Map(stored.map(({ path, md5 }) => [path, md5]));
  const isSame = (path: string) =>
    note?.headers === HEADERS &&
    digests.get(path) ===
      createHash('md5')
        .update(readFileSync(join(source, path)))
        .digest('hex');
  const here = new Set(files.map(({ path }) => path));
  const paths = [...here];
  return {
    files,
    added: paths.filter((path) => !digests.has(path) || Object.hasOwn(note?.gone ?? {}, path)),
    changed: paths.filter(
      (path) => digests.has(path) && !Object.hasOwn(note?.gone ?? {}, path) && !isSame(path),
    ),
    gone: stored.map(({ path }) => path).filter((path) => !here.has(path)),
    note,
    stored,
  };
}

function parseNote(text: string | undefined): Note | undefined {
  try {
    const { gone, headers } = JSON.parse(text ?? '') as Partial<Note>;
    return typeof gone === 'object' && gone !== null && typeof headers === 'string'
      ? { gone, headers }
      : undefined;
  } catch {
    return undefined;
  }
}

const newlyGone = ({ gone, note }: Compared): string[] =>
  gone.filter((path) => !Object.hasOwn(note?.gone ?? {}, path));

export async function changesInStorage(storage: Storage, from: string): Promise<Changes> {
  const compared = await compare(storage, realPath(resolve(from)));
  return changesBetween(compared.files, { ...compared, gone: newlyGone(compared) });
}

export interface StorageDeploy {
  readonly from: string;
  /** How long what is gone stays. */
  readonly graceHours: number;
  /** What is gone goes now. */
  readonly purge: boolean;
  readonly address: URL;
  readonly now: Date;
  readonly report: Report;
}

export async function deployToStorage(storage: Storage, request: StorageDeploy): Promise<Deployed> {
  const source = realPath(resolve(request.from));
  if (!existsSync(source) || !statSync(source).isDirectory())
    throw new Refusal(`Không có thư mục ${source}. Hãy chạy "npm run build" trước.`);
  const unlock = lockFolder(source, request.now, request.report);
  try {
    return await deployFrom(storage, source, request);
  } finally {
    unlock();
  }
}

async function deployFrom(storage: Storage, source: string, request: StorageDeploy): Promise<Deployed> {
  const { graceHours, purge, address, now, report } = request;
  report(`So với những gì có trong ${storage.remote}…`);
  const compared = await compare(storage, source);
  const { files, added, changed, gone, note, stored } = compared;
  const manifest = describe(files, now);
  const served = stored.filter(({ path }) => !Object.hasOwn(note?.gone ?? {}, path));
  const before = describe(
    served.map(({ path }) => ({ path, size: 0 })),
    now,
  );
  judge(
    [
      ...checkSite(source, files),
      ...checkPageCount(manifest.pages, served.length > 0 ? { manifest: before } : undefined),
      ...checkBuiltFor(source, address),
    ],
    false,
    report,
  );
  const since = Object.fromEntries(gone.map((path) => [path, note?.gone[path] ?? now.toISOString()]));
  // Before anything else: a run that is cut off is known again as this command's.
  await writeStored(storage, NOTE, JSON.stringify({ gone: since, headers: note?.headers ?? HEADERS }));
  const sent = [...added, ...changed];
  const already = newlyGone(compared).length === 0 && (await isSameSite(storage, source, sent));
  await send(storage, source, sent, report);
  const leaving = gone.filter(
    (path) => purge || now.getTime() - Date.parse(since[path] ?? '') >= graceHours * 3_600_000,
  );
  if (leaving.length > 0) {
    report(`Xóa ${formatInteger(leaving.length)} tệp không còn của trang…`);
  }
  const unfinished = await remove(storage, leaving);
  if (unfinished === undefined) for (const path of leaving) delete since[path];
  await writeStored(storage, NOTE, JSON.stringify({ gone: since, headers: HEADERS } satisfies Note));
  return { id: nextReleaseId(now, []), manifest, already, pruned: [], unfinished };
}

/** The site is there by now: what cannot be deleted keeps it from nothing. @returns why, where something stays */
async function remove(storage: Storage, paths: readonly string[]): Promise<string | undefined> {
  if (paths.length === 0) return undefined;
  try {
    await deleteStored(storage, paths);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** A site that was built again says when, and is the same site. */
async function isSameSite(storage: Storage, source: string, sent: readonly string[]): Promise<boolean> {
  if (sent.some((path) => path !== STATUS_FILE)) return false;
  if (sent.length === 0) return true;
  const [built, live] = [
    readStatus(join(source, STATUS_FILE)),
    parseStatus((await readStored(storage, STATUS_FILE)) ?? ''),
  ];
  return isDeepStrictEqual([built?.contentAt, built?.next], [live?.contentAt, live?.next]);
}

/** What pages are made of, pages and all that leads to them, and last what says that they are there. */
const STAGES: readonly ((path: string) => boolean)[] = [
  isHashed,
  (path) => !/\.(?:html|xml|json|txt|js)$/.test(path),
  (path) => path !== STATUS_FILE && path !== 'index.html',
  (path) => path === 'index.html',
  () => true,
];

async function send(
  storage: Storage,
  source: string,
  paths: readonly string[],
  report: Report,
): Promise<void> {
  if (paths.length > 0) report(`Gửi ${formatInteger(paths.length)} tệp tới ${storage.remote}…`);
  const stageOf = (path: string) => STAGES.findIndex((isOf) => isOf(path));
  const stages = Map.groupBy(paths, stageOf);
  for (const index of STAGES.keys()) {
    const alike = Map.groupBy(stages.get(index) ?? [], (path) => JSON.stringify(headersOf(path)));
    for (const some of alike.values()) await sendFiles(storage, source, some, headersOf(some[0] ?? ''));
  }
}
