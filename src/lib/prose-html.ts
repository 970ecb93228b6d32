/**
 * The HTML of an editor's text made ready for the page: pictures become figures and galleries, official
 * abbreviations are explained. Works on the finished HTML, so that Markdown and MDX go one way.
 */
import { explainAbbreviations, type KnownAbbreviation } from './abbreviations.ts';
import { candidatesOf, enlargementOf, sourcesOf } from './picture-html.ts';
import { FALLBACK_WIDTH, ROLE_ATTRIBUTE, WIDEST_IN_PAGE } from './picture-roles.ts';

/** @param abbreviations those of `content/abbreviations.yaml` */
export function proseHtml(html: string, abbreviations: readonly KnownAbbreviation[]): string {
  return explainAbbreviations(withFigures(html), abbreviations);
}

const QUOTED = `"[^"]*"|'[^']*'`;
const IMG = `<img\\b(?:${QUOTED}|[^'">])*>`;
const LONELY = `<p>\\s*(?:${IMG}(?:\\s|<br\\s*/?>)*)+</p>`;
const PICTURES_ALONE = new RegExp(`${LONELY}(?:\\s*${LONELY})*`, 'g');
const PICTURE = new RegExp(IMG, 'g');

/** How wide a picture is in a gallery of two columns and more, where a lone one has the whole text's width. */
const IN_GALLERY = { sizes: '(min-width: 40em) 20rem, 50vw', width: 360 };

/**
 * A picture that stands alone in a paragraph becomes a figure, its title the caption; several, in one paragraph or
 * in paragraphs on end, become a gallery. Each is a link to its larger rendition, where there is one.
 */
export function withFigures(html: string): string {
  return html
    .replace(PICTURES_ALONE, (paragraphs) => {
      const pictures = paragraphs.match(PICTURE) ?? [];
      if (!pictures.every(isOurs)) return paragraphs;
      if (pictures.length === 1) return figure(pictures[0] ?? '');
      const figures = pictures.map((picture) => figure(picture, IN_GALLERY)).join('');
      return `<div class="gallery" role="group" aria-label="Bộ ảnh gồm ${pictures.length} ảnh">${figures}</div>`;
    })
    .replace(PICTURE, (img) => (isOurs(img) ? picture(img) : img));
}

/** One that the image service has made; any other stays as it is. */
const isOurs = (img: string): boolean => img.includes(` ${ROLE_ATTRIBUTE}=`) && img.includes(' srcset=');

function figure(img: string, place?: { sizes: string; width: number }): string {
  const attributes = attributesOf(img);
  const candidates = candidatesOf(attributes.get('srcset') ?? '');
  const enlargement = enlargementOf(candidates, place?.width ?? FALLBACK_WIDTH);
  const shown = picture(img, place?.sizes);
  const caption = attributes.get('title');
  return [
    '<figure>',
    enlargement ? `<a class="enlarge" href="${enlargement.url}">${shown}</a>` : shown,
    caption ? `<figcaption>${caption}</figcaption>` : '',
    '</figure>',
  ].join('');
}

/** @param sizes where the picture is shown smaller than its role says */
function picture(img: string, sizes?: string): string {
  const { srcset = '', ...attributes } = Object.fromEntries(attributesOf(img));
  delete attributes[ROLE_ATTRIBUTE];
  delete attributes['title'];
  const place = ` sizes="${sizes ?? attributes['sizes'] ?? '100vw'}"`;
  delete attributes['sizes'];
  const sources = sourcesOf(candidatesOf(srcset), WIDEST_IN_PAGE).map(
    ({ type, srcset: candidates, media, chosen }) =>
      `<source${media ? ` media="${media}"` : ''} type="${type}" srcset="${candidates}"${chosen ? place : ''}>`,
  );
  const rest = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<picture>${sources.join('')}<img${rest.join('')}></picture>`;
}

/** The attributes of a start tag, their values as written, characters escaped. */
function attributesOf(tag: string): Map<string, string> {
  const found = tag.matchAll(/\s([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g);
  return new Map([...found].map(([, name = '', double, single]) => [name, double ?? single ?? '']));
}
