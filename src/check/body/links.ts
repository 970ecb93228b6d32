/** Links of a text: none leads to code, none to a page that is not there. */
import { formatDateTime } from '../../lib/dates.ts';
import { formatInteger } from '../../lib/numbers.ts';
import { endingOf, fileNameOf, plainPath } from '../../lib/paths.ts';
import { webAddress } from '../../lib/web-address.ts';
import { PICTURE_ENDINGS } from '../../site/file-types.ts';
import { sitePaths } from '../../site/urls.ts';
import type { AddressBook, Standing } from '../addresses.ts';
import { meantFile } from '../files/meant-file.ts';
import type { Renamed } from '../files/new-names.ts';
import { type Problem, quote, UNSEEN } from '../finding.ts';
import { ADDRESS_LENGTH } from '../limits.ts';
import { toRename } from './pictures.ts';

/** What is wrong with an address, with the one to write instead where the remedy says it to the letter. */
export interface LinkProblem extends Problem {
  readonly instead?: string;
  /** The same where only the editor can say whether it was meant. */
  readonly maybe?: string | undefined;
}

export interface LinkContext {
  readonly addresses: AddressBook;
  /** When the text is before readers: the later of now and its own time; undefined for a draft. */
  readonly at: Date | undefined;
  /** When it leaves them. */
  readonly until: Date | undefined;
  /** Origin and base path of the site, `https://xamau.gov.vn/`, where site.yaml gives it. */
  readonly siteUrl: string | undefined;
  /** Paths of the files that the entry publishes, and the key that lists them; undefined where that cannot be read. */
  readonly downloads: { readonly key: string; readonly files: readonly string[] } | undefined;
  /** Paths of all files beside the entry. */
  readonly files: ReadonlySet<string>;
  /** What is to be written for one that is to be called otherwise. */
  renamed(file: string): Renamed | undefined;
}

/** What browsers skip when they look for a scheme, and more that a reader would not see. */
const SKIPPED = new RegExp(UNSEEN, 'gu');

export function judgeLink(address: string, context: LinkContext): LinkProblem | undefined {
  const shown = quote(address);
  if (address.trim() === '') {
    return {
      rule: 'link-empty',
      message: 'Liên kết không có địa chỉ.',
      remedy: 'ghi địa chỉ giữa hai dấu ngoặc tròn, hoặc bỏ liên kết.',
    };
  }
  if (address.length > ADDRESS_LENGTH) {
    return {
      rule: 'link-form',
      message: `Địa chỉ ${shown} dài ${formatInteger(address.length)} ký tự, tối đa ${formatInteger(ADDRESS_LENGTH)}.`,
      remedy: 'ghi địa chỉ ngắn hơn, bỏ phần theo dõi sau dấu "?".',
    };
  }
  if (isOnDisk(address)) return onDisk(address, shown, context);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(SKIPPED, ''))?.[1]?.toLowerCase();
  if (scheme !== undefined) return judgeScheme(scheme, address, shown, context);
  if (address.startsWith('//') || address.startsWith('\\') || address.startsWith('/\\')) {
    return { rule: 'link-form', message: `Địa chỉ ${shown} thiếu phần đầu.`, remedy: 'ghi đủ từ https://.' };
  }
  if (/^#!?$/.test(address)) {
    return {
      rule: 'link-empty',
      message: `Địa chỉ ${shown} không dẫn tới đâu.`,
      remedy: 'ghi địa chỉ thật, hoặc bỏ liên kết.',
    };
  }
  if (address.startsWith('#')) return undefined;
  if (address.startsWith('/')) return judgeInside(address, context);
  return judgeBeside(address, shown, context);
}

function judgeScheme(
  scheme: string,
  address: string,
  shown: string,
  context: LinkContext,
): LinkProblem | undefined {
  switch (scheme) {
    case 'javascript':
    case 'data':
    case 'vbscript':
      return {
        rule: 'link-code',
        message: `Địa chỉ ${shown} chứa mã chương trình (${scheme}:) nên không được dùng.`,
        remedy: 'thay bằng địa chỉ https://…, hoặc xóa liên kết.',
      };
    case 'mailto':
      return /^mailto:[^\s@]+@[^\s@]+\.[^\s@?]+/i.test(address)
        ? undefined
        : {
            rule: 'link-form',
            message: `Địa chỉ thư ${shown} không đúng.`,
            remedy: 'ghi như mailto:ten@xamau.gov.vn.',
          };
    case 'tel':
      return /^tel:\+?[\d.()-]{3,20}$/i.test(address)
        ? undefined
        : {
            rule: 'link-form',
            message: `Số điện thoại ${shown} không đúng.`,
            remedy: 'ghi như tel:0912345678, chỉ có chữ số.',
          };
    case 'http':
    case 'https':
      return judgeWebAddress(address, shown, context);
    default:
      return judgeTyped(address, shown) ?? judgeOtherScheme(scheme, shown);
  }
}

