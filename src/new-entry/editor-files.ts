/**
 * The files of `.vscode/` that say what the schemas say: `npm run schemas` writes them, and a test holds that they are what
 * it writes. What stands in `settings.json` beside them is written by hand.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, extname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { entryAt } from '../schemas/entry-place.ts';
import { dataFileSchemas, frontMatterSchemas } from '../schemas/json-schemas.ts';
import { kindNames } from '../schemas/kinds.ts';
import { replaceFile } from '../system/replace-file.ts';
import { snippets } from './snippets.ts';

const withoutEnding = (path: string): string => path.slice(0, path.length - extname(path).length);

/** The schema of a data file of the content folder, or of the front matter of a kind. */
export const schemaFile = (name: string): string =>
  `.vscode/schemas/${withoutEnding(name).replaceAll('/', '-')}.schema.json`;

/** Each file by its path from the root of the project. */
export const editorFiles = (): Map<string, string> =>
  new Map(
    [
      ...[...dataFileSchemas(), ...frontMatterSchemas()].map(([name, schema]): [string, unknown] => [
        schemaFile(name),
        schema,
      ]),
      ['.vscode/content.code-snippets', snippets()] as [string, unknown],
    ].map(([path, value]) => [path, `${JSON.stringify(value, null, 2)}\n`]),
  );

/**
 * What Astro's extension asks for before it completes front matter and tells what is wrong there: the schema of each kind, and
 * which text is of which kind. It knows the texts that are listed here, so the list is written anew with each new one.
 * @param paths of the files below the content folder
 */
export function extensionFiles(contentDir: string, paths: readonly string[]): Map<string, string> {
  const entries = paths.flatMap((path) => {
    const at = entryAt(path);
    return at ? [[pathToFileURL(join(contentDir, path)).href.toLowerCase(), at.kind]] : [];
  });
  const collections = kindNames().map((name) => ({ hasSchema: true, name }));
  return new Map([
    [
      '.astro/collections/collections.json',
      JSON.stringify({ collections, entries: Object.fromEntries(entries) }),
    ],
    ...[...frontMatterSchemas()].map(
      ([name, schema]) => [`.astro/collections/${name}.schema.json`, JSON.stringify(schema)] as const,
    ),
  ]);
}

export function writeExtensionFiles(contentDir: string): void {
  const paths = readdirSync(contentDir, { recursive: true, encoding: 'utf8' });
  for (const [path, text] of extensionFiles(
    contentDir,
    paths.map((path) => path.replaceAll(sep, '/')),
  )) {
    mkdirSync(dirname(path), { recursive: true });
    replaceFile(path, text);
  }
}
