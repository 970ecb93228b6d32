/** Reads the data files of the content, `site.yaml` and the like, and holds them to the rules for data. */
import type * as z from 'zod';
import { DATA_FILES, type DataFileName } from '../../schemas/data-files.ts';
import { rowOf } from '../../schemas/kinds.ts';
import type { Data } from '../data-file.ts';
import type { ContentTree } from '../files/tree.ts';
import type { Finding } from '../finding.ts';
import { guarded } from '../guard.ts';
import { checkCharacters } from '../rules/characters.ts';
import { checkMarkers } from '../rules/markers.ts';
import { checkCategoryIds, checkCategoryNames } from '../rules/names.ts';
import { checkProcedures, checkVisitors } from '../rules/stats.ts';
import { type Report, reporter, type Source } from '../source.ts';
import { readSource } from '../source-file.ts';
import { checkData } from './check-data.ts';
import { readCsv } from './csv-file.ts';
import { readJson } from './json-file.ts';
import { readYaml } from './yaml-file.ts';

export interface DataFile<Value = unknown> {
  readonly there: boolean;
  /** Undefined where the file is not as its schema wants it, which is reported, or not there. */
  readonly value: Value | undefined;
  readonly data: Data | undefined;
  readonly report: Report;
}

export type DataFiles = {
  readonly [Name in DataFileName]: DataFile<z.output<(typeof DATA_FILES)[Name]>>;
};

export function readDataFiles(tree: ContentTree, findings: Finding[]): DataFiles {
  const read = Object.keys(DATA_FILES).map((name) => [name, readOne(name as DataFileName, tree, findings)]);
  return Object.fromEntries(read) as DataFiles;
}

function readOne(name: DataFileName, tree: ContentTree, findings: Finding[]): DataFile {
  const at = tree.data.get(name);
  const report = reporter(tree.display(name), '', findings);
  const none = { there: at !== undefined, value: undefined, data: undefined, report };
  if (!at) return none;
  const file = guarded(at.file, findings, () => {
    const source = readSource(at, findings);
    if (!source) return undefined;
    checkCharacters(source);
    const data = readData(name, source);
    if (data) checkMarkers(data, source.report);
    const value = data && checkData(DATA_FILES[name], data, source.report);
    return { there: true, value, data, report: source.report };
  });
  return file ?? none;
}

function readData(name: DataFileName, source: Source): Data | undefined {
  if (name === 'redirects.csv') return readCsv(source, ['old', 'new']);
  return name.endsWith('.json') ? readJson(source) : readYamlFile(source);
}

function readYamlFile(source: Source): Data | undefined {
  if (source.text.replace(/^\uFEFF/, '').trim() !== '') return readYaml(source);
  source.report({ rule: 'empty-file', message: 'Tệp trống.', remedy: 'viết nội dung hoặc xóa tệp.' });
  return undefined;
}

/** Which of them must be there, and what a schema cannot say of them. */
export function checkDataFiles(files: DataFiles, tree: ContentTree, now: Date): void {
  const site = files['site.yaml'];
  if (!site.there) {
    site.report({
      rule: 'missing-file',
      message: 'Thiếu tệp site.yaml, nơi ghi tên và địa chỉ của đơn vị.',
      remedy: 'tạo tệp với các mục name, unit, parent, description.',
    });
  }
  const categories = files['categories.yaml'];
  if (!categories.there && tree.entries.some(({ kind }) => rowOf(kind).hasCategory)) {
    categories.report({
      rule: 'missing-file',
      message: 'Thiếu tệp categories.yaml, nơi khai các chuyên mục của bài viết.',
      remedy: 'tạo tệp, mỗi chuyên mục một dòng như: - { id: tin-xa, name: Tin xã }.',
    });
  }
  const { value, data, report } = categories;
  if (value && data) {
    checkCategoryIds(value, data, report);
    const names = value.map(({ name }) => name);
    checkCategoryNames(names, (index) => data.offsetOf([index, 'name']), report);
  }
  const visitors = files['stats/visitors.json'];
  if (visitors.value && visitors.data) checkVisitors(visitors.value, visitors.data, visitors.report);
  const procedures = files['stats/procedures.json'];
  if (procedures.value && procedures.data)
    checkProcedures(procedures.value, procedures.data, procedures.report, now);
}
