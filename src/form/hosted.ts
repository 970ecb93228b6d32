/** The content as it lies with a git host: what the form lists, opens and saves there. One save is one commit. */
import { type KnownOfSite, readTextAs, redirectsIn } from '../check/alone.ts';
import { hasErrors } from '../check/finding.ts';
import { forEachAtATime } from '../lib/at-a-time.ts';
import { toBase64 } from '../lib/base64.ts';
import { endingOf, folderOf } from '../lib/paths.ts';
import { filesOf, REMOVED_FILE, removalOf } from '../remove-entry/removal.ts';
import { categoriesSchema } from '../schemas/categories.ts';
import { type EntryPlace, entryAt } from '../schemas/entry-place.ts';
import { rowOf } from '../schemas/kinds.ts';
import { PICTURE_ENDINGS } from '../site/file-types.ts';
import { Refusal } from '../system/errors.ts';
import { CHANGED_MEANWHILE, changeOf } from './change.ts';
import type { EntryCheck } from './checking/entry-check.ts';
import type { Listed } from './entries.ts';
import { Conflict } from './git-hosts/ask.ts';
import type { Committed, FileChange, GitHost, Tree } from './git-hosts/git-host.ts';
import type { HostedSite } from './hosted-site.ts';
import { formKinds } from './kinds.ts';
import { bodyLineOf, calledIn, openedText } from './opened.ts';
import type { Answered, Backend, Sent } from './page/backend.ts';

/** Texts that are read side by side. */
const AT_ONCE = 6;

const REBUILT = 'Trang đổi sau khi kho kiểm tra và dựng lại, thường vài phút.';

