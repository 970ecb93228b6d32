/** rclone, which speaks to object storage of every kind and to much else; it keeps the keys in its own configuration. */
import { Refusal } from '../../system/errors.ts';
import { type Ended, runProgram } from '../../system/run-program.ts';

export interface Storage {
  /** A remote of rclone with the folder that is the site's alone: `kho:xa-mau`, `kho:thung/xa`. */
  readonly remote: string;
  /** A configuration of rclone instead of the user's own. */
  readonly config: string | undefined;
  /** As people call it, with the line on which it is named: `xa (ops/targets.yaml:5)`. */
  readonly named: string;
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
  if (code !== 0) throw refusal(storage, 'xem', stderr, code);
  const listed = JSON.parse(stdout) as { Path: string; Hashes?: { md5?: string } }[];
  return listed.map(({ Path: path, Hashes: hashes }) => ({ path, md5: hashes?.md5 || undefined }));
}

/** @returns undefined where there is none */
export async function readStored(storage: Storage, path: string): Promise<string | undefined> {
  const { code, stdout, stderr } = await run(storage, ['cat', '--', `${storage.remote}/${path}`]);
  if (code === 0) return stdout || undefined;
  if (code === NO_FOLDER || code === NO_FILE) return undefined;
  throw refusal(storage, 'đọc', stderr, code);
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
  await done(storage, 'ghi', [...words, '--', source, storage.remote], listed(paths));
}

export const deleteStored = (storage: Storage, paths: readonly string[]): Promise<void> =>
  done(storage, 'xóa', ['delete', '--files-from-raw', '-', '--', storage.remote], listed(paths));

export const writeStored = (storage: Storage, path: string, text: string): Promise<void> => {
  const headers = ['--header-upload', 'Cache-Control: no-store'];
  return done(storage, 'ghi', ['rcat', ...headers, '--', `${storage.remote}/${path}`], text);
};

/** A name a line, as it stands. @throws Refusal where a name would be two */
function listed(paths: readonly string[]): string {
  const broken = paths.find((path) => /[\r\n]/.test(path));
  if (broken !== undefined)
    throw new Refusal(`Tên tệp ${JSON.stringify(broken)} có xuống dòng; hãy đổi tên.`);
  return paths.map((path) => `${path}\n`).join('');
}

/** What is done, as messages call it. */
type Deed = 'xem' | 'đọc' | 'ghi' | 'xóa';

async function done(storage: Storage, deed: Deed, words: readonly string[], input: string): Promise<void> {
  const { code, stderr } = await run(storage, words, input);
  if (code !== 0) throw refusal(storage, deed, stderr, code);
}

const AGAIN = 'Lần sau sẽ làm tiếp.';

/** What rclone and storages say of the same; of several that fit the first is meant. */
const REASONS: readonly (readonly [said: RegExp, words: string])[] = [
  [
    /didn't find section in config file/,
    'rclone chưa biết nơi tên [SECTION]. Hãy chạy "rclone config", hoặc sửa tên ở dòng ấy.',
  ],
  [
    /(?:Failed to load config|decrypt configuration|unable to decrypt)/,
    'Không đọc được cấu hình của rclone. Hãy xem rcloneConfig có đúng tệp, người dùng này có đọc được, và tệp không đặt mật khẩu.',
  ],
  [
    /RequestTimeTooSkewed|RequestExpired/,
    'Đồng hồ máy này lệch quá xa so với kho. Hãy chỉnh giờ (timedatectl) rồi chạy lại.',
  ],
  [
    /ExpiredToken|TokenRefreshRequired|InvalidToken|token has expired/i,
    'Khóa đã hết hạn. Hãy lấy khóa mới và ghi vào phần [SECTION] của cấu hình rclone.',
  ],
  [
    /SignatureDoesNotMatch/,
    'Khóa bí mật (secret_access_key) không đúng. Hãy sửa trong phần [SECTION] của cấu hình rclone.',
  ],
  [
    /InvalidAccessKeyId/,
    'Kho không biết khóa này (access_key_id). Hãy sửa trong phần [SECTION] của cấu hình rclone.',
  ],
  [/NoSuchBucket/, 'Chưa có thùng (bucket) này. Hãy tạo nó, hoặc sửa tên ở dòng ấy.'],
  [
    /AuthorizationHeaderMalformed|PermanentRedirect|IllegalLocationConstraint|BucketRegionError/,
    'Vùng (region) hoặc địa chỉ (endpoint) của kho không đúng. Hãy sửa trong phần [SECTION] của cấu hình rclone.',
  ],
  [/no space left|QuotaExceeded|InsufficientStorage/i, 'Kho hết chỗ. Hãy dọn, hoặc xin thêm chỗ.'],
  [
    /SlowDown|TooManyRequests|ServiceUnavailable|\b(?:429|503)\b/,
    `Kho đang quá bận. Hãy chạy lại sau. ${AGAIN}`,
  ],
  [
    /x509:|tls: /,
    'Không tin được chứng chỉ của kho. Hãy xem địa chỉ (endpoint) trong phần [SECTION] của cấu hình rclone.',
  ],
  [
    /no such host/,
    'Không tìm thấy máy chủ của kho. Hãy xem mạng, và địa chỉ (endpoint) trong phần [SECTION] của cấu hình rclone.',
  ],
  [
    /AccessDenied|AllAccessDisabled|Forbidden|Unauthorized|\b40[13]\b/,
    'Khóa không đúng, hoặc không có quyền [DEED]. Hãy cho khóa quyền xem, đọc, ghi và xóa trong thư mục ấy.',
  ],
];

function refusal({ remote, named }: Storage, deed: Deed, stderr: string, code: number | null): Refusal {
  const found =
    REASONS.find(([said]) => said.test(stderr))?.[1] ??
    `Đường truyền đứt hoặc lệnh không chạy được. ${AGAIN}`;
  const section = `[${remote.slice(0, remote.indexOf(':'))}]`;
  const last = shown(stderr.trim().split('\n').slice(-2).join(' '));
  return new Refusal(
    `Nơi đăng ${named}, kho ${remote}: ${found.replace('[SECTION]', section).replace('[DEED]', deed)} rclone: ${last || `mã ${code}`}`,
  );
}

/** The words of a server that may be anybody's: one line, nothing that a terminal obeys, no password and no signature. */
const shown = (said: string): string =>
  said
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll(/\/\/[^/\s@]{1,300}@/g, '//…@')
    .replaceAll(/((?:signature|credential|token|secret|password|key)[\w-]{0,40} ?= ?)[^\s&"',]+/gi, '$1…')
    .slice(0, 600);

/** With these rclone would tell what it sends, keys too. */
const TELLS_ALL = /^RCLONE_(?:DUMP|LOG_|VERBOSE|USE_JSON_LOG)/;

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
  const { AWS_CA_BUNDLE: _, ...others } = process.env;
  const env = {
    ...Object.fromEntries(Object.entries(others).filter(([name]) => !TELLS_ALL.test(name))),
    // A name that is misspelt would become a bucket, and a key that may not make any would be of no use.
    RCLONE_S3_NO_CHECK_BUCKET: 'true',
  };
  return runProgram('rclone', [...options, ...own, ...words], { input, env });
}
