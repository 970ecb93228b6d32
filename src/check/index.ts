/**
 * The content check: one for `npm run check`, for the build and for the editors' form.
 *
 * It reads every file once, then holds the whole together. A new rule is a file in `rules/` (files, names,
 * references) or in `body/` (the text of an entry), called from here.
 */
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { formatInteger } from '../lib/numbers.ts';
import { fold } from '../lib/text.ts';
import { abbreviationsSchema } from '../schemas/abbreviations.ts';
import { categoriesSchema } from '../schemas/categories.ts';
import { documentSchema } from '../schemas/documents.ts';
import { newsSchema } from '../schemas/news.ts';
import { noticeSchema } from '../schemas/notices.ts';
import { pageSchema } from '../schemas/pages.ts';
import { productSchema } from '../schemas/products.ts';
import { type Site, siteSchema } from '../schemas/site.ts';
import { type Days, daysSchema, proceduresSchema, visitorsSchema } from '../schemas/stats.ts';
import { publishState } from '../site/publish.ts';
import { sitePaths } from '../site/urls.ts';
import { AddressBook, type Holder } from './addresses.ts';
import { checkAddresses } from './body/deceptions.ts';
import { type Answer, MarkdownEngine } from './body/engine.ts';
import { checkBody } from './body/index.ts';
import { questionsOf } from './body/markdown.ts';
import type { CheckedContent } from './checked.ts';
import { type Count, countEntries } from './count.ts';
import type { Data } from './data-file.ts';
import { downloadsOf, type Entry, type EntryValue, publishable } from './entry.ts';
import { compareFindings, type Finding, type Problem, quote, visible } from './finding.ts';
import { findFrontMatter } from './front-matter.ts';
import { readJson } from './json-file.ts';
import { FRONT_MATTER_LENGTH } from './limits.ts';
import { MDX_COMPONENTS } from './mdx-components.ts';
import { NameList } from './nearest.ts';
import { checkCharacters } from './rules/characters.ts';
import { checkCrowds } from './rules/crowds.ts';
import { checkDocuments } from './rules/documents.ts';
import { checkMarkers } from './rules/markers.ts';
import { checkMoments, checkYears } from './rules/moments.ts';
import { checkAliases, checkCategoryIds, checkNames, checkYear } from './rules/names.ts';
import { checkFiles, checkReferences, knownNames } from './rules/references.ts';
import { checkNavigation } from './rules/site.ts';
import { checkProcedures } from './rules/stats.ts';
import { checkTags } from './rules/tags.ts';
import { unusedFile } from './rules/unread.ts';
import { checkValues } from './rules/values.ts';
import { checkSchema, type KnownNames } from './schema-check.ts';

import { type Report, readSource, reporter, type Source } from './source.ts';
import { type ContentTree, displayPath, type EntryFile, readTree } from './tree.ts';
import { readYaml } from './yaml-file.ts';

export { type CheckedContent, checkedContent, handOver } from './checked.ts';
export { formatCount } from './count.ts';
export {
  type Finding,
  formatFinding,
  formatPlace,
  formatSummary,
  hasErrors,
  SEVERITY_NAMES,
  type Severity,
} from './finding.ts';

export interface CheckOptions {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** The moment for which the content is judged: what is published then exists. */
  readonly now: Date;
  /** Components that `.mdx` files may name. */
  readonly mdxComponents?: readonly string[];
  /** Files are named relative to it. */
  readonly workingDir?: string;
}

/** @returns what is wrong with the content, in the order of its files and lines */
export const checkContent = async (options: CheckOptions): Promise<Finding[]> =>
  (await examineContent(options)).findings;

export interface Examined {
  readonly findings: Finding[];
  readonly count: Count;
  readonly checked: CheckedContent;
}

