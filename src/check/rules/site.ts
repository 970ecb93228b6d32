/** The menu of site.yaml leads to addresses that the site knows; one that is empty hides by itself. */
import type { Site } from '../../schemas/site.ts';
import type { AddressBook } from '../addresses.ts';
import { type Anchors, anchorOf } from '../anchors.ts';
import { pathInside } from '../body/links.ts';
import type { Data } from '../data-file.ts';
import { type Problem, quote } from '../finding.ts';
import type { Report } from '../source.ts';

interface Known {
  readonly addresses: AddressBook;
  readonly anchors: Anchors;
}

export function checkNavigation(site: Site, data: Data, { addresses, anchors }: Known, report: Report): void {
  site.navigation?.forEach(({ to }, index) => {
    const at = ['navigation', index, 'to'];
    const tell = (problem: Problem, instead?: string) => {
      const range = instead === undefined ? undefined : data.rangeOf(at);
      const replacement = range && instead !== undefined ? { ...range, text: asValue(instead) } : undefined;
      report({ ...problem, replacement }, data.offsetOf(at));
    };
    if (!to.startsWith('/')) {
      const own = ownPage(to, site.url, addresses);
      if (own) tell(own.problem, own.instead);
      return;
    }
    const path = to.replace(/[?#].*$/s, '');
    if (!addresses.isKnown(path)) {
      const slashed = `${path}/`;
      if (!path.endsWith('/') && addresses.isKnown(slashed))
        tell(withoutSlash(path), slashed + to.slice(path.length));
      else tell(unknown(path, addresses.nearest(path)));
      return;
    }
    const anchor = anchorOf(to, path);
    if (anchor) anchors.expect({ ...anchor, tell });
  });
}

/** A page of the site by its whole address: under another name of the host it would lead to the old one. */
function ownPage(
  to: string,
  siteUrl: string | undefined,
  addresses: AddressBook,
): { problem: Problem; instead?: string } | undefined {
  const path = pathInside(to, siteUrl);
  if (path === undefined) return undefined;
  const page = path.endsWith('/') ? path : `${path}/`;
  if (!addresses.isKnown(page)) return { problem: unknown(path, addresses.nearest(path)) };
  const instead = page + (/[?#].*$/s.exec(to)?.[0] ?? '');
  return {
    problem: {
      rule: 'link-form',
      severity: 'warning',
      message: `Địa chỉ ${quote(to)} là trang của ta, viết kèm tên miền thì đổi tên miền là hỏng.`,
      remedy: `ghi ${instead}.`,
    },
    instead,
  };
}

/** Signs of YAML inside braces, where a menu mostly stands. */
const asValue = (address: string) =>
  /[,{}[\]#:&*!|>'"%@`\s]/.test(address) ? JSON.stringify(address) : address;

const withoutSlash = (path: string): Problem => ({
  rule: 'link-slash',
  message: `Địa chỉ ${quote(path)} thiếu dấu "/" ở cuối.`,
  remedy: `ghi ${path}/.`,
});

const unknown = (path: string, near: string | undefined): Problem => ({
  rule: 'link-dead',
  message: `Trang không có địa chỉ ${quote(path)}.`,
  remedy: near ? `có phải ${near}? Nếu không thì xóa mục này.` : 'sửa lại địa chỉ, hoặc xóa mục này.',
});
