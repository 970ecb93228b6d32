/**
 * What the editors' check finds, on the pages of `npm run dev`: above every page, and in the place of a page whose text
 * has errors. The text before its last change would be taken for the new one, and Astro's own page of errors speaks
 * English to somebody who forgot a quotation mark.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { relative, resolve } from 'node:path';
import { parse } from 'parse5';
import { type Finding, formatPlace, formatSummary, hasErrors, SEVERITY_NAMES } from '../check/index.ts';
import {
  childrenOf,
  element,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  nodesBelow,
  setChildren,
  text,
  writeHtml,
} from '../lib/html-tree.ts';
import { isPageOf } from './content-source.ts';

/** Of so many findings the words are shown on a page; the window of the command shows them all. */
const SHOWN = 30;

const STYLE = `#content-findings{font:1rem/1.5 system-ui,sans-serif;color-scheme:light dark;color:light-dark(#1b1b1b,#f4f4f4);background:light-dark(#fff6e0,#332b17);
border-block-end:4px solid #b3261e;padding:1rem max(1rem,50vw - 36rem);overflow-wrap:anywhere}
#content-findings h1,#content-findings p,#content-findings ul{margin:0 0 .5rem;font-size:inherit;max-width:none}#content-findings h1{font-weight:700}
#content-findings ul{padding-inline-start:1.25rem}#content-findings li{margin-block-end:.5rem}#content-findings code{font-weight:700}`;

export interface FindingPages {
  readonly contentDir: string;
  /** Base path of Vite's own scripts, with a slash at both ends: Astro does not put them under that of the site. */
  readonly base: string;
  /** Resolves when what was saved last is checked and loaded. */
  readonly settled: () => Promise<unknown>;
  readonly findings: () => readonly Finding[];
}

