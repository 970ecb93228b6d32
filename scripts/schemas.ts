/** `npm run schemas`: what VS Code knows of the content, written from the schemas of the content. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { editorFiles, writeExtensionFiles } from '../src/new-entry/editor-files.ts';
import { runCommand } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';
import { replaceFile } from '../src/system/replace-file.ts';

const help = `Dùng: npm run schemas

Ghi các tệp mà từ đó VS Code biết mỗi mục của nội dung là gì: trong .vscode/, chạy lại sau khi đổi src/schemas/; và danh
sách bài trong .astro/, mà VS Code tự cho ghi lại mỗi lần mở thư mục. In tên các tệp đã đổi trong .vscode/.

Biến môi trường: CONTENT_DIR như npm run build.
`;

await runCommand({ name: 'npm run schemas', help, options: {} }, (_flags, _words, { print }) => {
  for (const [path, text] of editorFiles()) {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    replaceFile(path, text);
    print(path);
  }
  writeExtensionFiles(readEnvironment(process.env, process.cwd(), () => new Date()).contentDir);
  return 0;
});
