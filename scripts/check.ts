/** `npm run check`: the editors' check of the content, in seconds, without a build. */
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  displayPath,
  type Examined,
  examineContent,
  type Finding,
  formatAnnotation,
  formatCount,
  formatFinding,
  formatSince,
  formatSummary,
  hasErrors,
  renamedWithoutAlias,
  stateOf,
  vanishing,
} from '../src/check/index.ts';
import { fixContent, formatChange, formatChanges } from '../src/fix/index.ts';
import { runCommand, type Terminal, WrongUse } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';
import { liveAddresses } from './against.ts';
import { deadLinks } from './external.ts';

const help = `Dùng: npm run check [-- --fix] [--watch] [--format json] [--against CÁI-GÌ] [--external]

Kiểm tra nội dung và nói sai ở tệp nào, dòng nào, sửa ra sao. Còn lỗi thì không đăng được; lưu ý thì vẫn đăng được.

Tham số:
  --fix             sửa hộ những chỗ chỉ có một cách hiểu, in từng chỗ đã sửa, rồi kiểm tra lại
  --originals THƯ-MỤC  cùng --fix: chép ảnh gốc vào thư mục này trước khi thu nhỏ, xoay, xóa nơi chụp
  --watch           kiểm tra lại mỗi lần lưu, chỉ in chỗ mới có và chỗ đã hết; Ctrl-C để thôi
  --format text     mỗi chỗ một dòng "tệp:dòng:cột: lời báo" (mặc định)
  --format json     một mảng { file, line, column, severity, rule, message, remedy }
  --format github   lời báo hiện cạnh dòng của pull request
  --against CÁI-GÌ  thêm: địa chỉ nào đang có mà sẽ mất, và dòng cần thêm để giữ; CÁI-GÌ là địa chỉ web của trang,
                    thư mục trang đã dựng, thư mục nội dung cũ, hoặc một phiên bản git (HEAD~1, v1.0)
  --external        thêm: hỏi từng trang ngoài mà nội dung dẫn tới xem còn không; mỗi giây một lần một máy chủ, nhớ kết quả;
                    không chạy trong CI
  --help            in hướng dẫn này

Biến môi trường:
  CONTENT_DIR         thư mục nội dung (mặc định: content)
  SOURCE_DATE_EPOCH   thời điểm kiểm tra, giây từ 1970: lúc đó bài nào đã đăng

Mã thoát: 0 là không có lỗi, 1 là có lỗi, 2 là dùng sai.
`;

/** How findings are printed, whole, and what follows them. */
const FORMATS: Readonly<Record<string, (findings: readonly Finding[]) => readonly string[]>> = {
  text: (findings) => findings.map(formatFinding),
  json: (findings) => [JSON.stringify(findings.map(forMachines), null, 2)],
  github: (findings) => findings.map(formatAnnotation),
};

/** How often the folder is looked at: as often as nobody waits for. */
const EVERY = 500;

const environment = () => readEnvironment(process.env, process.cwd(), () => new Date());
const display = (path: string) => displayPath(path, process.cwd());

await runCommand(
  {
    name: 'npm run check',
    help,
    options: {
      fix: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      against: { type: 'string' },
      originals: { type: 'string' },
      external: { type: 'boolean', default: false },
    },
  },
  async ({ fix, watch, format, against, originals, external }, _words, terminal) => {
    const print = formatCalled(format);
    refuseMixed({ fix, watch, format, against, originals, external });
    // As it was before it was read: what is saved in the meantime is checked again.
    const read = watch ? stateOf(environment().contentDir) : '';
    // What machines read has findings alone.
    if (fix) await mend(format === 'text' ? terminal.print : terminal.report, originals);
    const examined = await examineContent(environment());
    const findings = [...examined.findings, ...renamed(examined), ...(await vanished(examined, against))];
    if (external) findings.push(...(await deadLinks(examined, environment().contentDir, terminal)));
    const { count } = examined;
    for (const line of print(findings)) terminal.print(line);
    if (format !== 'json')
      for (const line of [formatSummary(findings), formatCount(count)]) terminal.print(line);
    if (watch) await keepWatch(findings, read, terminal);
    return hasErrors(findings) && !watch ? 1 : 0;
  },
);

function formatCalled(name: string) {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (!format) throw new WrongUse(`--format phải là text, json hoặc github, không phải "${name}".`);
  return format;
}

/** @throws WrongUse where flags do not go together, or with where the command runs */
function refuseMixed(flags: {
  fix: boolean;
  watch: boolean;
  format: string;
  against: string | undefined;
  originals: string | undefined;
  external: boolean;
}): void {
  const { fix, watch, format, against, originals, external } = flags;
  const isAlone = !fix && format === 'text' && against === undefined && !external;
  if (watch && !isAlone)
    throw new WrongUse('--watch không dùng cùng --fix, --format, --against hay --external.');
  if (originals !== undefined && !fix) throw new WrongUse('--originals chỉ dùng cùng --fix.');
  if (external && process.env['CI'])
    throw new WrongUse(
      '--external hỏi các trang ngoài, chỉ chạy trên máy của người biên tập, không chạy trong CI.',
    );
}

/** Entries that git knows under another name, and readers too. */
function renamed(examined: Examined): Finding[] {
  const { contentDir, now } = environment();
  return renamedWithoutAlias(contentDir, examined, now, display);
}

/** Which addresses of today this content would leave without a page. */
async function vanished(examined: Examined, against: string | undefined): Promise<Finding[]> {
  if (against === undefined) return [];
  const { contentDir, now } = environment();
  const live = await liveAddresses(against, contentDir, now);
  return vanishing(live, examined, now, { tableFile: display(join(contentDir, 'redirects.csv')), display });
}

async function mend(tell: Terminal['print'], originals: string | undefined): Promise<void> {
  const changes = await fixContent({ ...environment(), originals: originals && resolve(originals) });
  for (const line of [...changes.map(formatChange), formatChanges(changes)]) tell(line);
}

/** Checks again whenever something was saved, until Ctrl-C. */
async function keepWatch(
  first: readonly Finding[],
  read: string,
  { print, report }: Terminal,
): Promise<void> {
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());
  const { contentDir } = environment();
  report('Đang theo dõi nội dung, Ctrl-C để thôi.');
  let findings = first;
  let state = read;
  while (!stopped.signal.aborted) {
    await pause(EVERY, undefined, { signal: stopped.signal }).catch(() => undefined);
    const now = stateOf(contentDir);
    if (stopped.signal.aborted || now === state) continue;
    state = now;
    const examined = await examineContent(environment());
    const after = [...examined.findings, ...renamed(examined)];
    const lines = formatSince(findings, after);
    for (const line of lines) print(line);
    if (lines.length > 0) print(formatSummary(after));
    findings = after;
  }
  report('Đã thôi theo dõi.');
}

/** The format that others rely on: offsets of a replacement are the check's own affair. */
function forMachines({ file, line, column, severity, rule, message, remedy }: Finding) {
  return { file, line, column, severity, rule, message, remedy };
}