/** The check, with what it has passed for those that build of it. */
export async function examineContent({
  contentDir,
  now,
  mdxComponents = MDX_COMPONENTS,
  workingDir = process.cwd(),
}: CheckOptions): Promise<Examined> {
  const findings: Finding[] = [];
  const shown = displayPath(contentDir, workingDir);
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    reporter(
      shown,
      '',
      findings,
    )({
      rule: 'missing-file',
      message: 'Không có thư mục nội dung.',
      remedy: 'tạo thư mục content, hoặc ghi đúng đường dẫn trong biến CONTENT_DIR.',
    });
    return {
      findings,
      count: countEntries([], now),
      checked: { entries: new Map(), data: new Map(), files: new Set() },
    };
  }
  const tree = readTree(contentDir, workingDir, findings);
  checkNames(tree.entries, findings);
  const data = readDataFiles(tree, now, findings);
  const known = knownNames(
    tree.entries,
    data.categories.value?.map(({ id }) => id),
  );
  const entries = tree.entries.map((at) =>
    guarded(at.file, findings, () => readEntry(at, findings, known(at))),
  );
  const addresses = listAddresses(tree.entries, entries, data);
  const { site } = data;
  guarded(tree.display('site.yaml'), findings, () => {
    if (site.value && site.data) checkNavigation(site.value, site.data, addresses, site.report);
  });
  await checkEntries(entries, tree, data, addresses, { contentDir, now, mdxComponents, findings });
  findings.sort(compareFindings);
  const contents = entries.flatMap((entry) => (entry?.content ? [entry.content] : []));
  const count = countEntries(contents, now);
  return { findings, count, checked: passed(contentDir, tree, entries, data, findings) };
}

/** What has no error of its own; the files beside, where nothing names them, are nobody's harm. */
function passed(
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
      [...data.all].flatMap(([name, file]) =>
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

/** A fault of the check, or of the disk, is told with the file that was being read; the rest is still checked. */
function guarded<Result>(file: string, findings: Finding[], run: () => Result): Result | undefined {
  try {
    return run();
  } catch (error) {
    reporter(file, '', findings)(faultOf(error));
    return undefined;
  }
}

function faultOf(error: unknown): Problem {
  const words = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && 'syscall' in error) {
    const remedy = 'xem tệp có mở được không và có quyền đọc không, rồi kiểm tra lại.';
    return { rule: 'unreadable-file', message: `Không đọc được tệp (${quote(words, 200)}).`, remedy };
  }
  return {
    rule: 'internal-fault',
    message: `Công cụ kiểm tra gặp sự cố khi đọc tệp này (${quote(words, 200)}).`,
    remedy: 'viết lại chỗ lạ trong tệp cho đơn giản, và báo cho người phụ trách kỹ thuật.',
  };
}

interface DataFile<Value> {
  readonly there: boolean;
  readonly value: Value | undefined;
  readonly data: Data | undefined;
  readonly report: Report;
}

interface DataFiles {
  readonly site: DataFile<Site>;
  readonly categories: DataFile<z.output<ReturnType<typeof categoriesSchema>>>;
  readonly days: DataFile<Days>;
  readonly procedures: DataFile<z.output<ReturnType<typeof proceduresSchema>>>;
  /** Each of them, and those that no rule asks for, by its name. */
  readonly all: ReadonlyMap<string, DataFile<unknown>>;
}

function readDataFiles(tree: ContentTree, now: Date, findings: Finding[]): DataFiles {
  const all = new Map<string, DataFile<unknown>>();
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): DataFile<z.output<Schema>> => {
    const file = readOne(name, schema);
    all.set(name, file);
    return file;
  };
  const readOne = <Schema extends z.ZodType>(name: string, schema: Schema): DataFile<z.output<Schema>> => {
    const at = tree.data.get(name);
    const report = reporter(tree.display(name), '', findings);
    const none = { there: at !== undefined, value: undefined, data: undefined, report };
    if (!at) return none;
    const file = guarded(at.file, findings, () => {
      const source = readSource(at.path, at.file, findings);
      if (!source) return undefined;
      checkCharacters(source);
      const data = name.endsWith('.json') ? readJson(source) : readYamlFile(source);
      if (data) {
        checkMarkers(data, source.report);
        checkAddresses(data, source.report);
        checkValues(data, source.report);
      }
      return {
        there: true,
        value: data && checkSchema(schema, data, source.report),
        data,
        report: source.report,
      };
    });
    return file ?? none;
  };
  const site = read('site.yaml', siteSchema());
  if (!site.there) {
    site.report({
      rule: 'missing-file',
      message: 'Thiếu tệp site.yaml, nơi ghi tên và địa chỉ của đơn vị.',
      remedy: 'tạo tệp với các mục name, unit, parent, description.',
    });
  }
  const categories = read('categories.yaml', categoriesSchema());
  if (!categories.there && tree.entries.some(({ kind }) => kind === 'news')) {
    categories.report({
      rule: 'missing-file',
      message: 'Thiếu tệp categories.yaml, nơi khai các chuyên mục của bài viết.',
      remedy: 'tạo tệp, mỗi chuyên mục một dòng như: - { id: tin-xa, name: Tin xã }.',
    });
  }
  if (categories.value && categories.data) {
    const { data } = categories;
    checkCategoryIds(
      categories.value.map(({ id }) => id),
      (index) => data.offsetOf([index, 'id']),
      categories.report,
    );
  }
  read('abbreviations.yaml', abbreviationsSchema());
  read('stats/visitors.json', visitorsSchema());
  const days = read('stats/days.json', daysSchema());
  const procedures = read('stats/procedures.json', proceduresSchema());
  if (procedures.value && procedures.data)
    checkProcedures(procedures.value, procedures.data, procedures.report, now);
  return { site, categories, days, procedures, all };
}

