/** Reads a text in hand with its front matter, and says what is wrong with both before any rule needs more. */
import { formatInteger } from '../lib/numbers.ts';
import { rowOf } from '../schemas/kinds.ts';
import { checkData } from './data/check-data.ts';
import { findFrontMatter } from './data/front-matter.ts';
import type { KnownNames } from './data/schema-words.ts';
import { readYaml } from './data/yaml-file.ts';
import type { Entry, EntryValue } from './entry.ts';
import type { EntryFile } from './files/tree.ts';
import { FRONT_MATTER_LENGTH } from './limits.ts';
import { checkCharacters } from './rules/characters.ts';
import { checkCrowds } from './rules/crowds.ts';
import { checkMarkers } from './rules/markers.ts';
import { checkPlainFields } from './rules/plain-fields.ts';
import type { Source } from './source.ts';

/** @returns undefined where it cannot be read as a text with front matter, which is reported */
export function entryOf(at: EntryFile, source: Source, known?: KnownNames): Entry | undefined {
  const frontMatter = findFrontMatter(source);
  checkCharacters(source, frontMatter);
  if (!frontMatter) return undefined;
  const length = frontMatter.end - frontMatter.start;
  if (length > FRONT_MATTER_LENGTH) {
    source.report(
      {
        rule: 'file-size',
        message: `Phần đầu bài dài ${formatInteger(length)} ký tự, tối đa ${formatInteger(FRONT_MATTER_LENGTH)}.`,
        remedy: 'chuyển phần dài xuống dưới dòng "---" thứ hai, hoặc xóa bớt.',
      },
      frontMatter.open,
    );
    return undefined;
  }
  if (!checkCrowds(source, frontMatter.body, at.mdx)) return undefined;
  const data = readYaml(source, frontMatter.start, frontMatter.end);
  if (!data) return undefined;
  checkMarkers(data, source.report);
  checkPlainFields(data, source.report);
  const value = checkData(rowOf(at.kind).schema, data, source.report, known);
  const content = value === undefined ? undefined : ({ kind: at.kind, value } as EntryValue);
  return { at, source, data, content, body: frontMatter.body };
}
