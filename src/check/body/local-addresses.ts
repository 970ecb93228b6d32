/** Addresses that open on the editor's own machine, or before the site is published, and nowhere else. */
import { type Problem, quote } from '../finding.ts';

/** This machine, those of one house, and names that no public server has. */
const LOCAL =
  /^(?:localhost|.*\.(?:localhost|local|lan|internal|test|home\.arpa)|127\.[\d.]+|0\.0\.0\.0|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|169\.254\.[\d.]+|\[::1?\]|\[f[cde][\da-f:]+\]|[^.:[\]]+)$/i;

/** Where services show a site to those who make it. */
const PREVIEW =
  /(?:^|\.)(?:vercel\.app|netlify\.app|pages\.dev|onrender\.com|web\.app|surge\.sh|gitpod\.io|app\.github\.dev|githubpreview\.dev|ngrok\.io|ngrok\.app|ngrok-free\.app|ngrok-free\.dev|trycloudflare\.com|loca\.lt|localhost\.run|stackblitz\.io|webcontainer\.io|csb\.app|repl\.co|replit\.dev)$/i;

export function judgeLocal({ hostname, pathname, search, hash, href }: URL): Problem | undefined {
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
  return undefined;
}
