/** rclone, which speaks to object storage of every kind and to much else; it keeps the keys in its own configuration. */
import { Refusal } from '../../system/errors.ts';
import { type Ended, runProgram } from '../../system/run-program.ts';

export interface Storage {
  /** A remote of rclone with the folder that is the site's alone: `kho:xa-mau`, `kho:thung/xa`. */
  readonly remote: string;
  /** A configuration of rclone instead of the user's own. */
  readonly config: string | undefined;
}

export interface StoredFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** Hexadecimal; undefined where the storage tells none. */
  readonly md5: string | undefined;
}

/** Codes of rclone for what is not there. */
const NO_FOLDER = 3;
const NO_FILE = 4;

/** Nothing where the folder is not there yet. */
export async function storedFiles(storage: Storage): Promise<StoredFile[]> {
  const words = ['lsjson', '--recursive', '--files-only', '--no-mimetype', '--no-modtime', '--hash'];
  const { code, stdout, stderr } = await run(storage, [...words, '--hash-type', 'md5', '--', storage.remote]);
  if (code === NO_FOLDER) return [];
  if (code !== 0) throw refusal(storage, stderr, code);
  const listed = JSON.parse(stdout) as { Path: string; Hashes?: { md5?: string } }[];
  return listed.map(({ Path: path, Hashes: hashes }) => ({ path, md5: hashes?.md5 || undefined }));
}

/** @returns undefined where there is none */
export async function readStored(storage: Storage, path: string): Promise<string | undefined> {
  const { code, stdout, stderr } = await run(storage, ['cat', '--', `${storage.remote}/${path}`]);
  if (code === 0) return stdout || undefined;
  if (code === NO_FOLDER || code === NO_FILE) return undefined;
  throw refusal(storage, stderr, code);
}

/** Files of a folder of this machine, each whole at once, with these headers for whoever asks for them. */
export async function sendFiles(
  storage: Storage,
  source: string,
  paths: readonly string[],
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const told = Object.entries(headers).flatMap(([name, value]) => ['--header-upload', `${name}: ${value}`]);
  const words = ['copy', '--ignore-times', '--no-traverse', ...told, '--files-from-raw', '-'];
  await done(storage, [...words, '--', source, storage.remote], listed(paths));
}

export const deleteStored = (storage: Storage, paths: readonly string[]): Promise<void> =>
  done(storage, ['delete', '--files-from-raw', '-', '--', storage.remote], listed(paths));

export const writeStored = (storage: Storage, path: string, text: string): Promise<void> => {
  const headers = ['--header-upload', 'Cache-Control: no-store'];
  return done(storage, ['rcat', ...headers, '--', `${storage.remote}/${path}`], text);
};

/** A name a line, as it stands. @throws Refusal where a name would be two */
function listed(paths: readonly string[]): string {
  const broken = paths.find((path) => /[\r\n]/.test(path));
  if (broken !== undefined)
    throw new Refusal(`Tên tệp ${JSON.stringify(broken)} có xuống dòng; hãy đổi tên.`);
  return paths.map((path) => `${path}\n`).join('');
}

async function done(storage: Storage, words: readonly string[], input: string): Promise<void> {
  const { code, stderr } = await run(storage, words, input);
  if (code !== 0) throw refusal(storage, stderr, code);
}

/** What rclone and storages say of the same. */
const REASONS: readonly (readonly [said: RegExp, words: string])[] = [
  [/didn't find section in config file/, 'rclone chưa biết nơi này; hãy chạy "rclone config" trước'],
  [
    /AccessDenied|Forbidden|SignatureDoesNotMatch|InvalidAccessKeyId|\b40[13]\b/,
    'khóa không đúng hoặc không có quyền',
  ],
  [/NoSuchBucket/, 'chưa có thùng (bucket) này; hãy tạo nó trước'],
  [/no space left|QuotaExceeded|InsufficientStorage/i, 'hết chỗ'],
];

function refusal({ remote }: Storage, stderr: string, code: number | null): Refusal {
  const found = REASONS.find(([said]) => said.test(stderr))?.[1];
  const last = stderr.trim().split('\n').slice(-2).join(' ');
  return new Refusal(
    `Kho ${remote}: ${found ?? 'đường truyền đứt hoặc lệnh không chạy được; lần sau sẽ làm tiếp'} (${last || `mã ${code}`}).`,
  );
}

function run({ config }: Storage, words: readonly string[], input = ''): Promise<Ended> {
  const options = [
    '--ask-password=false',
    '--retries',
    '3',
    '--low-level-retries',
    '3',
    '--contimeout',
    '20s',
    '--timeout',
    '60s',
  ];
  const own = config === undefined ? [] : ['--config', config];
  // rclone cannot speak to S3 at all where this is set; it has its own flag for it.
  const { AWS_CA_BUNDLE: _, ...env } = process.env;
  return runProgram('rclone', [...options, ...own, ...words], { input, env });
}
