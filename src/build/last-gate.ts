/**
 * The last gate: the build reads everything that it is about to publish. Pages are parsed once, for the gate, their
 * policy and the search index alike; feeds hold no more than pages; every other file is one of the site's own or what
 * its name says. On any fault nothing is published, and the editors are told the page and the content file.
 */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { checkedContent } from '../check/checked.ts';
import { compareFindings, type Finding, formatFinding, formatSummary } from '../check/finding.ts';
import { INLINE_SCRIPTS } from '../client/inline-scripts.ts';
import { ownStyles } from '../html/own-styles.ts';
import { isVerification, isVerificationName } from '../html/verification.ts';
import { type HtmlElement, isElement, nodesBelow, wordsIn } from '../lib/html-tree.ts';
import { siteSchema } from '../schemas/site.ts';
import { FEED_FILE } from '../site/feed-files.ts';
import { DRAWN_ICON } from '../site/site-icons.ts';
import { accountLinks } from '../site/social-networks.ts';
import { sitePaths } from '../site/urls.ts';
import { isKnownKind, isWhatItsNameSays, readAt, TELLING_BYTES } from '../system/file-bytes.ts';
import { ContentError } from './content-check.ts';
import { contentFileOf } from './content-source.ts';
import { type Fault, type GateSettings, pageFaults, parsePage, sealedPage, textFaults } from './page-gate.ts';
import { drawnIcon } from './site-files.ts';

/** What the gate hands on of a page that passed. */
export type SeenPage = (document: DefaultTreeAdapterTypes.Document, path: string) => void;

export interface GateSite {
  readonly contentDir: string;
  readonly origin: string;
  readonly base: string;
}

/** The folder of files that are the project's own and are published as they lie there. */
const PUBLIC = 'public';

/**
 * @param seen is told every page that passed, in a fixed order
 */
export function lastGate(site: GateSite, seen: SeenPage): AstroIntegration {
  const styles = new Set<string>();
  let publicDir = PUBLIC;
  return {
    name: 'last-gate',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        publicDir = fileURLToPath(config.publicDir);
        updateConfig({ vite: { plugins: [sheetsOf(styles)] } });
      },
      'astro:build:done': async ({ dir }) => {
        const settings: GateSettings = {
          origin: site.origin,
          base: site.base,
          scripts: new Set(INLINE_SCRIPTS),
          styles: new Set([...styles, ...ownStyles()]),
          ...ownOthers(),
        };
        const own = new Map([
          ...ownFiles(publicDir),
          // In the colour of the site (src/build/site-files.ts).
          [DRAWN_ICON.slice(1), Buffer.from(drawnIcon(publicDir))] as const,
        ]);
        await passGate(fileURLToPath(dir), { ...site, own, settings }, seen);
      },
    },
  };
}

/** Vite notes here how often a sheet is used, and takes it away in the end. */
const VITE_MARK = /\/\*\$vite\$:\d+\*\/$/;

/** Notes the style sheets as they are bundled, before Astro writes them into the pages. */
function sheetsOf(styles: Set<string>) {
  return {
    name: 'sheets-of-the-site',
    enforce: 'post' as const,
    generateBundle: {
      // Astro takes the sheets out of the bundle in the same step.
      order: 'pre' as const,
      handler(_options: unknown, bundle: Readonly<Record<string, { source?: unknown }>>) {
        for (const [name, { source }] of Object.entries(bundle)) {
          if (name.endsWith('.css') && typeof source === 'string') styles.add(source.replace(VITE_MARK, ''));
        }
      },
    },
  };
}

/**
 * @param outDir what was built; its pages are sealed
 * @throws ContentError when anything of it may not be published
 */
export async function passGate(
  outDir: string,
  gate: { readonly contentDir: string; readonly own: OwnFiles; readonly settings: GateSettings },
  seen: SeenPage,
): Promise<void> {
  const findings: Finding[] = [];
  const tell = (path: string, faults: readonly Fault[]) => {
    for (const { message, traces } of faults)
      findings.push(findingOf(gate.contentDir, path, message, traces));
  };
  for (const file of filesBelow(outDir)) {
    const path = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
    if (!lstatSync(join(outDir, file)).isFile()) {
      tell(path, [{ message: `${basename(file)} không phải là tệp.`, traces: [basename(file)] }]);
    } else if (isVerificationName(file) && isVerification(file, readFileSync(join(outDir, file), 'utf8'))) {
      // Published byte for byte, and no page that anybody reads.
    } else if (file.endsWith('.html')) {
      const source = readFileSync(join(outDir, file), 'utf8').replaceAll('\r\n', '\n');
      const document = parsePage(source);
      const faults = pageFaults(document, path, gate.settings);
      tell(path, faults);
      if (faults.length > 0) continue;
      await writeFile(join(outDir, file), sealedPage(source, document, path, gate.settings));
      seen(document, path);
    } else tell(path, fileFaults(outDir, file, gate.own, gate.settings));
  }
  if (findings.length === 0) return;
  const told = findings.sort(compareFindings);
  throw new ContentError([...told.map(formatFinding), formatSummary(told)].join('\n'));
}

function findingOf(contentDir: string, path: string, message: string, traces: readonly string[]): Finding {
  return {
    file: contentFileOf(contentDir, path, traces) ?? basename(contentDir),
    line: null,
    column: null,
    severity: 'error',
    rule: 'built-page',
    message: `${message} Thấy ở ${path} khi dựng trang, nên trang cũ được giữ nguyên.`,
    remedy: 'xóa phần ấy trong tệp; nếu không thấy, báo người phụ trách phần mềm.',
  };
}

/** Every file below a folder, in a fixed order. */
function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** What is published of the project's own files, by their paths below the site. */
type OwnFiles = ReadonlyMap<string, Buffer>;

