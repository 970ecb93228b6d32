/**
 * `npm run send`: what an editor has written goes to the repository, on a branch of its own, for whoever approves it. Nothing
 * goes that the check finds wrong, and nothing but the content.
 */
import { relative, resolve, sep } from 'node:path';
import { examineContent, type Finding, hasErrors } from '../check/index.ts';
import { Refusal } from '../system/errors.ts';
import { realPath } from '../system/real-path.ts';
import { runProgram } from '../system/run-program.ts';
import { addressIn, branchName, changedFiles, workName } from './work.ts';

export interface Request {
  readonly contentDir: string;
  readonly now: Date;
  /** What the work is called; else it is named after what has changed. */
  readonly work?: string | undefined;
}

export interface Sent {
  readonly findings: readonly Finding[];
  /** Undefined where nothing was sent: the check has found errors, or there is nothing new. */
  readonly branch?: string;
  readonly work?: string;
  /** Files that have changed since the last sending. */
  readonly files?: number;
  /** Where the branch is shown to whoever approves it, as the host tells it. */
  readonly address?: string | undefined;
}

/** @throws Refusal where the folder is in no clone, the repository cannot be reached, or does not take what is sent */
export async function sendContent({ contentDir, now, work }: Request): Promise<Sent> {
  const git = await cloneAt(contentDir);
  const { findings, checked } = await examineContent({ contentDir, now });
  if (hasErrors(findings)) return { findings };

  const files = changedFiles(
    await git.say('status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', contentDir),
    git.folder,
  );
  await git.reach('fetch', '--quiet', '--prune', 'origin');
  const main = await mainOf(git);
  const stand = await standOf(git, main);
  const waiting = stand.isOver
    ? 0
    : Number(await git.say('rev-list', '--count', 'HEAD', '--not', '--remotes=origin'));
  if (files.length === 0 && waiting === 0) return { findings };

  const valuesOf = (path: string) => checked.entries.get(resolve(contentDir, path))?.data;
  const name = work ?? (files.length > 0 ? workName(files, valuesOf) : 'Gửi lại bài');
  const branch = stand.open ?? (await newBranch(git, stand.isFresh ? main : 'HEAD', name));
  if (files.length > 0) {
    await git.say('add', '--all', '--', contentDir);
    await git.say('commit', '--quiet', '--message', name, '--', contentDir);
  }
  const said = await git.reach('push', '--set-upstream', 'origin', `HEAD:refs/heads/${branch}`);
  return { findings, branch, work: name, files: files.length, address: addressIn(said) };
}

interface Clone {
  /** The content folder as git names it from the top: with a slash at its end. */
  readonly folder: string;
  /** What git prints. */
  say(...words: readonly string[]): Promise<string>;
  /** The same, whether it says yes. */
  is(...words: readonly string[]): Promise<boolean>;
  /** What needs the repository elsewhere: what is said of the way there is handed back. */
  reach(...words: readonly string[]): Promise<string>;
}

async function cloneAt(contentDir: string): Promise<Clone> {
  const run = (words: readonly string[]) =>
    runProgram('git', ['-C', contentDir, '-c', 'core.quotePath=false', ...words], {
      // Its own words are looked at, and nobody is there to be asked for a password in a terminal of ours.
      env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
    });
  const top = await run(['rev-parse', '--show-toplevel']);
  if (top.code !== 0)
    throw new Refusal(
      `Thư mục ${contentDir} không nằm trong bản lấy về từ kho (git clone), nên không có chỗ để gửi.`,
    );
  const say = async (...words: readonly string[]) => {
    const { code, stdout, stderr } = await run(words);
    if (code !== 0) throw new Refusal(refusalOf(stderr || stdout));
    return stdout;
  };
  if (!(await say('remote')).split('\n').includes('origin'))
    throw new Refusal('Bản trên máy này không nối với kho nào (git remote add origin ĐỊA-CHỈ).');
  const folder = relative(realPath(top.stdout.trimEnd()), realPath(contentDir)).replaceAll(sep, '/');
  return {
    folder: folder === '' ? '' : `${folder}/`,
    say,
    is: async (...words) => (await run(words)).code === 0,
    reach: async (...words) => {
      const { code, stdout, stderr } = await run(words);
      if (code !== 0) throw new Refusal(unreachedOf(stderr));
      return stdout + stderr;
    },
  };
}

