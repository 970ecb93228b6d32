import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { ROOT } from '../../tests/support/node.ts';
import { type Finding, formatFinding } from '../check/index.ts';
import { entryAt } from '../schemas/entry-place.ts';
import { dataFileSchemas, frontMatterSchemas, type JsonSchema } from '../schemas/json-schemas.ts';
import { type KindName, kindNames, rowOf } from '../schemas/kinds.ts';
import { editorFiles, schemaFile } from './editor-files.ts';
import { calledOf, KINDS, NAMES } from './kinds.ts';
import { snippets } from './snippets.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('the files of .vscode', () => {
  test('are what `npm run schemas` writes: run it after a change of a schema', () => {
    const stale = [...editorFiles()].filter(
      ([path, text]) => !existsSync(join(ROOT, path)) || read(path) !== text,
    );
    expect(stale.map(([path]) => path)).toEqual([]);
    const there = readdirSync(join(ROOT, '.vscode/schemas')).map((name) => `.vscode/schemas/${name}`);
    expect(there.filter((path) => !editorFiles().has(path))).toEqual([]);
  });

  test('settings lead each data file to its schema', () => {
    const settings = JSON.parse(read('.vscode/settings.json')) as {
      'yaml.schemas': Record<string, string>;
      'json.schemas': readonly { fileMatch: string[]; url: string }[];
    };
    const led = [
      ...Object.entries(settings['yaml.schemas']).map(([url, file]) => [file, url]),
      ...settings['json.schemas'].map(({ fileMatch, url }) => [fileMatch[0]?.slice(1), url]),
    ];
    const wanted = [...dataFileSchemas().keys()].map((path) => [`content/${path}`, `./${schemaFile(path)}`]);
    expect(led.toSorted()).toEqual(wanted.toSorted());
  });

  test.each(['error', 'warning'] as const)('the task puts an %s of the check on its line', (severity) => {
    const { tasks } = JSON.parse(read('.vscode/tasks.json')) as {
      tasks: readonly { problemMatcher: readonly { severity?: string; pattern: { regexp: string } }[] }[];
    };
    const finding: Finding = {
      file: 'content/news/2026/a/index.md',
      line: 3,
      column: 7,
      severity,
      rule: 'x',
      message: 'Sai: ở đây.',
      remedy: 'sửa.',
    };
    const took = (line: string) =>
      tasks
        .find(({ problemMatcher }) => problemMatcher.length > 0)
        ?.problemMatcher.flatMap(({ severity: own, pattern }) => {
          const found = new RegExp(pattern.regexp).exec(line);
          return found ? [[own, ...found.slice(1)]] : [];
        });
    expect(took(formatFinding(finding))).toEqual([
      [severity, finding.file, '3', '7', 'Sai: ở đây. Cách sửa: sửa.'],
    ]);
    expect(took(formatFinding({ ...finding, line: null, column: null }))).toEqual([
      [undefined, finding.file, 'Sai: ở đây. Cách sửa: sửa.'],
    ]);
    expect(took('Có 1 lỗi trong 1 tệp. Sửa hết lỗi thì mới đăng được.')).toEqual([]);
  });
});

/** Every field of a schema, with the way to it. */
const fieldsIn = (schema: JsonSchema, at = ''): [string, JsonSchema][] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([key, field]): [string, JsonSchema][] => [
    [`${at}${key}`, field],
    ...fieldsIn(field, `${at}${key}.`),
  ]),
  ...(schema.items ? fieldsIn(schema.items, at) : []),
];

test('an editor’s program knows of every field what it means', () => {
  const fields = [...frontMatterSchemas(), ...dataFileSchemas()].flatMap(([name, schema]) =>
    fieldsIn(schema, `${name}: `),
  );
  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter(([, { description }]) => !description).map(([path]) => path)).toEqual([]);
});

test('no text of the rich site is wrong to it', () => {
  const folder = join(ROOT, 'tests/fixtures/rich');
  const wrong = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const at = entryAt(path.replaceAll('\\', '/'));
    if (!at) return [];
    const [, front = ''] = readFileSync(join(folder, path), 'utf8').split(/^---$/m);
    const schema = frontMatterSchemas().get(at.kind) ?? {};
    const result = z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema).safeParse(parse(front));
    return result.success ? [] : [`${path}: ${result.error.message}`];
  });
  expect(wrong).toEqual([]);
});

describe('a snippet', () => {
  const ofKinds = NAMES.filter((name) => KINDS[name] !== undefined).map(
    (name) => [KINDS[name] as KindName, snippets()[`Bắt đầu ${calledOf(name)}`]?.body ?? []] as const,
  );

  test('is there for every kind', () => {
    expect(ofKinds.map(([kind]) => kind).toSorted()).toEqual(kindNames().toSorted());
  });

  test.each(ofKinds)('of %s names every field once, and is a front matter when filled in', (kind, lines) => {
    const body = lines.join('\n');
    const named = [...body.matchAll(/^(?:# )?(\w+):/gm)].map(([, key]) => key);
    expect(named.toSorted()).toEqual(
      Object.keys(frontMatterSchemas().get(kind)?.properties ?? {}).toSorted(),
    );
    const filled = body
      .replace(/\$\{CURRENT_YEAR\}-\$\{CURRENT_MONTH\}-\$\{CURRENT_DATE\}/g, '2026-01-05')
      .replace(/T\$\{CURRENT_HOUR\}:\$\{CURRENT_MINUTE\}:\$\{CURRENT_SECOND\}/g, 'T08:00:00')
      .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1')
      .replace('Hạng sao được công nhận, từ 3 đến 5', '4')
      .replace(/Chuyên mục; [^}]*/, 'tin-xa')
      .replace(/\$\{\d+:([^}]*)\}/g, '$1')
      .replace('$0', '');
    const [, front = ''] = filled.split('---\n');
    const { endsAt, ...values } = parse(front) as Record<string, unknown>;
    // The end of a notice is for the editor to say.
    const ends = endsAt === undefined ? {} : { endsAt: '2026-01-06T08:00:00+07:00' };
    expect(rowOf(kind).schema.safeParse({ ...values, ...ends }).error?.issues).toBeUndefined();
  });
});
