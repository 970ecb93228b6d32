/** Addresses that open on the editor's own machine, or before the site is published, and nowhere else. */
import { type Problem, quote } from '../finding.ts';

/** This machine, those of one house, and names that no public server has. */
const LOCAL =
  /^(?:localhost|.*\.(?:localhost|local|lan|internal|test|home\.arpa)|127\.[\d.]+|0\.0\.0\.0|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|169\.254\.[\d.]+|\[::1?\]|\[f[cde][\da-f:]+\]|[^.:[\]]+)$/i;

/** Where services show a site to those who make it. */
const PREVIEW =
  /(?:^|\.)(?:vercel\.app|netlify\.app|pages\.dev|onrender\.com|web\.app|surge\.sh|gitpod\.io|app\.github\.dev|githubpreview\.dev|ngrok\.io|ngrok\.app|ngrok-free\.app|ngrok-free\.dev|trycloudflare\.com|loca\.lt|localhost\.run|stackblitz\.io|webcontainer\.io|csb\.app|repl\.co|replit\.dev)$/i;

/** Pages that only send a reader on, with a warning or after noting who he is; the address is in the query. */
const ON_THE_WAY =
  /^(?:lm?\.facebook\.com\/l\.php|(?:www\.)?google\.[a-z.]{2,6}\/url|[^/]+\.safelinks\.protection\.outlook\.com\/)/;

/** The parameters under which Outlook, Facebook and Google name the page that was meant. */
const MEANT_UNDER = ['url', 'u', 'q'];

function judgeOnTheWay({
  hostname,
  pathname,
  searchParams,
  href,
}: URL): (Problem & { instead?: string }) | undefined {
  if (!ON_THE_WAY.test(`${hostname}${pathname}`)) return undefined;
  const meant = MEANT_UNDER.map((name) => searchParams.get(name)).find((value) => value !== null) ?? '';
  if (!/^https?:\/\/[^\s<>"()]+$/.test(meant)) return undefined;
  return {
    rule: 'link-form',
    severity: 'warning',
    message: `Địa chỉ ${quote(href)} chép từ Facebook, Google hoặc thư, đi vòng qua một trang cảnh báo.`,
    remedy: `ghi ${meant}.`,
    instead: meant,
  };
}

/** Pages that show each what is his own: letter boxes, folders of drives, talks, the back rooms of sites. */
const PRIVATE: readonly RegExp[] = [
  /^(?:mail\.google\.com|outlook\.(?:live|office|office365)\.com|mail\.(?:yahoo|zoho|yandex)\.com|e\.mail\.ru)\//,
  /^(?:web)?mail\.[^/]+\/.*(?:#|[?&](?:id|uid|_uid|mbox|_mbox)=)/,
  /^drive\.google\.com\/drive\/(?:u\/\d+\/)?(?:my-drive|home|recent|starred|shared-with-me|shared-drives|computers|trash|search)/,
  /^drive\.google\.com\/drive\/u\/\d+\//,
  /^docs\.google\.com\/forms\/d\/(?!e\/)[^/]+\/edit/,
  /^docs\.google\.com\/(?:document|spreadsheets|presentation|drawings)\/(?:u\/\d+\/)?d\/[^/]+\/edit(?!\?usp=sharing)/,
  /^onedrive\.live\.com\/(?:$|\?id=|.*[?&]id=root)/,
  /^[^/]+-my\.sharepoint\.com\/(?:personal\/[^/]+\/_layouts|my)/,
  /^(?:www\.)?dropbox\.com\/home/,
  /^(?:photos\.google\.com\/(?:u\/\d+\/)?(?:photo|album|search)\/|photos\.google\.com\/$)/,
  /^(?:chat\.zalo\.me|web\.telegram\.org|teams\.microsoft\.com|www\.messenger\.com|messenger\.com)\//,
  /^(?:www\.|m\.|web\.)?facebook\.com\/(?:messages|notifications|bookmarks|saved)/,
  /^[^/]+\/(?:wp-admin|administrator|user\/login|admin\/(?:login|content))(?:\/|$)/,
];

/** The address of what readers may see of the same. */
const SHARED: readonly (readonly [RegExp, string])[] = [
  [/^(https:\/\/drive\.google\.com\/drive)\/u\/\d+(\/folders\/[\w-]+).*$/, '$1$2'],
  [/^(https:\/\/docs\.google\.com\/forms\/d\/[\w-]+)\/edit.*$/, '$1/viewform'],
  [/^(https:\/\/docs\.google\.com\/\w+)\/(?:u\/\d+\/)?(d\/[\w-]+)\/edit.*$/, '$1/$2/view'],
];

function judgePrivate({ hostname, pathname, search, hash, href }: URL): Problem | undefined {
  const place = `${hostname}${pathname}${search}${hash}`;
  if (!PRIVATE.some((pattern) => pattern.test(place))) return undefined;
  const [pattern, shared = ''] = SHARED.find(([own]) => own.test(href)) ?? [];
  const right = pattern && href.replace(pattern, shared);
  return {
    rule: 'link-private',
    severity: 'warning',
    message: `Địa chỉ ${quote(href)} là trang riêng của người đã đăng nhập, người đọc không mở được.`,
    remedy: right
      ? `mở chia sẻ cho "bất kỳ ai có đường liên kết" rồi ghi ${right}; hoặc tải tệp về, đăng kèm bài.`
      : 'tải thứ cần đăng về rồi đăng kèm bài, hoặc ghi địa chỉ mở được khi chưa đăng nhập.',
  };
}

export function judgeLocal(address: URL): (Problem & { instead?: string }) | undefined {
  const { hostname, pathname, search, hash, href } = address;
  if (LOCAL.test(hostname)) {
    const inside = `${pathname}${search}${hash}`;
    return {
      rule: 'link-local',
      message: `Địa chỉ ${quote(href)} chỉ mở được trên máy của bạn.`,
      remedy: `là trang của ta thì ghi ${inside}; là trang khác thì ghi địa chỉ công khai của trang ấy.`,
    };
  }
  if (PREVIEW.test(hostname)) {
    return {
      rule: 'link-preview',
      severity: 'warning',
      message: `Địa chỉ ${quote(href)} là nơi xem thử, có thể mất bất cứ lúc nào.`,
      remedy: `là trang của ta thì ghi ${pathname}${search}${hash}; là trang khác thì ghi địa chỉ chính thức của trang ấy.`,
    };
  }
  return judgeOnTheWay(address) ?? judgePrivate(address);
}

/** A path on the editor's machine, or on one of the house, as it is shown among words: `C:\\Users\\a.doc`, `\\\\may-chu\\chung`. */
export const DISK_PATH =
  /(?<![\p{L}\p{N}])(?:file:\/{2,3}\S|[A-Za-z]:(?:\\(?!\\)\S|\/[\w.-]{1,60}(?:\/\w|\.[a-z\d]{3,4}(?![\w])))|[\\\uE000]{1,2}[\w.-]{2,}\\\w)/u;
