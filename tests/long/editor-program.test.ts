/** The servers of VS Code's extensions, with the schemas and settings that the project gives them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editorFiles, extensionFiles } from '../../src/new-entry/editor-files.ts';
import { dataFileSchemas, frontMatterSchemas } from '../../src/schemas/json-schemas.ts';
import { askServer } from '../support/language-server.ts';
import { ROOT } from '../support/node.ts';

const ENTRY = 'news/2026/hop-thon/index.md';

/** A folder as VS Code opens one, with what `npm run schemas` writes. */
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'editor-program-'));
  const files = [...editorFiles(), ...extensionFiles(join(root, 'content'), [ENTRY])];
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ofYaml = (file: string, text: string, at: [number, number]) => {
  const settings = JSON.parse(readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  return askServer({
    server: 'node_modules/yaml-language-server/out/server/src/server.js',
    root,
    settings: { yaml: { schemas: settings['yaml.schemas'], validate: true, completion: true } },
    file: join(root, 'content', file),
    language: 'yaml',
    text,
    at,
  });
};

test('site.yaml is completed with the words of its schema, and wrong lines are marked', async () => {
  const text = 'name: Trang xã\nfax: 1\nphones:\n  - number: "0362 465"\n    office: A\n\n';
  const { problems, offered } = await ofYaml('site.yaml', text.replace('fax', 'faxx'), [5, 0]);
  expect(problems).toContainEqual({ line: 3, message: 'số điện thoại chỉ gồm chữ số, ví dụ "0912345678"' });
  expect(problems.map(({ line }) => line)).toContain(1);
  const { description } = dataFileSchemas().get('site.yaml')?.properties?.['editorInChief'] ?? {};
  expect(offered.get('editorInChief')).toBe(description);
});

test('what the check passes no schema of the editor’s program holds to be wrong', async () => {
  const texts = ['site.yaml', 'categories.yaml', 'abbreviations.yaml', 'removed.yaml'].map(
    (file) => [file, readFileSync(join(ROOT, 'tests/fixtures/rich', file), 'utf8')] as const,
  );
  const told = await Promise.all(texts.map(([file, text]) => ofYaml(file, text, [0, 0])));
  expect(told.flatMap(({ problems }) => problems)).toEqual([]);
});

test('a front matter is completed and judged by Astro’s extension', async () => {
  const { problems, offered } = await askServer({
    server: 'node_modules/@astrojs/language-server/bin/nodeServer.js',
    root,
    options: { typescript: { tsdk: join(ROOT, 'node_modules/typescript/lib') }, contentIntellisense: true },
    file: join(root, 'content', ENTRY),
    language: 'markdown',
    text: '---\ntitle: Họp thôn\ncategor: tin-xa\npublishedAt: 4/1/2022\n\n---\n\nThôn họp.\n',
    at: [4, 0],
  });
  expect(problems).toContainEqual({ line: 3, message: 'ngày giờ phải viết như 2022-01-04T08:39:58+07:00' });
  expect(problems.map(({ line }) => line)).toContain(2);
  const fields = frontMatterSchemas().get('news')?.properties ?? {};
  for (const key of ['category', 'cover', 'expiresAt'])
    expect(offered.get(key)).toBe(fields[key]?.description);
});
