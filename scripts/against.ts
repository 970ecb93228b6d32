/** What `npm run check -- --against` compares with: a live site, a built one, a content folder, or a revision of git. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { addressesThrough, type Examined, examineContent, type LiveAddress } from '../src/check/index.ts';
import { webAddress } from '../src/lib/web-address.ts';
import { addressesOfFolder, addressesOfSite } from '../src/live/site-addresses.ts';
import { WrongUse } from '../src/system/command-line.ts';
import { realPath } from '../src/system/real-path.ts';

const REVISION = /^[\w][\w./~^@{}-]*$/;

/** @throws WrongUse where it is none of them */
export async function liveAddresses(what: string, contentDir: string, now: Date): Promise<LiveAddress[]> {
  const site = webAddress(what);
  if (site) return (await addressesOfSite(site)).map((path) => ({ path }));
  const folder = resolve(what);
  if (existsSync(join(folder, 'site.yaml'))) return addressesThrough(await read(folder, now), now);
  if (existsSync(join(folder, 'index.html'))) return addressesOfFolder(folder);
  if (!REVISION.test(what)) throw new WrongUse(NOTHING(what));
  return ofRevision(what, contentDir, now);
}

const NOTHING = (what: string) =>
  `--against phải là địa chỉ web, thư mục trang đã dựng, thư mục nội dung, hoặc một phiên bản git, không phải "${what}".`;

const read = (contentDir: string, now: Date): Promise<Examined> => examineContent({ contentDir, now });

async function ofRevision(revision: string, contentDir: string, now: Date): Promise<LiveAddress[]> {
  const git = (folder: string, ...args: string[]) =>
    spawnSync('git', ['-C', folder, ...args], { maxBuffer: 2 ** 30 });
  const top = git(contentDir, 'rev-parse', '--show-toplevel').stdout?.toString().trim();
  if (!top) throw new WrongUse(`${NOTHING(revision)} Thư mục nội dung không nằm trong git.`);
  const inside = relative(top, realPath(contentDir)).replaceAll('\\', '/');
  const archive = git(top, 'archive', '--format=tar', `${revision}:${inside}`);
  if (archive.status !== 0) throw new WrongUse(NOTHING(revision));
  const room = mkdtempSync(join(tmpdir(), 'against-'));
  try {
    const unpacked = spawnSync('tar', ['-xf', '-', '-C', room], { input: archive.stdout });
    if (unpacked.status !== 0) throw new WrongUse('không giải nén được nội dung cũ: thiếu lệnh tar.');
    return addressesThrough(await read(room, now), now);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}
