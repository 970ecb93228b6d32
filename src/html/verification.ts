/**
 * The files by which search engines and chat apps ask to be shown that a site is one's own: Google's, Bing's, Zalo's. They are
 * published byte for byte, so what they hold is judged by its tree: a code in a page that does nothing, whoever asked for it.
 */
import { parse } from 'parse5';
import { attributeOf, type HtmlElement, isElement, isText, nodesBelow } from '../lib/html-tree.ts';

/** The folder of the content where they lie. */
export const VERIFICATION_FOLDER = 'verification';

/** At the top of the site, beside its own files: long enough to be none of them, and with a digit or a capital in it. */
const NAME = /^(?=[^.]*[0-9A-Z])[A-Za-z0-9_-]{8,100}\.(?:html|txt|xml)$/;
const MOST_CHARACTERS = 2000;

/** A code, and the words around it; none of the signs that begin something. */
const WORDS = /^[\w\s.,:;=!?+/-]*$/;

export const isVerificationName = (name: string): boolean => NAME.test(name);

/** Whether a file of this name and text does nothing but to show a code. */
export function isVerification(name: string, text: string): boolean {
  if (!isVerificationName(name) || text.trim() === '' || text.length > MOST_CHARACTERS) return false;
  if (WORDS.test(text)) return true;
  if (name.endsWith('.xml')) return CODE_IN_XML.test(text);
  return name.endsWith('.html') && showsNothingElse(text);
}

/** Bing's: `<users><user>…</user></users>`. */
const CODE_IN_XML = /^(?:<\?xml version="1\.0"\?>)?\s*<users>\s*<user>\w{1,100}<\/user>\s*<\/users>\s*$/;

const showsNothingElse = (text: string): boolean =>
  [...nodesBelow(parse(text))].every((node) => {
    if (isElement(node)) return ELEMENTS.has(node.tagName) && node.attrs.every((each) => mayHave(node, each));
    return node.nodeName === '#documentType' || (isText(node) && WORDS.test(node.value));
  });

const ELEMENTS: ReadonlySet<string> = new Set(['html', 'head', 'body', 'meta', 'title', 'p']);

function mayHave(node: HtmlElement, { name, value }: { name: string; value: string }): boolean {
  if (!WORDS.test(value)) return false;
  if (node.tagName !== 'meta') return name === 'lang' && node.tagName === 'html';
  // A page that sends its reader on says so with one of these.
  if (name === 'http-equiv') return /^content-type$/i.test(value);
  if (name !== 'content') return ['charset', 'name', 'property'].includes(name);
  return attributeOf(node, 'http-equiv') === undefined || /^text\/html; ?charset=utf-8$/i.test(value);
}
