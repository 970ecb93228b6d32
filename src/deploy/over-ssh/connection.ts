/** One command on the server, and one transfer to it: ssh and rsync, with nothing in them that a shell reads twice. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../system/errors.ts';
import { runProgram } from '../../system/run-program.ts';

export interface Server {
  /** `deploy@xa.example`, a name of the configuration of ssh, `deploy@[2001:db8::1]`. */
  readonly host: string;
  readonly port: number | undefined;
  /** A configuration of ssh instead of the user's own. */
  readonly config: string | undefined;
  /** After how many seconds of silence the line is taken for cut. */
  readonly patience: number;
}

const FUNCTIONS = join(import.meta.dirname, 'on-the-server.sh');

/** One word for a POSIX shell, whatever is in it. */
export const shellWord = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Where the options of ssh end with the host. */
function sshOptions({ port, config, patience }: Server): string[] {
  const asks = Math.max(1, Math.floor(patience / 4));
  return [
    // Nobody is there to type a password.
    ...[
      'BatchMode=yes',
      `ConnectTimeout=${patience}`,
      `ServerAliveInterval=${asks}`,
      'ServerAliveCountMax=3',
    ],
    'ClearAllForwardings=yes',
  ]
    .flatMap((option) => ['-o', option])
    .concat(config === undefined ? [] : ['-F', config])
    .concat(port === undefined ? [] : ['-p', String(port)]);
}

/** rsync reads this line itself: words between single quotes, a quote in them twice. */
const rsyncWord = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export type Step = readonly [name: string, ...words: string[]];

/** What is sent: all functions, then the steps as one more. */
export const scriptOf = (steps: readonly Step[]): string =>
  [
    readFileSync(FUNCTIONS, 'utf8'),
    'main() {',
    ...steps.map(([name, ...words]) => [name, ...words.map(shellWord)].join(' ')),
    '}',
    'main',
    '',
  ].join('\n');

/**
 * Does these steps on the server, one after the other until one fails.
 * @returns what they printed
 * @throws Refusal where one fails, or the line is cut
 */
export async function onServer(server: Server, steps: readonly Step[]): Promise<string> {
  // Whatever shell the user logs in with, it reads these two words alone.
  const host = server.host.replace(/[[\]]/g, '');
  const { code, stdout, stderr } = await runProgram(
    'ssh',
    [...sshOptions(server), '-T', '--', host, 'sh', '-s'],
    { input: scriptOf(steps), package: 'openssh-client' },
  );
  if (code === 0) return stdout;
  throw new Refusal(wordsOf(server, stderr || stdout, code));
}

/**
 * @param folder on the server, absolute
 * @param options of rsync
 * @returns the lines that rsync printed
 */
export async function sendFolder(
  server: Server,
  source: string,
  folder: string,
  options: readonly string[],
): Promise<string> {
  const { code, stdout, stderr } = await runProgram('rsync', [
    ...['--recursive', '--checksum', '--secluded-args', '--8-bit-output', `--timeout=${server.patience}`],
    ...['--rsh', ['ssh', ...sshOptions(server)].map(rsyncWord).join(' ')],
    ...options,
    '--',
    `${source}/`,
    `${server.host}:${folder}/`,
  ]);
  if (code === 0) return stdout;
  throw new Refusal(wordsOf(server, stderr || stdout, code));
}

/** What the functions refuse, and what systems say of the same; the last words of the server are told with each. */
const REASONS: readonly (readonly [said: RegExp, words: string])[] = [
  [/^commune: busy$/m, 'đang có một lần đưa lên hoặc quay lui khác; hãy đợi nó xong rồi chạy lại'],
  [/^commune: changed$/m, 'trong lúc đó một lần đưa lên khác đã đổi bản đang chạy; hãy chạy lại'],
  [
    /^commune: foreign$/m,
    'current không phải liên kết do lệnh này tạo; hãy đổi tên hoặc xóa nó rồi chạy lại',
  ],
  [/No space left on device|Disk quota exceeded/, 'đĩa đầy, hãy giải phóng chỗ rồi chạy lại'],
  [
    /Permission denied \(|Host key verification failed/,
    'không đăng nhập được; hãy thử "ssh" tới máy ấy trước',
  ],
  [/Permission denied|Operation not permitted/, 'người dùng này không có quyền ghi vào thư mục'],
  [/Read-only file system/, 'đĩa chỉ cho đọc'],
  [/rsync: (?:command )?not found|rsync: No such file/, 'máy chủ thiếu lệnh rsync; hãy cài gói rsync'],
];

/** What rsync ends with where its other side cannot write (rsync(1), EXIT VALUES); the reason may be lost with the connection. */
const RSYNC_WRITES_NOTHING = 11;

function wordsOf({ host }: Server, stderr: string, code: number | null): string {
  const found =
    REASONS.find(([said]) => said.test(stderr))?.[1] ??
    (code === RSYNC_WRITES_NOTHING
      ? 'không ghi được tệp ở đó, có lẽ đĩa đầy; hãy xem chỗ còn lại (df -h) rồi chạy lại'
      : undefined);
  const last = stderr.trim().split('\n').slice(-3).join(' ');
  return `Máy chủ ${host}: ${found ?? 'đường truyền đứt hoặc lệnh không chạy được; lần sau sẽ làm tiếp'} (${last || `mã ${code}`}).`;
}
