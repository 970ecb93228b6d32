/** Are --dir and --from what they should be? Judged on real paths, so that links cannot fold one into the other. */
import { existsSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { WrongUse } from '../system/command-line.ts';
import { Refusal } from '../system/errors.ts';
import { realPath } from '../system/real-path.ts';
import { type Layout, layoutOf } from './layout.ts';

/** @throws WrongUse when DIR is not a folder; one that does not exist yet is fine */
export function openLayout(dir: string): Layout {
  const root = realPath(resolve(dir));
  if (existsSync(root) && !statSync(root).isDirectory()) {
    throw new WrongUse(`--dir: ${root} là tệp, không phải thư mục.`);
  }
  return layoutOf(root);
}

/** @throws Refusal when there is no built site; WrongUse when one folder stands in the other's way */
export function openSource(from: string, layout: Layout): string {
  const path = resolve(from);
  if (!existsSync(path)) {
    throw new Refusal(
      `Không có thư mục ${path}. Hãy chạy "npm run build" trước: lệnh này không tự dựng trang.`,
    );
  }
  const source = realPath(path);
  if (!statSync(source).isDirectory()) throw new WrongUse(`--from: ${path} là tệp, không phải thư mục.`);
  if (isWithin(layout.root, source)) {
    throw new WrongUse(`--dir (${layout.root}) không được trùng với hoặc nằm trong --from (${source}).`);
  }
  if (isWithin(source, layout.releases) || isWithin(source, layout.state)) {
    throw new WrongUse(
      `--from (${source}) là một bản đã đưa lên. Muốn dùng lại bản cũ, hãy chạy với --rollback ID.`,
    );
  }
  return source;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
