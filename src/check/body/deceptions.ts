/**
 * Links that are not what they seem: what a thief of an account puts into a text. All are guesses, and so warnings, each
 * of which names what was seen.
 */
import { webAddress } from '../../lib/web-address.ts';
import { type Data, textsOf } from '../data-file.ts';
import { type Problem, quote } from '../finding.ts';
import type { Report } from '../source.ts';
import { judgeLocal } from './local-addresses.ts';

/** More links than an article needs: a list of them is what sellers of links write. */
export const MOST_LINKS = 100;

/** Letters that take up room and show nothing. */
const BLANKS = /[\p{Z}\p{C}\u115F\u1160\u2800\u3164\uFFA0]|\u034F|\u17B4|\u17B5|[\uFE00-\uFE0F]/gu;

/** What a reader sees of the words of a link. */
export const seen = (words: string): string => words.replace(BLANKS, '');

/** A link of which a reader sees a dot or a dash: there is something, but nobody looks at it. */
export function judgeLinkWords(words: string): Problem | undefined {
  const shown = seen(words);
  if (shown === '' || /[\p{L}\p{N}\p{S}]/u.test(shown)) return undefined;
  return {
    rule: 'link-hidden',
    severity: 'warning',
    message: `Liên kết chỉ có ${quote(shown)} để bấm, người đọc không nhận ra.`,
    remedy: 'ghi chữ cho biết liên kết dẫn tới đâu, hoặc xóa liên kết nếu không phải bạn đặt.',
  };
}

/** The host of a web address, in the words of the page it leads to. */
export function judgeHost(address: string): Problem | undefined {
  const target = webAddress(address);
  if (!target) return undefined;
  const local = judgeLocal(target);
  if (local) return local;
  const { hostname, username, password } = target;
  const shown = quote(address);
  if (username !== '' || password !== '') {
    return {
      rule: 'link-userinfo',
      severity: 'warning',
      message: `Địa chỉ ${shown} có dấu "@": trang được mở là ${quote(hostname)}, không phải tên đứng trước dấu đó.`,
      remedy: `ghi https://${hostname}/… nếu đúng là trang này, không thì xóa liên kết.`,
    };
  }
  if (/^[\d.]+$/.test(hostname) || hostname.startsWith('[')) {
    return {
      rule: 'link-number',
      severity: 'warning',
      message: `Địa chỉ ${shown} ghi bằng số (${hostname}) thay cho tên miền, không biết là trang của ai.`,
      remedy: 'ghi tên miền của trang, hoặc xóa liên kết.',
    };
  }
  if (/(?:^|\.)xn--/.test(hostname)) {
    return {
      rule: 'link-letters',
      severity: 'warning',
      message: `Tên miền của ${shown} có chữ ngoài bảng chữ cái tiếng Anh (máy đọc là ${hostname}), có thể giả dạng một trang khác.`,
      remedy: 'xem lại từng chữ của tên miền; không chắc thì xóa liên kết.',
    };
  }
  return undefined;
}

const SHOWN_HOST = /^(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})(?=$|[/?#:\s])/iu;
const plainHost = (host: string) => host.replace(/^www\./, '');
const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^84(?=\d{9})/, '0');

/** A link whose words are one address and which leads to another. */
export function judgeDisguise(words: string, address: string): Problem | undefined {
  const text = words.replace(BLANKS, ' ').trim();
  const other = disguiseOf(text, address);
  return other === undefined
    ? undefined
    : {
        rule: 'link-disguised',
        severity: 'warning',
        message: `Chữ của liên kết là ${quote(text)} nhưng dẫn tới ${quote(other)}.`,
        remedy: 'cho chữ và địa chỉ khớp nhau, hoặc xóa liên kết nếu không phải bạn đặt.',
      };
}

function disguiseOf(text: string, address: string): string | undefined {
  if (/^mailto:/i.test(address)) {
    const to = address.replace(/^mailto:/i, '').replace(/\?.*$/s, '');
    return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text) && text.toLowerCase() !== to.toLowerCase()
      ? to
      : undefined;
  }
  if (/^tel:/i.test(address)) {
    const dialled = digitsOf(address);
    const written = digitsOf(text);
    return written.length >= 8 && /^[\d\s.()+-]+$/.test(text) && written !== dialled ? dialled : undefined;
  }
  const target = webAddress(address);
  if (!target) return undefined;
  const written = SHOWN_HOST.exec(text)?.[1];
  // "Mục 2.a", "Điều 3.b": a dot alone makes no address.
  if (written === undefined || (!/^(?:https?:|www\.)/i.test(text) && !/\.\p{L}{2,}$/u.test(written)))
    return undefined;
  const host = plainHost(target.hostname);
  const shown = plainHost(URL.parse(`https://${written}`)?.hostname ?? written);
  return host === shown || host.endsWith(`.${shown}`) ? undefined : host;
}

const PUBLIC = 'ghi địa chỉ mà mọi người mở được, hoặc xóa dòng này.';

/** The web addresses of a front matter or data file. */
export function checkAddresses(data: Data, report: Report): void {
  for (const { text, path, isKey } of textsOf(data.value)) {
    const problem = isKey ? undefined : judgeHost(text);
    // A field that leads to a page of the site holds its path; others hold whole addresses.
    const isWhole = problem?.rule === 'link-local' && path.at(-1) !== 'to';
    if (problem) report(isWhole ? { ...problem, remedy: PUBLIC } : problem, data.offsetOf(path));
  }
}