export function ownFiles(publicDir: string): OwnFiles {
  return new Map(filesBelow(publicDir).map((file) => [file, readFileSync(join(publicDir, file))]));
}

/** A file that is no page. */
function fileFaults(outDir: string, file: string, own: OwnFiles, settings: GateSettings): Fault[] {
  const name = basename(file);
  const fault = (message: string): Fault[] => [{ message, traces: [name] }];
  const content = () => readFileSync(join(outDir, file));
  if (own.get(file)?.equals(content())) return [];
  if (/^_astro\/[\w.-]+\.js$/.test(file)) return [];
  if (/^_astro\/[\w.-]+\.css$/.test(file) && settings.styles.has(content().toString('utf8'))) return [];
  if (isFeed(file) || /^sitemap-(?:index|news|\d+)\.xml$/.test(file)) {
    return file.endsWith('.json')
      ? jsonFaults(content().toString('utf8'), settings)
      : xmlFaults(content().toString('utf8'), settings);
  }
  if (/^[\w-]+\.(?:json|webmanifest)$/.test(file)) return jsonFaults(content().toString('utf8'), settings);
  if (!isKnownKind(name)) return fault(`Tệp ${name} không thuộc loại được đăng.`);
  return isWhatItsNameSays(name, readAt(join(outDir, file), 0, TELLING_BYTES))
    ? []
    : fault(`Tệp ${name} không phải là loại tệp mà tên của nó nói.`);
}

/** Whether it lies where a feed does and is called so: at the top, of documents, of a category, or under the page of feeds. */
const isFeed = (file: string): boolean =>
  FEED_FILE.test(basename(file)) && /^(?:|van-ban\/|chuyen-muc\/[^/]+\/|feeds\/[^/]+\/)[^/]+$/.test(file);

/** Elements of the feeds and the site map: in XML, too, a browser would run a script. */
const XML_ELEMENTS = new Set(
  'html head body rss channel title description link language lastbuilddate atom:link item guid pubdate content:encoded category dc:creator atom:updated enclosure media:content fh:archive itunes:author itunes:type itunes:image itunes:category itunes:explicit itunes:owner itunes:name itunes:email itunes:duration podcast:transcript feed id subtitle updated author name icon entry published summary content urlset url loc lastmod image:image image:loc news:news news:publication news:name news:language news:publication_date news:title sitemapindex sitemap'.split(
    ' ',
  ),
);

const XML_ATTRIBUTES =
  /^(?:version|xmlns(?::\w+)?|xml:lang|href|rel|type|ispermalink|url|length|medium|width|height|term|title|text|language)$/;
/** The declaration, and the sheet of the site's own that shows a feed to a person. */
const XML_INSTRUCTION = /^\?xml(?: version="1\.0"[^<>]*|-stylesheet type="text\/css" href="([^"<>]*)"\?)$/;

/** Read as HTML, which sees every tag that XML sees. */
function xmlFaults(source: string, settings: GateSettings): Fault[] {
  return [...nodesBelow(parse(source))].flatMap((node) => {
    if (isElement(node)) return xmlElementFaults(node, settings);
    return node.nodeName === '#comment' && !('data' in node && isOwnInstruction(node.data, settings))
      ? [{ message: 'Tệp có chú thích hay lệnh XML không được phép.', traces: ['<!--', '<?'] }]
      : [];
  });
}

function isOwnInstruction(words: string, { base }: GateSettings): boolean {
  const [isOne, sheet] = XML_INSTRUCTION.exec(words) ?? [];
  return (
    isOne !== undefined && (sheet === undefined || sheet === `${base.slice(0, -1)}${sitePaths.feedSheet}`)
  );
}

function xmlElementFaults(node: HtmlElement, settings: GateSettings): Fault[] {
  const strange = node.attrs.find(({ name }) => !XML_ATTRIBUTES.test(name));
  if (!XML_ELEMENTS.has(node.tagName) || strange) {
    const attribute = strange ? ` ${strange.name}` : '';
    const message = `Tệp có thẻ <${node.tagName}${attribute}> không được phép.`;
    return [{ message, traces: [strange?.value ?? '', node.tagName] }];
  }
  return node.tagName === 'content:encoded' || node.tagName === 'content'
    ? feedTextFaults(wordsIn(node), settings)
    : [];
}

/** Texts that passed, by the settings under which they did: each stands in feeds of several formats. */
const passedTexts = new WeakMap<GateSettings, Set<string>>();

function feedTextFaults(html: string, settings: GateSettings): Fault[] {
  const passed = passedTexts.get(settings) ?? new Set<string>();
  passedTexts.set(settings, passed);
  if (passed.has(html)) return [];
  const faults = textFaults(html, settings.origin, settings);
  if (faults.length === 0) passed.add(html);
  return faults;
}

/** Data; the HTML in a feed is that of a text. */
function jsonFaults(source: string, settings: GateSettings): Fault[] {
  try {
    const { items = [] } = JSON.parse(source) as { items?: { content_html?: string }[] };
    return items.flatMap(({ content_html: html = '' }) => feedTextFaults(html, settings));
  } catch {
    return [{ message: 'Tệp không phải là JSON.', traces: [] }];
  }
}

/** What the unit names among its own: hosts, and its pages with social networks. */
function ownOthers(): Pick<GateSettings, 'relatedHosts' | 'accounts'> {
  const site = siteSchema().parse(checkedContent().data.get('site.yaml'));
  return {
    relatedHosts: new Set((site.relatedLinks ?? []).map(({ url }) => new URL(url).host)),
    accounts: new Set(accountLinks(site).map(({ href }) => href)),
  };
}
