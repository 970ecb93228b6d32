/** Which part of a page of another site is the article: by what its author calls it, else by where the words are. */
import {
  attributeOf,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  isText,
} from '../../lib/html-tree.ts';

/** Elements that are around an article, or hold no words of it. */
const AROUND = new Set([
  'aside',
  'button',
  'canvas',
  'footer',
  'form',
  'head',
  'header',
  'link',
  'meta',
  'nav',
  'noscript',
  'object',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
]);

/** Names of parts that are around an article, as portals of this country call them: whole, and as one word of several. */
const AROUND_NAMES =
  /(?:^| )(?:header|topheader|siteheader|pageheader|topmenu|lienquan|tinlienquan|tinkhac|tincungloai|tinmoi|newsother|othernews|quangcao|thongke|luottruycap)(?: |$)/;
const AROUND_WORDS =
  /(?:^| )(?:nav|navbar|menu|breadcrumbs?|footer|sidebar|banner|comments?|share|sharing|social|related|toolbar|copyright|login|search|paging|pager|pagination|advert|ads|counter|rating|vote|hidden|skip)(?: |$)/;

/** Names of the part that is the article. */
const ARTICLE_NAMES =
  /(?:^| )(?:articlebody|articlecontent|articledetail|entrycontent|postcontent|postbody|newscontent|newsdetail|newsbody|detailcontent|contentdetail|chitiet|noidung|noidungtin|fckdetail|journalcontentarticle|bodytext|maincontent)(?: |$)/;

function namesOf(element: HtmlElement): { readonly whole: string; readonly words: string } {
  const written = ['class', 'id', 'itemprop']
    .map((name) => attributeOf(element, name) ?? '')
    .join(' ')
    .slice(0, 1000);
  // `news-detail`, `newsDetail` and `news_detail` are one name, of two words.
  const words = written
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .replace(/[^a-z]/gi, ' ')
    .toLowerCase();
  return { whole: written.replace(/[-_]/g, '').replace(/\s/g, ' ').toLowerCase(), words };
}

const isNamedAround = (element: HtmlElement): boolean => {
  const { whole, words } = namesOf(element);
  return AROUND_NAMES.test(whole) || AROUND_WORDS.test(words);
};

/** How many letters an element holds that are no link and not around the article. */
type Weights = ReadonlyMap<HtmlNode, number>;

export interface Page {
  /** Whether a part is around the article. */
  isAround(element: HtmlElement): boolean;
  readonly article: HtmlParent;
  /** Whether there is hardly more in it than links: a list of articles. */
  readonly isList: boolean;
}

export function findArticle(root: HtmlParent): Page {
  const nodes = inOrder(root);
  const all = weigh(nodes, () => false);
  const whole = total(root, all);
  // What holds most of a page is not around it, whatever it is called.
  const isAround = (element: HtmlElement): boolean =>
    AROUND.has(element.tagName) ||
    isUnseen(element) ||
    (isNamedAround(element) && (all.get(element) ?? 0) < whole * 0.6);
  const weights = weigh(nodes, isAround);
  const article = called(nodes, weights, total(root, weights)) ?? heaviest(root, weights);
  return { isAround, article, isList: isListOf(article, total(article, weights)) };
}

const isUnseen = (element: HtmlElement): boolean =>
  attributeOf(element, 'hidden') !== undefined ||
  /display\s?:\s?none/i.test(attributeOf(element, 'style') ?? '');

/** Parents before their children. */
function inOrder(root: HtmlParent): HtmlNode[] {
  const nodes: HtmlNode[] = [];
  const waiting = [...childrenOf(root)].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes.push(node);
    if (isElement(node)) for (const child of [...childrenOf(node)].reverse()) waiting.push(child);
  }
  return nodes;
}

function weigh(nodes: readonly HtmlNode[], isAround: (element: HtmlElement) => boolean): Weights {
  const weights = new Map<HtmlNode, number>();
  // Children before their parents.
  for (const node of nodes.toReversed()) {
    if (isText(node)) weights.set(node, node.value.trim().length);
    else if (isElement(node)) {
      const isNone = node.tagName === 'a' || AROUND.has(node.tagName) || isAround(node);
      weights.set(node, isNone ? 0 : total(node, weights));
    }
  }
  return weights;
}

const total = (parent: HtmlParent, weights: Weights): number =>
  childrenOf(parent).reduce((sum, child) => sum + (weights.get(child) ?? 0), 0);

/** A title and a picture are an article; a line or two beside links are none. */
const isListOf = (article: HtmlParent, letters: number): boolean =>
  letters < lettersOfLinks(article) || letters === 0;

function lettersOfLinks(article: HtmlParent): number {
  let letters = 0;
  for (const node of inOrder(article)) {
    if (isText(node) && isInLink(node)) letters += node.value.trim().length;
  }
  return letters;
}

function isInLink(node: HtmlNode): boolean {
  // A link holds its words, or what sets them off; not more.
  let at: HtmlParent | null = node.parentNode;
  for (let steps = 0; at && steps < 4; steps += 1) {
    if ('tagName' in at && at.tagName === 'a') return true;
    at = 'parentNode' in at ? (at.parentNode as HtmlParent | null) : null;
  }
  return false;
}

/** The innermost part that is called an article and holds a good deal of the words. */
function called(nodes: readonly HtmlNode[], weights: Weights, whole: number): HtmlElement | undefined {
  const named = nodes.filter(
    (node): node is HtmlElement =>
      isElement(node) &&
      (node.tagName === 'article' || ARTICLE_NAMES.test(namesOf(node).whole)) &&
      (weights.get(node) ?? 0) > whole * 0.3,
  );
  return named.at(-1);
}

/** Down from the whole, as long as one part holds nearly all of the words. */
function heaviest(root: HtmlParent, weights: Weights): HtmlParent {
  let at = root;
  for (;;) {
    const whole = total(at, weights);
    const next = childrenOf(at).find(
      (child): child is HtmlElement =>
        isElement(child) && !HOLDS_WORDS.has(child.tagName) && (weights.get(child) ?? 0) > whole * 0.7,
    );
    if (!next || whole === 0) return at;
    at = next;
  }
}

/** Whoever goes into these is within a sentence. */
const HOLDS_WORDS = new Set([
  'p',
  'ul',
  'ol',
  'blockquote',
  'span',
  'font',
  'b',
  'strong',
  'em',
  'i',
  'h1',
  'h2',
  'h3',
]);