function judgeWebAddress(address: string, shown: string, context: LinkContext): LinkProblem | undefined {
  if (!/^https?:\/\/[^\s/?#]/i.test(address) || !URL.canParse(address)) {
    const typed = judgeTyped(address, shown);
    return (
      typed ?? {
        rule: 'link-form',
        message: `Địa chỉ ${shown} không đúng.`,
        remedy: 'ghi đủ tên trang, ví dụ https://xamau.gov.vn/.',
      }
    );
  }
  const inside = insidePath(address, context.siteUrl);
  return inside === undefined ? undefined : judgeInside(inside, context);
}

/** `file:///C:/a.doc`, `C:\\a.doc`, `/C:/a.doc`, `\\\\may-chu\\a.doc`, `//may-chu/a.doc`. */
const isOnDisk = (address: string) =>
  /^(?:file:|\/?[a-z]:(?:[\\/]|$)|\\{1,2}[^\\]|\/\/[^/.]+\/)/i.test(address.trim());

/** What lies on the editor's machine, or on one of the house; the file that is offered for download under the same name was meant. */
function onDisk(address: string, shown: string, { downloads }: LinkContext): LinkProblem {
  const file = downloads && meantFile(address, downloads.files);
  const instead = file === undefined ? undefined : fileNameOf(file);
  return {
    rule: 'link-form',
    message: `Địa chỉ ${shown} là tệp trên máy của bạn, người đọc không mở được.`,
    remedy:
      instead === undefined
        ? 'chép tệp vào thư mục của bài viết, khai ở mục đính kèm, rồi ghi tên tệp.'
        : `ghi ${instead}.`,
    ...(instead === undefined ? {} : { instead }),
  };
}

const judgeOtherScheme = (scheme: string, shown: string): Problem => ({
  rule: 'link-form',
  message: `Địa chỉ ${shown} mở đầu bằng "${scheme}:", người đọc không mở được.`,
  remedy: 'dùng địa chỉ mở đầu bằng https://, mailto: hoặc tel:.',
});

/** The path of an address of the site itself, from its root. */
function insidePath(address: string, siteUrl: string | undefined): string | undefined {
  if (siteUrl === undefined) return undefined;
  const site = new URL(siteUrl);
  const url = new URL(address);
  const base = site.pathname.replace(/(?<!\/)\/*$/, '/');
  if (url.host !== site.host || !url.pathname.startsWith(base)) return undefined;
  return `/${url.pathname.slice(base.length)}`;
}

/** The path that an address names on the site, decoded; '' for a part of the page itself, undefined for what is elsewhere. */
export function pathInside(address: string, siteUrl: string | undefined): string | undefined {
  if (address.startsWith('#')) return '';
  const inside = /^https?:\/\/[^\s/?#]/i.test(address)
    ? URL.canParse(address)
      ? insidePath(address, siteUrl)
      : undefined
    : address;
  return inside?.startsWith('/') ? pathOf(inside) : undefined;
}

const pathOf = (address: string) => decode(address.replace(/[?#].*$/s, ''));

function judgeInside(address: string, { addresses, at, until }: LinkContext): LinkProblem | undefined {
  const path = pathOf(address);
  const shown = quote(path);
  const moved = judgeMoved(address, addresses, at);
  if (moved) return moved;
  const standing = addresses.standing(path, at);
  const { state, holder } = standing;
  if (state === 'published') {
    const leaves = holder?.expiresAt;
    if (!leaves || (until && until <= leaves)) return undefined;
    return {
      rule: 'link-expiring',
      severity: 'warning',
      message: `Liên kết ${shown} sẽ hỏng khi bài đó được gỡ lúc ${formatDateTime(leaves)}.`,
      remedy: 'dẫn tới trang khác, hoặc nhớ xóa liên kết trước lúc đó.',
    };
  }
  if (state !== 'unknown') return { rule: 'link-dead', ...explainStanding(standing, shown) };
  if (!path.endsWith('/') && addresses.isKnown(`${path}/`)) {
    return {
      rule: 'link-slash',
      message: `Địa chỉ ${shown} thiếu dấu "/" ở cuối.`,
      remedy: `ghi ${path}/.`,
      instead: `${path}/${/[?#].*$/s.exec(address)?.[0] ?? ''}`,
    };
  }
  const meant = meantPage(path, addresses, at);
  if (meant !== undefined) return notOfSite(shown, meant, address);
  const near = addresses.nearest(path);
  return {
    rule: 'link-dead',
    message: `Trang không có địa chỉ ${shown}.`,
    remedy: near ? `có phải ${near}? Nếu không thì xóa liên kết.` : 'sửa lại địa chỉ, hoặc xóa liên kết.',
    maybe: near,
  };
}

/** An address of the former site leads to a page of today, whose places within are not those of before. */
function judgeMoved(address: string, addresses: AddressBook, at: Date | undefined): LinkProblem | undefined {
  const [asked = ''] = address.split('#', 1);
  const [path = ''] = asked.split('?', 1);
  const instead = addresses.movedTo(asked) ?? addresses.movedTo(path);
  if (instead === undefined) return undefined;
  const standing = addresses.standing(pathOf(instead), at);
  if (standing.state === 'unknown') return undefined;
  if (standing.state !== 'published')
    return { rule: 'link-dead', ...explainStanding(standing, quote(pathOf(instead))) };
  return {
    rule: 'link-moved',
    severity: 'warning',
    message: `${quote(address)} là địa chỉ cũ: người đọc bị chuyển thêm một lần, và chỉ tới nơi khi máy chủ biết địa chỉ ấy.`,
    remedy: `ghi ${instead}.`,
    instead,
  };
}

function explainStanding({ state, holder }: Standing, shown: string): { message: string; remedy: string } {
  const where = holder ? ` (${holder.file})` : '';
  switch (state) {
    case 'draft':
      return {
        message: `Liên kết ${shown} dẫn tới bài còn là bản nháp${where}.`,
        remedy: 'đăng bài đó trước, hoặc xóa liên kết.',
      };
    case 'scheduled': {
      const time = holder?.publishedAt ? ` lúc ${formatDateTime(holder.publishedAt)}` : '';
      return {
        message: `Liên kết ${shown} dẫn tới bài hẹn giờ đăng${time}${where}.`,
        remedy: 'xóa liên kết, hoặc hẹn bài này sau bài đó.',
      };
    }
    case 'expired':
      return {
        message: `Liên kết ${shown} dẫn tới bài đã gỡ${where}.`,
        remedy: 'xóa liên kết, hoặc dẫn tới trang khác.',
      };
    case 'passing':
      return {
        message: `Danh sách ${shown} lúc có, lúc không, tùy văn bản đang có và còn hiệu lực hay không.`,
        remedy: `dẫn tới ${sitePaths.documents}, hoặc tới danh sách theo một loại, một cơ quan, một năm có văn bản.`,
      };
    default:
      return {
        message: `Mục ${shown} chưa có nội dung nên chưa có trang.`,
        remedy: 'xóa liên kết cho tới khi mục có nội dung.',
      };
  }
}

function judgeBeside(address: string, shown: string, context: LinkContext): LinkProblem | undefined {
  const { files, addresses, at } = context;
  const path = plainPath(pathOf(address));
  const isThere = files.has(path);
  const meant = isThere ? undefined : meantPage(path, addresses, at);
  if (meant !== undefined) return notOfSite(shown, meant, address);
  return (
    (isThere ? undefined : judgeTyped(address, shown)) ??
    judgeForm(path, address, shown) ??
    judgeDownload(path, shown, context)
  );
}

const notOfSite = (shown: string, page: string, address: string): LinkProblem => ({
  rule: 'link-form',
  message: `Địa chỉ ${shown} không phải địa chỉ của trang.`,
  remedy: `ghi ${page}.`,
  instead: `${page}${/[?#].*$/s.exec(address)?.[0] ?? ''}`,
});

/** Names of pages as other sites have them, or as the file is called: what stands around the page's own name. */
const AROUND_PAGE = [/^(?:\.{0,2}\/)*/, /(?<!\/)\/?(?:index)?(?:\.(?:mdx?|html?|php|aspx?))?\/*$/] as const;
const FOLDER_OF_NEWS = /^(?:content\/)?news\/\d{4}\//;

/** The page that was meant by `lien-he`, `/Tin-Tuc/Bai-Mau/`, `tin-tuc/bai-mau.html` or a path in the content folder. */
function meantPage(path: string, addresses: AddressBook, at: Date | undefined): string | undefined {
  const name = AROUND_PAGE.reduce((rest, around) => rest.replace(around, ''), path.toLowerCase());
  if (!/^[a-z\d-]+(?:\/[a-z\d-]+)*$/.test(name)) return undefined;
  const slug = name.replace(FOLDER_OF_NEWS, '');
  const pages = slug.includes('/')
    ? [`/${slug}/`]
    : [`/${slug}/`, sitePaths.article(slug), sitePaths.document(slug), sitePaths.product(slug)];
  // What an entry that cannot be read may bring about is no page to propose.
  return pages.find((page) => addresses.isKnown(page) && addresses.standing(page, at).state === 'published');
}

/** An address that was typed with a slip, or pasted with the signs around it. */
function judgeTyped(address: string, shown: string): LinkProblem | undefined {
  const bare = address
    .trim()
    .replace(/^["'“”‘’<([]+/, '')
    .replace(/(?<!["'“”‘’>)\]])["'“”‘’>)\]]+$/, '');
  const instead = WRONG_SCHEME.test(bare)
    ? bare.replace(WRONG_SCHEME, 'https://')
    : /^(?:\+84|0)[\d\s.()-]{7,16}$/.test(bare)
      ? `tel:${bare.replace(/[\s.()-]/g, '')}`
      : bare;
  if (instead === address || !(/^tel:/.test(instead) || webAddress(instead))) return undefined;
  return {
    rule: 'link-form',
    message: `Địa chỉ ${shown} viết chưa đúng.`,
    remedy: `ghi ${instead}.`,
    instead,
  };
}

/** `https//`, `https:a.vn`, `htps://`, `http:\\a.vn`, before a name of a host. */
const WRONG_SCHEME = /^h?t{1,3}ps?(?::?[/\\]{1,3}|:)(?=[a-z\d-]+\.[a-z\d])/i;

/** What was meant as another address, and is written as a file. */
function judgeForm(path: string, address: string, shown: string): LinkProblem | undefined {
  if (/^www\.|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org)(?:\/|$)/i.test(path)) {
    return {
      rule: 'link-form',
      message: `Địa chỉ ${shown} thiếu "https://".`,
      remedy: `ghi https://${address}.`,
      instead: `https://${address}`,
    };
  }
  if (/^[^\s@/]+@[^\s@/]+$/.test(path)) {
    return {
      rule: 'link-form',
      message: `Địa chỉ thư ${shown} thiếu "mailto:".`,
      remedy: `ghi mailto:${address}.`,
      instead: `mailto:${address}`,
    };
  }
  const text = /(?:^|\/)([a-z0-9-]+)(?:\/index)?\.mdx?$/.exec(path)?.[1];
  // Files have a full stop in their name.
  if (text === undefined && !path.startsWith('../') && path.slice(path.lastIndexOf('/') + 1).includes('.'))
    return undefined;
  return {
    rule: 'link-form',
    message: `Địa chỉ ${shown} không phải địa chỉ của trang.`,
    remedy: `ghi địa chỉ như trên trình duyệt, từ dấu "/" đầu tiên, ví dụ ${sitePaths.article(text && text !== 'index' ? text : 'ten-bai')}.`,
  };
}

function judgeDownload(
  path: string,
  shown: string,
  { downloads, files, renamed }: LinkContext,
): LinkProblem | undefined {
  if (!downloads) return undefined;
  // A file is published under its name alone, whatever folder it lies in.
  const names = downloads.files.map((file) => fileNameOf(file));
  if (names.includes(path)) {
    const file = downloads.files.find((each) => fileNameOf(each) === path);
    const better = file === undefined ? undefined : renamed(plainPath(file));
    return better && toRename('tệp', shown, { ...better, instead: fileNameOf(better.instead) });
  }
  const rule = 'link-dead';
  const { key } = downloads;
  if (downloads.files.map(plainPath).includes(path)) {
    const message = `Tệp ${shown} được đăng bằng tên riêng, không kèm thư mục.`;
    return { rule, message, remedy: `ghi ${fileNameOf(path)}.`, instead: fileNameOf(path) };
  }
  if (key === '') {
    return {
      rule,
      message: `Trang này không đăng kèm tệp ${shown}.`,
      remedy: 'đăng tệp ở một bài viết hoặc văn bản, rồi dẫn tới bài đó.',
    };
  }
  if (!files.has(path)) {
    return {
      rule,
      message: `Không có tệp ${shown} trong mục "${key}".`,
      remedy: `chép tệp vào cạnh bài và khai ở "${key}", hoặc sửa lại địa chỉ.`,
    };
  }
  return {
    rule,
    message: `Tệp ${shown} chưa khai ở mục "${key}" nên không được đăng.`,
    remedy: PICTURE_ENDINGS.includes(endingOf(path).toLowerCase())
      ? `muốn hiện ảnh thì viết ![mô tả ảnh](${path}), có dấu "!"; muốn người đọc tải về thì thêm vào "${key}".`
      : `thêm vào "${key}": title là tên người đọc thấy, file: ${path}.`,
  };
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
