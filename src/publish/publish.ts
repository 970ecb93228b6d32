/** `npm run publish`: check, build, deploy, look at the live site; what readers get is whole before and after each. */
import { resolve } from 'node:path';
import { examineContent, formatFinding, formatSummary, hasErrors } from '../check/index.ts';
import { changesInWords, changesOf } from '../deploy/changes.ts';
import { type Deployed, deploy, list, rollback } from '../deploy/deploy.ts';
import { formatInteger } from '../lib/numbers.ts';
import { comparedFiles, compareLive, type Difference } from '../live/compare-live.ts';
import type { Terminal } from '../system/command-line.ts';
import type { Environment } from '../system/environment.ts';
import { explain } from '../system/errors.ts';
import { buildInto } from './build-into.ts';
import type { Target } from './targets.ts';

export interface Publishing {
  readonly target: Target;
  /** Folder of the project. */
  readonly root: string;
  readonly environment: Environment;
  /** Nothing is deployed: what would change is told. */
  readonly isDry: boolean;
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
  const { releases, currentId } = list(target.dir);
  const live = releases.find(({ id }) => id === currentId);
  const changes = changesInWords(changesOf(dist, live?.folder, report));
  if (isDry) {
    for (const line of changes) print(line);
    print('Chỉ xem trước (--dry-run): chưa đưa lên.');
    return 0;
  }
  report('[3/4] Đưa lên…');
  const { dir, keep } = target;
  const deployed = deploy({
    dir,
    from: dist,
    keep,
    force: false,
    address: target.url,
    now: environment.now,
    report,
  });
  report('[4/4] Xem trang đang chạy…');
  const faults = await unhealthy(target, dist, terminal);
  if (faults.length > 0) return takeBack(faults, deployed, live?.id, publishing);
  if (deployed.already) print(`Trang giống hệt bản ${deployed.id} đang chạy: không tạo bản mới.`);
  else {
    for (const line of changes) print(line);
    print(`Đã đăng bản ${deployed.id} lên ${target.url}: ${formatInteger(deployed.manifest.pages)} trang.`);
  }
  return 0;
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

/** @param before the release that was live, if any */
function takeBack(
  faults: readonly Difference[],
  { already, id }: Deployed,
  before: string | undefined,
  { target, environment, terminal: { print, report } }: Publishing,
): number {
  for (const { file, how } of faults) print(`${target.url} – ${file}: ${how}`);
  if (already || before === undefined) {
    print(`Trang đang chạy không đúng bản ${id}. Hãy xem máy chủ web có đọc ${target.dir}/current không.`);
    return 1;
  }
  rollback({ dir: target.dir, id: before, now: environment.now, report });
  print(`Trang đang chạy không đúng bản ${id}: đã quay về bản ${before}.`);
  return 1;
}
