/** The smallest document that fails as a larger one did: parts are taken out as long as it still fails. */
import type { FuzzedDocument } from './grammar.ts';

/** Attempts after which what is found so far is small enough to be read. */
const MOST = 400;

export async function shrink(
  document: FuzzedDocument,
  fails: (document: FuzzedDocument) => Promise<boolean>,
): Promise<FuzzedDocument> {
  let left = MOST;
  const smaller = async (text: string, whole: (text: string) => FuzzedDocument): Promise<string> => {
    let current = [...text];
    for (let size = Math.ceil(current.length / 2); size >= 1; size = Math.floor(size / 2)) {
      for (let at = 0; at < current.length && left > 0; ) {
        const without = [...current.slice(0, at), ...current.slice(at + size)];
        left -= 1;
        if (await fails(whole(without.join('')))) current = without;
        else at += size;
      }
    }
    return current.join('');
  };
  const frontMatter = 'title: x\npublishedAt: 2022-01-04T08:39:58+07:00\ncategory: tin-xa';
  const plain = { ...document, frontMatter };
  const start = (await fails(plain)) ? plain : document;
  const body = await smaller(start.body, (text) => ({ ...start, body: text }));
  if (start === plain) return { ...start, body };
  return {
    ...start,
    body,
    frontMatter: await smaller(start.frontMatter, (text) => ({ ...start, body, frontMatter: text })),
  };
}
