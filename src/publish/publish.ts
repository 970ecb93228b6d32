/** `npm run publish`: check, build, deploy, look at the live site; what readers get is whole before and after each. */
import { resolve } from 'node:path';
import { examineContent, formatFinding, formatSummary, hasErrors } from '../check/index.ts';
import { changesInWords } from '../deploy/changes.ts';
import type { Deployed } from '../deploy/deploy.ts';
import { formatDateTime } from '../lib/dates.ts';
import { formatInteger } from '../lib/numbers.ts';
import { comparedFiles, compareLive, type Difference } from '../live/compare-live.ts';
import { clockFault, liveStatus } from '../live/freshness.ts';
import type { Terminal } from '../system/command-line.ts';
import { readCommit } from '../system/commit.ts';
import type { Environment } from '../system/environment.ts';
import { explain, Refusal } from '../system/errors.ts';
import { buildInto } from './build-into.ts';
import { type Place, placeOf } from './place.ts';
import { purgeCache } from './purge-cache.ts';
import type { Target } from './targets.ts';

export interface Publishing {
  readonly target: Target;
  /** Folder of the project. */
  readonly root: string;
  readonly environment: Environment;
  /** Nothing is deployed: what would change is told. */
  readonly isDry: boolean;
  /** Nothing is done while the live site shows all that is so by now, of the commit that is here. */
  readonly whenDue: boolean;
  /** Nothing of older releases stays. */
  readonly purge: boolean;
  readonly terminal: Terminal;
}

/**
 * @returns the exit code: 1 where the content has errors, or the live site is not what was deployed; then the release before is
 * live again
 * @throws Refusal where a step cannot be done
 */
export async function publish(publishing: Publishing): Promise<number> {
  const { target, root, environment, isDry, terminal } = publishing;
  const { print, report } = terminal;
  if (publishing.whenDue && (await isUpToDate(publishing))) return 0;
  report('[1/4] Kiểm tra nội dung…');
  const { findings } = await examineContent(environment);
  for (const finding of findings) print(formatFinding(finding));
  if (hasErrors(findings)) {
    print(formatSummary(findings));
    return 1;
  }
  report('[2/4] Dựng trang…');
  const dist = resolve(root, 'node_modules/.cache/publish', target.name);
  await buildInto(root, { CONTENT_DIR: environment.contentDir, OUT_DIR: dist, SITE_URL: target.url.href });
  const place = placeOf(target, report);
  const before = await place.live();
  const changes = changesInWords(await place.changes(dist));
  if (isDry) {
    for (const line of changes) print(line);
    print('Chỉ xem trước (--dry-run): chưa đưa lên.');
    return 0;
  }
  report('[3/4] Đưa lên…');
  const deployed = await place.deploy(dist, environment.now, publishing.purge);
  if (deployed.pruned.length > 0) report(`Đã xóa bản cũ: ${deployed.pruned.join(', ')}.`);
  // Before the look, which would otherwise be shown what is kept of the release before.
  const kept = deployed.already ? undefined : await forget(publishing);
  report('[4/4] Xem trang đang chạy…');
  const faults = await unhealthy(target, dist, terminal);
  if (faults.length > 0) return takeBack(faults, { deployed, before, place }, publishing);
  for (const line of deployedInWords(deployed, changes, target)) print(line);
  const still = stillSeen(deployed, kept);
  for (const line of still) print(`Trang đã đăng, nhưng ${line}`);
  return still.length === 0 ? 0 : 1;
}

const deployedInWords = (
  { already, id, manifest }: Deployed,
  changes: readonly string[],
  { url }: Target,
): readonly string[] =>
  already
    ? [`Trang giống hệt bản ${id} đang chạy: không tạo bản mới.`]
    : [...changes, `Đã đăng bản ${id} lên ${url}: ${formatInteger(manifest.pages)} trang.`];

/** What somebody may still be shown of the site as it was. */
const stillSeen = ({ unfinished }: Deployed, kept: string | undefined): readonly string[] => [
  ...(unfinished === undefined ? [] : [`chưa xóa được tệp không còn của trang. ${unfinished}`]),
  ...(kept === undefined ? [] : [`${kept}: CDN có thể còn trang cũ.`]),
];

/** @returns what went wrong */
async function forget({ target: { purgeCdn }, terminal }: Publishing): Promise<string | undefined> {
  if (!purgeCdn) return undefined;
  terminal.report('Xóa bộ nhớ đệm của CDN…');
  return purgeCache(purgeCdn);
}

async function isUpToDate({ target, root, environment, terminal }: Publishing): Promise<boolean> {
  // Where the live site cannot be asked, to publish is the way to find out, or to mend it.
  const live = await liveStatus(target.url).catch(() => undefined);
  const wrongClock = live && clockFault(live, environment.now);
  // By a clock that is behind, what is published would be of the future, and go.
  if (wrongClock !== undefined) throw new Refusal(`${wrongClock} Chưa đăng gì.`);
  const { id, fault } = readCommit(root, environment.contentDir);
  // A new commit would never be seen.
  if (fault !== undefined) throw new Refusal(fault);
  if (!live || live.commit !== id) return false;
  const due = live.next && new Date(live.next.at);
  if (due && due <= environment.now) return false;
  terminal.print(
    live.next && due
      ? `Chưa có gì đến hạn. Kế tiếp: ${live.next.entry}, ${formatDateTime(due)}.`
      : 'Chưa có gì đến hạn, và không có gì hẹn giờ.',
  );
  return true;
}

/** Pages that tell of all others, and what search needs: enough to see that the server serves this release. */
const LOOKED_AT = /^(?:index\.html|404\.html|robots\.txt|[^/]+\/index\.html|pagefind\/[^/]*\.(?:js|json))$/;

async function unhealthy(
  target: Target,
  dist: string,
  { progress }: Terminal,
): Promise<readonly Difference[]> {
  const files = comparedFiles(dist).filter((file) => LOOKED_AT.test(file));
  try {
    return await compareLive(target.url, dist, files, progress);
  } catch (error) {
    return [{ file: target.url.href, how: explain(error) }];
  }
}

interface Taken {
  readonly deployed: Deployed;
  /** The release that was live, if any. */
  readonly before: string | undefined;
  readonly place: Place;
}

async function takeBack(
  faults: readonly Difference[],
  { deployed: { already, id, pruned }, before, place }: Taken,
  publishing: Publishing,
): Promise<number> {
  const {
    target,
    environment,
    terminal: { print },
  } = publishing;
  for (const { file, how } of faults) print(`${target.url} – ${file}: ${how}`);
  if (already || before === undefined || pruned.includes(before)) {
    print(`Trang đang chạy không đúng bản ${id}. Hãy xem máy chủ web có đọc ${place.served} không.`);
    return 1;
  }
  await place.rollback(before, environment.now);
  const kept = await forget(publishing);
  if (kept !== undefined) print(`Khi quay về, ${kept}.`);
  print(`Trang đang chạy không đúng bản ${id}: đã quay về bản ${before}.`);
  return 1;
}