export function hostedContent(
  host: GitHost,
  {
    folder: top,
    titles,
    url,
    addresses,
    moved,
  }: Pick<HostedSite, 'folder' | 'titles' | 'url' | 'addresses' | 'moved'>,
  checking: EntryCheck,
  now: () => Date,
): Backend {
  /** What was read or written since the page was opened, by path. */
  const called = new Map<string, { readonly title: string | undefined; readonly isDraft: boolean }>();
  /** Of the content folder, by paths in it, as it was when last asked. */
  let tree: Tree = new Map();

  const list = async (): Promise<Tree> => {
    const all = await host.list();
    tree = new Map(
      [...all]
        .filter(([path]) => path.startsWith(`${top}/`))
        .map(([path, id]) => [path.slice(top.length + 1), id]),
    );
    return tree;
  };

  /** Texts that every save asks for, by what git calls them. */
  const read = new Map<string, string>();
  const textAt = async (path: string): Promise<string | undefined> => {
    const id = tree.get(path);
    if (id === undefined) return undefined;
    const text = read.get(id) ?? textOf(await host.read(id));
    read.set(id, text);
    return text;
  };

  const listed = (path: string, { kind, slug }: EntryPlace): Listed => {
    const known = called.get(path) ?? { title: titles[path], isDraft: false };
    // Of what is not on the site nobody but the repository knows the title.
    const title = known.title ?? `${slug.replaceAll('-', ' ')}, chưa có trên trang`;
    return { path, kind, slug, title, isDraft: known.isDraft };
  };

  const commit = async (message: string, changes: readonly FileChange[]): Promise<string> => {
    const inRepository = changes.map((change) => ({ ...change, path: `${top}/${change.path}` }));
    const aside = `quan-tri-${now().toISOString().replaceAll(/\D/g, '')}`;
    return toldOf(await host.commit({ message, changes: inRepository, aside }));
  };

  return {
    left: checking.prepare,
    state: async () => {
      await list();
      const categories = (await readCategories()) ?? [];
      return {
        kinds: formKinds(),
        categories: categories.map(({ id, name }) => ({ id, name })),
        entries: [...tree.keys()]
          .flatMap((path) => {
            const at = entryAt(path);
            return at ? [listed(path, at)] : [];
          })
          .toSorted((a, b) => a.kind.localeCompare(b.kind) || b.path.localeCompare(a.path)),
      };
    },
    entry: async (path) => {
      await list();
      const place = entryAt(path);
      const version = tree.get(path);
      if (!place || version === undefined) throw new Refusal(NO_ENTRY);
      const source = textOf(await host.read(version));
      called.set(path, calledIn(source, place.kind));
      return { ...openedText(source), path, kind: place.kind, files: beside(tree, place.folder), version };
    },
    files: async (kind) => beside(await list(), kind),
    picture: async (path) => {
      const id = tree.get(path);
      if (id === undefined || !PICTURE_ENDINGS.includes(endingOf(path).toLowerCase())) return undefined;
      return URL.createObjectURL(new Blob([await host.read(id)]));
    },
    save: async (sent: Sent): Promise<Answered> => {
      const { path: before, version } = sent;
      await list();
      if (before !== undefined && tree.get(before) !== version) throw new Conflict(CHANGED_MEANWHILE);
      const source = before === undefined ? undefined : await textAt(before);
      const moment = now();
      const paths = new Set(tree.keys());
      const names = sent.files.map(({ name }) => name);
      const { path, text, files } = changeOf({ ...sent, names }, { paths, source, now: moment });
      const all = [...new Set([...paths, path, ...files])];
      const findings = await checking.check({ text, path, paths: all, now: moment, known: await known() });
      const isWrong = hasErrors(findings);
      if (isWrong || (findings.length > 0 && !sent.isConfirmed))
        return { findings, bodyLine: bodyLineOf(text) };
      const about = calledIn(text, sent.kind);
      const changes = [
        ...(text === source
          ? []
          : [{ path, before: version, content: toBase64(new TextEncoder().encode(text)) }]),
        ...files.map((file, at) => ({ path: file, before: undefined, content: sent.files[at]?.bytes ?? '' })),
      ];
      called.set(path, about);
      if (changes.length === 0) return { path, findings, told: 'Không có gì đổi.' };
      const verb = before === undefined ? 'Thêm' : 'Sửa';
      const told = await commit(`${verb} ${rowOf(sent.kind).called}: ${about.title}`, changes);
      return { path, findings, told };
    },
    remove: async (path) => {
      await list();
      const place = entryAt(path);
      const source = await textAt(path);
      if (!place || source === undefined) throw new Refusal(NO_ENTRY);
      const { values } = openedText(source);
      const others = filesOf(place.kind, values).length === 0 ? [] : await textsBeside(path);
      const noted = await textAt(REMOVED_FILE);
      const { paths, note } = removalOf(
        { ...place, path, values },
        { isFile: (file) => tree.has(file), others, noted, now: now() },
      );
      const going = [...tree].filter(([file]) =>
        paths.some((one) => file === one || file.startsWith(`${one}/`)),
      );
      const title = calledIn(source, place.kind).title ?? place.slug;
      return commit(`Gỡ ${rowOf(place.kind).called}: ${title}`, [
        ...going.map(([file, id]) => ({ path: file, before: id, content: undefined })),
        ...(note === undefined
          ? []
          : [
              {
                path: REMOVED_FILE,
                before: tree.get(REMOVED_FILE),
                content: toBase64(new TextEncoder().encode(note)),
              },
            ]),
      ]);
    },
  };

  /** What the check is told of the rest of the content. */
  async function known(): Promise<KnownOfSite> {
    const categories = await readCategories();
    const table = await textAt('redirects.csv');
    return {
      categories: categories?.map(({ id }) => id),
      redirects: table === undefined ? [] : redirectsIn(table),
      url,
      addresses,
      moved,
    };
  }

  /** Undefined where they cannot be read. */
  async function readCategories() {
    const words = await textAt('categories.yaml');
    return words === undefined ? [] : readTextAs(categoriesSchema(), words, 'categories.yaml').value;
  }

  /** The other texts of a folder. */
  async function textsBeside(path: string): Promise<string[]> {
    const ids = [...tree].filter(
      ([other]) => other !== path && folderOf(other) === folderOf(path) && entryAt(other),
    );
    const texts: string[] = [];
    await forEachAtATime(ids, AT_ONCE, async ([, id]) => {
      texts.push(textOf(await host.read(id)));
    });
    return texts;
  }
}

const NO_ENTRY = 'Không còn bài nào ở chỗ này: có thể vừa được gỡ hoặc đổi tên.';

const toldOf = ({ review }: Committed): string =>
  review === undefined
    ? REBUILT
    : `Nhánh của trang được bảo vệ, nên bài chờ người phụ trách duyệt ở ${review}.`;

/** Bytes that are no text would be written back as others: such a file is not opened. */
function textOf(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal('Tệp không phải văn bản UTF-8; hãy chạy npm run check và sửa trong tệp.');
  }
}

/** Names of the files in a folder, those of folders in it with their way. */
const beside = (tree: Tree, folder: string): string[] =>
  [...tree.keys()]
    .filter((path) => path.startsWith(`${folder}/`) && !/\.mdx?$/.test(path))
    .map((path) => path.slice(folder.length + 1));