/** The branch that the site is built of, as the repository calls it. */
async function mainOf(git: Clone): Promise<string> {
  if (await git.is('rev-parse', '--verify', '--quiet', 'refs/remotes/origin/HEAD'))
    return (await git.say('rev-parse', '--abbrev-ref', 'origin/HEAD')).trim();
  for (const name of ['origin/main', 'origin/master'])
    if (await git.is('rev-parse', '--verify', '--quiet', `refs/remotes/${name}`)) return name;
  throw new Refusal('Kho chưa có nhánh chính (main); nhờ người phụ trách máy chủ đưa trang lên kho trước.');
}

interface Stand {
  /** The editor's branch, where it still waits for approval: what is added goes the same way. */
  readonly open?: string;
  /** What was sent from here was taken over, or will not be: the next work is another. */
  readonly isOver: boolean;
  /** Whether the next work may begin at the newest text: no commit of the editor's would be left behind. */
  readonly isFresh: boolean;
}

async function standOf(git: Clone, main: string): Promise<Stand> {
  if (!(await git.is('symbolic-ref', '--quiet', 'HEAD'))) return { isOver: false, isFresh: false };
  const current = (await git.say('symbolic-ref', '--short', 'HEAD')).trim();
  const isBehind = await git.is('merge-base', '--is-ancestor', 'HEAD', main);
  if (`origin/${current}` === main) return { isOver: false, isFresh: isBehind };
  const wasSent = await git.is('config', '--get', `branch.${current}.merge`);
  const isThere = await git.is('rev-parse', '--verify', '--quiet', `refs/remotes/origin/${current}`);
  const isOver = wasSent && (!isThere || isBehind);
  return isOver ? { isOver, isFresh: true } : { isOver, isFresh: false, open: current };
}

/** Begins where it is told to, if git can take along what is not committed; else where the editor stands. */
async function newBranch(git: Clone, base: string, work: string): Promise<string> {
  const refs = await git.say('for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes/origin');
  const taken = new Set(refs.split('\n').map((ref) => ref.replace(/^refs\/(?:heads|remotes\/origin)\//, '')));
  const branch = branchName(work, taken);
  const create = ['switch', '--quiet', '--no-track', '--create', branch];
  if (!(await git.is(...create, base))) await git.say(...create);
  return branch;
}

/** Why git does not do it, in an editor's words. */
function refusalOf(said: string): string {
  if (/please tell me who you are|unable to auto-detect email|empty ident/i.test(said))
    return 'Git chưa biết bạn là ai: chạy git config --global user.name "Họ tên" và git config --global user.email "thư", rồi gửi lại.';
  if (/unmerged|conflict|rebase in progress|MERGE_HEAD/i.test(said))
    return 'Đang ghép dở hai bản: nhờ người phụ trách máy chủ ghép xong rồi gửi lại. Bài vẫn còn nguyên trên máy.';
  if (/index\.lock/.test(said))
    return 'Một lệnh git khác đang chạy (hoặc vừa bị tắt ngang): đóng nó rồi gửi lại.';
  return `Git không làm được: ${lastLine(said)}`;
}

function unreachedOf(said: string): string {
  const kept = 'Bài vẫn còn nguyên trên máy; chạy lại npm run send là gửi tiếp.';
  if (/could not resolve host|unable to access|connection|timed out|network/i.test(said))
    return `Chưa tới được kho: xem máy có mạng không. ${kept}`;
  if (/denied|authentication|could not read (?:username|password)|403|401|protected/i.test(said))
    return `Kho không cho gửi bằng tài khoản của bạn: nhờ người phụ trách máy chủ xem quyền. ${kept}`;
  if (/non-fast-forward|fetch first|rejected/i.test(said))
    return `Nhánh này trên kho vừa có người khác gửi thêm: nhờ họ, hoặc chạy git pull --rebase. ${kept}`;
  return `Kho không nhận: ${lastLine(said)} ${kept}`;
}

const lastLine = (said: string): string => said.trim().split('\n').at(-1) ?? '';
