/** A new content folder: written aside, looked at as the check does, and put in its place by one rename. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkContent, formatFinding } from '../check/index.ts';
import { codeOf, Refusal } from '../system/errors.ts';
import { realPath } from '../system/real-path.ts';
import { filesOf } from './files.ts';
import { iconFrom } from './icon.ts';
import type { Answers } from './identity.ts';

/**
 * @param dir a folder that is empty or not there yet
 * @throws Refusal where something stands there: nothing is ever written over
 */
export async function newSite(dir: string, answers: Answers, now: Date): Promise<void> {
  const target = realPath(dir);
  refuseUnlessFree(target, dir);
  const icon = answers.seal === undefined ? undefined : await iconFrom(answers.seal);
  const above = dirname(target);
  const made = mkdirSync(above, { recursive: true });
  const staged = mkdtempSync(join(above, `.${basename(target)}-`));
  try {
    write(staged, filesOf(answers, icon));
    const findings = await checkContent({ contentDir: staged, workingDir: staged, now });
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Refusal(`Chưa tạo gì, vì:\n${errors.map(formatFinding).join('\n')}`);
    chmodSync(staged, 0o777 & ~process.umask());
    putInPlace(staged, target, dir);
  } catch (error) {
    rmSync(staged, { recursive: true, force: true });
    if (made !== undefined) removeEmpty(above, made);
    throw error;
  }
}

function write(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  mkdirSync(join(folder, 'news'));
}

function refuseUnlessFree(target: string, dir: string): void {
  try {
    if (readdirSync(target).length > 0) throw taken(dir);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    if (codeOf(error) === 'ENOTDIR') throw taken(dir);
    throw error;
  }
}

const taken = (dir: string) =>
  new Refusal(`${dir} đã có nội dung, không ghi đè; hãy nêu một thư mục mới hoặc còn trống.`);

/** A folder that was filled in the meantime is not empty, and no rename replaces it. */
function putInPlace(staged: string, target: string, dir: string): void {
  try {
    renameSync(staged, target);
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR') throw taken(dir);
    // Windows renames onto no folder, not even an empty one.
    if (code !== 'EPERM') throw error;
    rmdirSync(target);
    renameSync(staged, target);
  }
}

/** From a folder upwards, as far as they were made for this one. */
function removeEmpty(folder: string, first: string): void {
  for (let at = folder; at.startsWith(first); at = dirname(at)) rmdirSync(at);
}
