/** `npm run new`: a new entry of the content, with every field that its kind has. */
import { existsSync } from 'node:fs';
import { readCategories } from '../src/import/categories.ts';
import { answers } from '../src/new-entry/answers.ts';
import { writeExtensionFiles } from '../src/new-entry/editor-files.ts';
import { type Asked, singleFields } from '../src/new-entry/fields.ts';
import { calledOf, fieldsOfKind, NAMES } from '../src/new-entry/kinds.ts';
import { newEntry } from '../src/new-entry/new-entry.ts';
import { runCommand, WrongUse } from '../src/system/command-line.ts';
import { readEnvironment } from '../src/system/environment.ts';

const FIELDS = new Map(NAMES.map((name) => [name, singleFields(fieldsOfKind(name))]));

const help = `Dùng: npm run new -- LOẠI [--MỤC giá-trị …] [--slug tên-trên-địa-chỉ]

Tạo một mục nội dung mới, đủ mọi mục con; mục chưa ghi để sau dấu "#" kèm lời giải thích. Có người ở máy thì hỏi những mục
bắt buộc còn thiếu. Không bao giờ ghi đè. In tên tệp vừa tạo.

LOẠI và các mục (dấu ? là không bắt buộc):
${[...FIELDS].map(([name, fields]) => `  ${name} (${calledOf(name)}): ${fields.map(({ path, isRequired }) => `--${path}${isRequired ? '' : '?'}`).join(' ')}`).join('\n')}

Biến môi trường: CONTENT_DIR như npm run build.
`;

/** Who is asked for a category sees those that there are. */
const withCategories = (fields: readonly Asked[], contentDir: string): readonly Asked[] =>
  fields.map((field) =>
    field.path === 'category'
      ? { ...field, choices: readCategories(contentDir).map(({ id, name }) => `${id}: ${name}`) }
      : field,
  );

const FLAGS = new Set(['slug', ...[...FIELDS.values()].flat().map(({ path }) => path)]);

await runCommand(
  {
    name: 'npm run new',
    help,
    options: Object.fromEntries([...FLAGS].map((flag) => [flag, { type: 'string' }] as const)),
    allowPositionals: true,
  },
  async ({ slug, ...given }, [word = '', ...rest], { print, report }) => {
    const name = NAMES.find((one) => one === word);
    if (!name || rest.length > 0) throw new WrongUse(`nêu đúng một loại: ${NAMES.join(', ')}.`);
    const flags = given as Readonly<Record<string, string | undefined>>;
    const fields = FIELDS.get(name) ?? [];
    const strange = Object.keys(flags).find((flag) => !fields.some(({ path }) => path === flag));
    if (strange !== undefined) throw new WrongUse(`${calledOf(name)} không có mục --${strange}.`);
    const { contentDir, now } = readEnvironment(process.env, process.cwd(), () => new Date());
    const isAsked = process.stdin.isTTY === true;
    const values = await answers(isAsked ? withCategories(fields, contentDir) : fields, flags, {
      now,
      isAsked,
    });
    const { path, next } = await newEntry({
      name,
      values,
      slug: slug as string | undefined,
      contentDir,
      now,
    });
    // The editor's program knows the texts that it was told of.
    if (existsSync('.astro/collections')) writeExtensionFiles(contentDir);
    print(path);
    report(`Bước kế tiếp: ${next}`);
    return 0;
  },
);
