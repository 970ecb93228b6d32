/** `npm run check`: the editors' check of the content, in seconds, without a build. */
import {
  examineContent,
  type Finding,
  formatCount,
  formatFinding,
  formatSummary,
  hasErrors,
} from '../src/check/index.ts';
import { runCommand, WrongUse } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';

const help = `Dùng: npm run check [-- --format json]

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

await runCommand(
  { name: 'npm run check', help, options: { format: { type: 'string', default: 'text' } } },
  async ({ format }, _words, { print }) => {
    if (format !== 'text' && format !== 'json') {
      throw new WrongUse(`--format phải là text hoặc json, không phải "${format}".`);
    }
    const { findings, count } = await examineContent(
      readEnvironment(process.env, process.cwd(), () => new Date()),
    );
    if (format === 'json') print(JSON.stringify(findings.map(forMachines), null, 2));
    else {
      for (const finding of findings) print(formatFinding(finding));
      print(formatSummary(findings));
      print(formatCount(count));
    }
    return hasErrors(findings) ? 1 : 0;
  },
);

/** The format that others rely on: offsets of a replacement are the check's own affair. */
function forMachines({ file, line, column, severity, rule, message, remedy }: Finding) {
  return { file, line, column, severity, rule, message, remedy };
}
