/**
 * Saves an article as one HTML file that needs nothing else: no script, no network, pictures inside.
 * What is saved is the page's own article; what serves only on the page is left out.
 */
import { formatDateTime } from '../lib/dates.ts';
import { announce } from './announce.ts';

/** Of use only on the site. */
const LEFT_OUT = '.no-print,script,style,template,button,svg,source,[data-tools],[data-not-saved],[hidden]';

const STYLE = [
  'html{color-scheme:light dark;font:1.125rem/1.65 system-ui,sans-serif}body{max-width:40rem;margin:2rem auto;padding:0 1rem}',
  'h1,h2,h3{line-height:1.3}img{max-width:100%;height:auto}figure{margin:1.5rem 0}figcaption,footer{font-size:1rem}',
  'table{border-collapse:collapse}th,td{border:1px solid;padding:.25rem .5rem;text-align:start}footer{border-top:1px solid;overflow-wrap:anywhere}',
  '.visually-hidden{position:absolute;clip-path:inset(50%)}',
].join('');

/** Of the file: as the page itself it runs and loads nothing. */
const POLICY = "default-src 'none';img-src data:;style-src 'unsafe-inline'";

/** @param address of the page, as its source */
export async function saveArticle(address: string): Promise<void> {
  const article = document.querySelector('article:has([data-tools])') ?? document.querySelector('article');
  if (!article) throw new Error('No article on this page');
  const html = await articleFile(article, address, new Date());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  link.download = `${new URL(address).pathname.split('/').filter(Boolean).at(-1) ?? 'bai'}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  announce(`Đã lưu thành tệp ${link.download}`, true);
}

/**
 * The parts of the file. They are made in a document of their own and never put into it: a document takes over the policy
 * of the page, which lets no style in and no picture that is not the site's.
 */
async function articleFile(article: Element, address: string, now: Date): Promise<string> {
  const saved = document.implementation.createHTMLDocument();
  const element = <Tag extends keyof HTMLElementTagNameMap>(
    name: Tag,
    attributes: Readonly<Record<string, string>>,
    ...children: readonly (Node | string)[]
  ): HTMLElementTagNameMap[Tag] => {
    const made = saved.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const title = article.querySelector('h1')?.textContent ?? document.title;
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title),
    element('style', {}, STYLE),
  );

  const copy = saved.importNode(article, true);
  const pictures = [...article.querySelectorAll('img')].map((image) => image.currentSrc || image.src);
  await Promise.all(
    [...copy.querySelectorAll('img')].map((image, index) => inline(image, pictures[index] ?? '')),
  );
  takeFromPage(copy);
  const source = element('a', { href: address }, address);
  const footer = element(
    'footer',
    {},
    'Nguồn: ',
    source,
    element('br', {}),
    `Lưu lúc ${formatDateTime(now)}`,
  );
  const body = element('body', {}, copy, footer);
  const { lang } = document.documentElement;
  return `<!doctype html>\n${element('html', { lang }, head, body).outerHTML}\n`;
}

/** Frees a copy from the page it was on: what works only there goes, and links say their whole address. */
function takeFromPage(copy: Element): void {
  for (const element of copy.querySelectorAll(LEFT_OUT)) element.remove();
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const target = link.getAttribute('href') ?? '';
    if (!target.startsWith('#')) link.setAttribute('href', new URL(target, location.href).href);
  }
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) {
      if (/^(?:data-|on|style$|popover)/.test(name)) element.removeAttribute(name);
    }
  }
}

/** The picture itself in place of its address; where it cannot be had, the words that stand for it. */
async function inline(image: HTMLImageElement, address: string): Promise<void> {
  for (const name of ['srcset', 'sizes', 'loading', 'fetchpriority', 'decoding']) image.removeAttribute(name);
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    image.setAttribute('src', await dataUrl(await response.blob()));
  } catch {
    image.replaceWith(image.alt ? `[Ảnh: ${image.alt}]` : '');
  }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });
}
