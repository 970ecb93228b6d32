/** What every server is to do with the built site: the one description from which each configuration is written. */
import { INLINE_SCRIPTS } from '../client/inline-scripts.ts';
import { editingServerPolicy, serverPolicy } from '../html/page-policy.ts';
import { formsOf, type Move } from '../site/old-addresses.ts';
import { sitePaths } from '../site/urls.ts';

export interface ServedSite {
  /** Where `npm run deploy` puts the releases: `DIR/current` is served. */
  readonly dir: string;
  /** Where the server listens: an address of the machine, undefined for all of them, and a port. */
  readonly listen: readonly Listening[];
  /** Path under which the site lies, with a slash at both ends. */
  readonly base: string;
  /** Host names; none where the site answers to every name. */
  readonly hosts: readonly string[];
  /** Networks of the proxies whose word for the reader's address is believed. */
  readonly proxies: readonly string[];
  readonly moved: readonly Move[];
  /** Addresses from the root of the site, with their last slash, where something stood that was taken down. */
  readonly removed: readonly string[];
  /** Origin of the git host that the editors' form talks to; undefined where the site has no form. */
  readonly editing: string | undefined;
  /** Files of a certificate for HTTPS; undefined where another has it, as a proxy or certbot, or Caddy itself. */
  readonly certificate: { readonly chain: string; readonly key: string } | undefined;
  /** Where requests are written, for the counters; undefined for the place that the server's package has. */
  readonly log: string | undefined;
}

export interface Listening {
  readonly address: string | undefined;
  readonly port: number;
}

/** What leads where, below the path of the site, each old address in every form in which it may be asked for. */
export const movedPairs = ({ base, moved }: Pick<ServedSite, 'base' | 'moved'>): Move[] =>
  moved.flatMap(({ from, to }) =>
    formsOf(from).map((one) => ({ from: base.slice(0, -1) + one, to: base.slice(0, -1) + to })),
  );

/** What was taken down, below the path of the site, without its last slash; what leads on is not gone. */
export function removedPaths(site: Pick<ServedSite, 'base' | 'moved' | 'removed'>): string[] {
  const leading = new Set(movedPairs(site).map(({ from }) => from));
  return site.removed
    .map((path) => site.base.slice(0, -1) + path.replace(/\/$/, ''))
    .filter((path) => !leading.has(path));
}

/** Whether an old address must be compared as it was asked for: with its question, or with its escapes. */
export const isAsAsked = ({ from }: Move): boolean => /[?%]/.test(from);

/** What is for the site's own pages alone; pictures, files and feeds are for other sites and programs too. */
export const OWN_ENDINGS: readonly string[] = ['.html', '.css', '.js'];

/** Headers of every answer (OWASP Secure Headers Project; the policy: src/html/page-policy.ts). */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': serverPolicy({ scripts: INLINE_SCRIPTS }),
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The page of the editors' form, below the path of the site, and the policy that it has in the place of the others'. */
export const editingPage = ({ editing }: Pick<ServedSite, 'editing'>) =>
  editing === undefined ? undefined : { path: sitePaths.admin, policy: editingServerPolicy(editing) };

export const NOTICE =
  'In bằng "npm run server-config"; in lại sau mỗi lần cập nhật phần mềm, đổi địa chỉ hay đổi tên bài.';