function readYamlFile(source: Source): Data | undefined {
  if (source.text.replace(/^\uFEFF/, '').trim() !== '') return readYaml(source);
  source.report({ rule: 'empty-file', message: 'Tệp trống.', remedy: 'viết nội dung hoặc xóa tệp.' });
  return undefined;
}

/** Pictures are paths to the check; whether there is a picture is for the rules to say. */
const SCHEMAS = {
  news: newsSchema(z.string()),
  pages: pageSchema(),
  documents: documentSchema(),
  products: productSchema(z.string()),
  notices: noticeSchema(),
} as const;

/** @returns undefined where the file cannot be read as a text with front matter, which is reported */
function readEntry(at: EntryFile, findings: Finding[], known: KnownNames): Entry | undefined {
  const source = readSource(at.path, at.file, findings);
  return source && entryOf(at, source, known);
}

/** The same of a text in hand. */
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
  checkAddresses(data, source.report);
  checkValues(data, source.report);
  const value = checkSchema(SCHEMAS[at.kind], data, source.report, known);
  const content = value === undefined ? undefined : ({ kind: at.kind, value } as EntryValue);
  return { at, source, data, content, body: frontMatter.body };
}

function listAddresses(
  files: readonly EntryFile[],
  entries: readonly (Entry | undefined)[],
  { site, categories, days, procedures }: DataFiles,
): AddressBook {
  const addresses = new AddressBook();
  if (site.value?.english || !site.value) addresses.add(sitePaths.english, 'always');
  if (procedures.there && (!procedures.value || procedures.value.length > 0)) {
    addresses.add(sitePaths.procedures, 'always');
  }
  if (days.there && (!days.value || Object.keys(days.value).length > 0)) {
    addresses.add(sitePaths.visitorsFile, 'always');
  }
  for (const { id } of categories.value ?? []) {
    addresses.declare(sitePaths.category(id));
    addresses.declare(sitePaths.categoryFeed(id));
  }
  files.forEach((at, index) => {
    const content = entries[index]?.content;
    const holder: Holder | undefined = content && { file: at.file, ...publishable(content) };
    switch (at.kind) {
      case 'news':
        if (holder && content?.kind === 'news') {
          const { category, tags, aliases } = content.value;
          const published = downloadsOf(content).files.map((file) => basename(file));
          addresses.addArticle({ ...holder, slug: at.slug, category, tags, aliases, files: published });
        } else addresses.addUnread(at.slug);
        break;
      case 'pages':
        addresses.add(sitePaths.page(at.slug), holder ?? 'always');
        break;
      case 'documents':
        addresses.add(sitePaths.documents, holder ?? 'always');
        addresses.add(sitePaths.document(at.slug), holder ?? 'always');
        for (const file of content ? downloadsOf(content).files : []) {
          addresses.add(
            decodeURIComponent(sitePaths.documentFile(at.slug, basename(file))),
            holder ?? 'always',
          );
        }
        break;
      case 'products':
        addresses.add(sitePaths.products, holder ?? 'always');
        addresses.add(sitePaths.product(at.slug), holder ?? 'always');
        break;
      case 'notices':
    }
  });
  return addresses;
}

