/**
 * One command at a time works on a built site: a build replaces the folder, a deploy reads it.
 *
 * The lock is a file beside the folder, for the folder itself is replaced. It is taken away with the lock; one that a
 * killed command left is locked by nobody and used again.
 */
import {
  closeSync,
  constants,
  fstatSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, Refusal } from './errors.ts';
import { holder, NoKernelLock, pause, sign, signature, tryLock } from './file-lock.ts';
import type { Report } from './progress.ts';
import { realPath } from './real-path.ts';

/** Longer than any build takes: whoever holds the lock then hangs, and a schedule must not pile up behind it. */
const PATIENCE_MS = 10 * 60_000;
const PAUSE_MS = 200;

/** Its holder writes its name into the file: where others may write beside the folder, that must not be a link of theirs. */
const OWN = constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0);

type Release = () => void;

/**
 * Waits until no other command works on the folder, which need not be there yet; the one that holds it must be.
 * @returns gives the lock back
 * @throws Refusal when another command keeps the folder for longer than `patience`
 */
export function lockFolder(path: string, now: Date, report: Report, patience = PATIENCE_MS): Release {
  const folder = realPath(path);
  const file = fileBeside(folder, 'lock');
  const started = performance.now();
  let told = false;
  for (;;) {
    const { release, heldBy } = tryFolder(folder, file, now);
    if (release) return release;
    if (heldBy === undefined) continue;
    if (performance.now() - started > patience) {
      throw new Refusal(
        `Thư mục ${folder} vẫn đang được lệnh khác dùng${holder(heldBy)}. ` +
          'Hãy xem lệnh đó có bị treo không, đợi nó xong rồi chạy lại.',
      );
    }
    if (!told) report(`Thư mục ${folder} đang được lệnh khác dùng${holder(heldBy)}; đợi lệnh đó xong…`);
    told = true;
    pause(PAUSE_MS);
  }
}

/** A hidden neighbour of a folder: `/srv/xa/dist` and `lock` give `/srv/xa/.dist.lock`. */
export function fileBeside(folder: string, purpose: string): string {
  return join(dirname(folder), `.${basename(folder)}.${purpose}`);
}

interface Attempt {
  readonly release?: Release;
  /** The file that its holder signed; undefined where it is worth trying again at once. */
  readonly heldBy?: string;
}

function tryFolder(folder: string, file: string, now: Date): Attempt {
  const { fd, own, opened } = openLock(folder, file);
  try {
    if (!tryLock(fd, opened)) return closing(fd, { heldBy: file });
    // Its last holder may have taken the file away after we had opened it: then the lock is on nothing.
    if (!isSameFile(fd, opened)) return closing(fd, {});
  } catch (error) {
    closeSync(fd);
    if (!(error instanceof NoKernelLock)) throw error;
    if (!own) return { release: () => undefined };
    rmSync(file, { force: true });
    return tryName(`${file}ed`, now);
  }
  if (own) sign(fd, now);
  const release = () => {
    if (own) rmSync(file, { force: true });
    closeSync(fd);
  };
  return { release };
}

function closing(fd: number, attempt: Attempt): Attempt {
  closeSync(fd);
  return attempt;
}

/**
 * Who may not write beside the folder locks what is there: the file of another user's build, or the folder itself,
 * which a build cannot replace there either.
 */
function openLock(folder: string, file: string): { fd: number; opened: string; own: boolean } {
  try {
    return { fd: openSync(file, OWN), opened: file, own: true };
  } catch (error) {
    if (!/^(?:EACCES|EPERM|EROFS|ENOSPC|EDQUOT)$/.test(codeOf(error) ?? '')) throw error;
  }
  try {
    return { fd: openSync(file, 'r'), opened: file, own: false };
  } catch {
    return { fd: openSync(folder, 'r'), opened: folder, own: false };
  }
}

function isSameFile(fd: number, path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.ino === fstatSync(fd).ino;
}

/**
 * Where there is no flock (macOS, Windows): the one who makes the file has the lock, and it is judged by process number
 * whether that one still lives. Two who find the same dead one at the same moment might both go on.
 */
function tryName(file: string, now: Date): Attempt {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, signature(now));
  try {
    // A second name, not a new file: it appears with its text in it.
    linkSync(mine, file);
    return { release: () => rmSync(file, { force: true }) };
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (isHeldByTheLiving(file)) return { heldBy: file };
    rmSync(file, { force: true });
    return {};
  } finally {
    rmSync(mine, { force: true });
  }
}

function isHeldByTheLiving(file: string): boolean {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    if (!(pid > 0) || pid === process.pid) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process lives, too.
    return codeOf(error) === 'EPERM';
  }
}