/** Middleware of the development server, before that of Astro. */
export function pagesOfFindings({ contentDir, base, settled, findings }: FindingPages) {
  return async (request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> => {
    const path = pagePath(request);
    if (path === undefined) return next();
    await settled();
    const found = findings();
    if (found.length === 0) return next();
    const own = found.filter(({ file }) => isPageOf(relative(contentDir, resolve(file)), path));
    if (hasErrors(own)) return send(response, placeholder(true, own, found, base));
    onHtml(response, (html, status) =>
      status >= 500 && hasErrors(found)
        ? placeholder(false, own, found, base)
        : withFindings(html, own, found),
    );
    next();
  };
}

/** The path of a page or feed that is asked for, undefined where something else is: scripts, pictures, files. */
function pagePath({ method, url = '' }: IncomingMessage): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const path = url.replace(/[?#].*$/s, '');
  return /^\/[@_]|^\/(?:src|node_modules)\//.test(path) || !/(?:\/|\.(?:xml|json|csv))$/.test(path)
    ? undefined
    : path;
}

/** The page in the place of one that cannot be shown. */
function placeholder(
  isFaulty: boolean,
  own: readonly Finding[],
  found: readonly Finding[],
  base: string,
): string {
  const reason = isFaulty ? 'tệp của nó còn lỗi' : 'nội dung còn lỗi';
  const page = parse('<!doctype html><html lang="vi">');
  const [head, body] = [headOf(page), bodyOf(page)];
  setChildren(head, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('title', {}, [text('Nội dung còn lỗi')]),
    // It loads the page again when something has been saved.
    element('script', { type: 'module', src: `${base}@vite/client` }),
  ]);
  const heading = `Trang này chưa hiện được vì ${reason}. Sửa và lưu tệp, trang sẽ tự hiện lại.`;
  setChildren(body, panel(heading, own, found));
  return writeHtml(page);
}

function withFindings(html: string, own: readonly Finding[], found: readonly Finding[]): string {
  const page = parse(html);
  const body = bodyOf(page);
  const missing = hasErrors(found) ? ' Bài còn lỗi chưa hiện ra.' : '';
  setChildren(body, [...panel(`${formatSummary(found)}${missing}`, own, found), ...childrenOf(body)]);
  return writeHtml(page);
}

const headOf = (page: HtmlParent) => elementOf(page, 'head');
const bodyOf = (page: HtmlParent) => elementOf(page, 'body');

/** The HTML standard gives every page that is read both of them, whatever stands in it. */
function elementOf(page: HtmlParent, name: 'head' | 'body'): HtmlElement {
  for (const node of nodesBelow(page)) if (isElement(node) && node.tagName === name) return node;
  throw new Error(`a page without <${name}>`);
}

/** Errors and what concerns this page are told at once; a remark on another file waits to be asked for. */
function panel(heading: string, own: readonly Finding[], found: readonly Finding[]): HtmlNode[] {
  const errors = found.filter(({ severity }) => severity === 'error');
  const told = [...own, ...errors.filter((finding) => !own.includes(finding))];
  const rest = found.filter((finding) => !told.includes(finding));
  return [
    element('style', {}, [text(STYLE)]),
    element('section', { id: 'content-findings', 'aria-labelledby': 'content-findings-heading' }, [
      element('h1', { id: 'content-findings-heading' }, [text(heading)]),
      ...list(told),
      ...(rest.length > 0
        ? [element('details', {}, [element('summary', {}, [text('Lưu ý ở tệp khác')]), ...list(rest)])]
        : []),
    ]),
  ];
}

function list(found: readonly Finding[]): HtmlNode[] {
  if (found.length === 0) return [];
  const items = found
    .slice(0, SHOWN)
    .map((finding) =>
      element('li', {}, [
        element('code', {}, [text(formatPlace(finding))]),
        text(` ${SEVERITY_NAMES[finding.severity]}: ${finding.message} `),
        element('b', {}, [text('Cách sửa:')]),
        text(` ${finding.remedy}`),
      ]),
    );
  const more = found.length - items.length;
  return [
    element('ul', {}, items),
    ...(more > 0 ? [element('p', {}, [text(`Còn ${more} điều nữa, xem trong cửa sổ lệnh.`)])] : []),
  ];
}

function send(response: ServerResponse, page: string): void {
  // Not an answer to keep, nor one to take for the page.
  response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(page);
}

/** Holds the answer back; a page is changed before it goes. */
function onHtml(response: ServerResponse, change: (html: string, status: number) => string): void {
  const { writeHead, end } = response;
  const parts: Buffer[] = [];
  let head: Parameters<ServerResponse['writeHead']> | undefined;
  const keep = (part: unknown, encoding?: unknown) => {
    if (typeof part === 'string')
      parts.push(Buffer.from(part, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    else if (part instanceof Uint8Array) parts.push(Buffer.from(part));
  };
  const rest = (values: unknown[]) =>
    values.find((value) => typeof value === 'function') as (() => void) | undefined;
  response.writeHead = ((...values: Parameters<ServerResponse['writeHead']>) => {
    head = values;
    return response;
  }) as ServerResponse['writeHead'];
  response.write = ((part: unknown, ...values: unknown[]) => {
    keep(part, values[0]);
    rest(values)?.();
    return true;
  }) as ServerResponse['write'];
  response.end = ((...values: unknown[]) => {
    keep(values[0], values[1]);
    const [status = response.statusCode, ...others] = head ?? [];
    const headers = others.find((value) => typeof value === 'object') ?? {};
    const body = Buffer.concat(parts);
    const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
    const isHtml = String(type ?? response.getHeader('content-type') ?? '').startsWith('text/html');
    const sent = isHtml ? Buffer.from(change(body.toString('utf8'), status)) : body;
    const kept = Object.entries(headers).filter(([name]) => !/^content-(?:length|type)$/i.test(name));
    response.removeHeader('content-length');
    if (isHtml) response.setHeader('content-type', 'text/html; charset=utf-8');
    else if (type !== undefined) response.setHeader('content-type', type);
    writeHead.call(response, status, Object.fromEntries(kept));
    return end.call(response, sent, 'utf8', rest(values));
  }) as ServerResponse['end'];
}
