/** What of the content the build is given: all that has no error. */
import { join } from 'node:path';
import type { CheckedContent } from './checked.ts';
import type { DataFiles } from './data/data-files.ts';
import type { Entry } from './entry.ts';
import type { ContentTree } from './files/tree.ts';
import { type Finding, visible } from './finding.ts';

/** What has no error of its own; the files beside, where nothing names them, are nobody's harm. */
export function passed(
  contentDir: string,
  tree: ContentTree,
  entries: readonly (Entry | undefined)[],
  data: DataFiles,
  findings: readonly Finding[],
): CheckedContent {
  const faulty = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const isRight = (file: string) => !faulty.has(visible(file));
  return {
    entries: new Map(
      entries.flatMap((entry) => {
        if (!entry?.content || !isRight(entry.at.file)) return [];
        const { at, data: frontMatter, source, body } = entry;
        const { kind, slug, path, mdx } = at;
        const value = frontMatter.value as Record<string, unknown>;
        return [[path, { kind, slug, path, mdx, data: value, source: source.text, body }]];
      }),
    ),
    data: new Map(
      Object.entries(data).flatMap(([name, file]) =>
        file.value !== undefined && isRight(tree.display(name)) ? [[name, file.data?.value]] : [],
      ),
    ),
    files: new Set(
      [...tree.beside].flatMap(([folder, files]) =>
        [...files]
          .filter((file) => isRight(tree.display(`${folder}/${file}`)))
          .map((file) => join(contentDir, folder, file)),
      ),
    ),
  };
}