interface Surroundings {
  readonly contentDir: string;
  readonly now: Date;
  readonly mdxComponents: readonly string[];
  readonly findings: Finding[];
}

/** One for all checks of a process: starting it takes a tenth of a second. */
const engine = new MarkdownEngine();

/** Texts that the engine is given ahead of the rules. */
const AHEAD = 16;

async function checkEntries(
  entries: readonly (Entry | undefined)[],
  tree: ContentTree,
  { site, categories }: DataFiles,
  addresses: AddressBook,
  { contentDir, now, mdxComponents, findings }: Surroundings,
): Promise<void> {
  const slugsOf = (kind: EntryFile['kind']) =>
    new Map(tree.entries.filter((at) => at.kind === kind).map((at) => [at.slug, at.file]));
  const news = slugsOf('news');
  const lists = {
    categories: categories.value && new Set(categories.value.map(({ id }) => id)),
    news: new Set(news.keys()),
    documents: new Set(slugsOf('documents').keys()),
  };
  const all = Object.values(lists).filter((names) => names !== undefined);
  const names = { ...lists, lists: new Map(all.map((list) => [list, new NameList(list)])) };
  checkTags(entries.filter((entry) => entry !== undefined));
  checkDocuments(entries.filter((entry) => entry !== undefined));
  checkAliases(
    entries.filter((entry) => entry !== undefined),
    news,
  );
  const used = new Map<string, Set<string>>();
  const unread = new Set<string>();
  const answers: Promise<readonly Answer[]>[] = [];
  const ask = (entry: Entry | undefined) =>
    Promise.all(entry ? questionsOf(entry).map((question) => engine.try(question)) : []);
  for (const [index, entry] of entries.entries()) {
    while (answers.length < entries.length && answers.length <= index + AHEAD)
      answers.push(ask(entries[answers.length]));
    const tried = (await answers[index]) ?? [];
    delete answers[index];
    const folder = tree.entries[index]?.folder ?? '';
    const files = tree.beside.get(folder) ?? NO_FILES;
    const neighbours = { files, folder: join(contentDir, folder) };
    const state = entry?.content && publishable(entry.content);
    const shows =
      entry &&
      guarded(entry.at.file, findings, () => {
        checkYear(entry);
        checkYears(entry);
        checkMoments(entry, now);
        checkReferences(entry, names);
        return [
          checkFiles(entry, neighbours),
          checkBody(entry, tried, {
            components: mdxComponents,
            neighbours,
            needsText: !state?.draft && (entry.at.kind === 'news' || entry.at.kind === 'pages'),
            links: {
              addresses,
              at: state?.draft ? undefined : laterOf(now, state?.publishedAt),
              until: state?.expiresAt,
              siteUrl: site.value?.url,
              downloads: entry.content && downloadsOf(entry.content),
              files,
            },
          }),
        ];
      });
    if (!entry?.content || !shows?.every((paths) => paths !== undefined)) unread.add(folder);
    const shown = used.get(folder) ?? new Set();
    for (const path of shows?.flatMap((paths) => [...(paths ?? [])]) ?? []) shown.add(fold(path));
    used.set(folder, shown);
  }
  const tops = tree.entries.filter(({ kind }) => kind === 'documents').map(({ slug }) => `${slug}.md`);
  for (const [folder, files] of tree.beside) {
    const known = used.get(folder);
    if (!known || unread.has(folder)) continue;
    for (const file of files) {
      if (known.has(fold(file))) continue;
      reporter(tree.display(`${folder}/${file}`), '', findings)(unusedFile(folder, file, tops));
    }
  }
}

const NO_FILES: ReadonlySet<string> = new Set();

/** A text is before readers from now on, or from its own time when that is still to come. */
const laterOf = (now: Date, publishedAt: Date | undefined): Date =>
  publishedAt && publishState({ publishedAt }, now) === 'scheduled' ? publishedAt : now;
