/** `npm run check`: the editors' check of the content, in seconds, without a build. */
import { parseArgs } from 'node:util';
import { checkContent, formatFinding, formatSummary, hasErrors } from '../src/check/index.ts';
import { readEnvironment } from '../src/lib/environment.ts';

const HELP = `Dùng: npm run check [-- --format json]

Kiểm tra nội dung và nói sai ở tệp nào, dòng nào, sửa ra sao. Còn lỗi thì không đăng được; lưu ý thì vẫn đăng được.

Tham số:
  --format text   mỗi chỗ một dòng "tệp:dòng:cột: lời báo" (mặc định)
  --format json   một mảng { file, line, column, severity, rule, message, remedy }
  --help          in hướng dẫn này

Biến môi trường:
  CONTENT_DIR         thư mục nội dung (mặc định: content)
  SOURCE_DATE_EPOCH   thời điểm kiểm tra, giây từ 1970: lúc đó bài nào đã đăng

Mã thoát: 0 là không có lỗi, 1 là có lỗi, 2 là dùng sai.
`;

function readFlags(): { format: 'text' | 'json'; help: boolean } {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { format, help } = values;
  if (format !== 'text' && format !== 'json') {
    throw new Error(`--format phải là text hoặc json, không phải "${format}".`);
  }
  return { format, help };
}

/** @returns the exit code */
async function main(): Promise<number> {
  let flags: ReturnType<typeof readFlags>;
  let environment: ReturnType<typeof readEnvironment>;
  try {
    flags = readFlags();
    environment = readEnvironment(process.env, process.cwd(), () => new Date());
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return 2;
  }
  if (flags.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const findings = await checkContent(environment);
  if (flags.format === 'json') process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  else {
    for (const finding of findings) process.stdout.write(`${formatFinding(finding)}\n`);
    process.stdout.write(`${formatSummary(findings)}\n`);
  }
  return hasErrors(findings) ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  // A folder that may not be read, a disk that fails: not the content's fault, so not a finding.
  process.stderr.write(`Không kiểm tra được: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
