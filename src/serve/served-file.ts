/** Which file an address may have: one of the built site, never what lies hidden in its folder or outside it. */
import { accessSync, constants, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { realPath } from '../system/real-path.ts';

export interface Found {
  /** Below the folder, with `/` between its parts. */
  readonly name: string;
  readonly size: number;
}

/**
 * @param address below the folder, as it was asked for, still with its escapes
 * @returns 'folder' for one without its last slash; undefined where there is nothing to serve
 */
export function findServed(dir: string, address: string): Found | 'folder' | undefined {
  const name = decoded(address);
  if (name === undefined) return undefined;
  const wanted = name === '' || name.endsWith('/') ? [`${name}index.html`] : [name, `${name}.html`];
  for (const one of wanted) {
    const found = look(dir, one);
    if (found) return found;
  }
  return undefined;
}

/** The name that an address asks for; undefined where it can be none inside the folder. */
function decoded(address: string): string | undefined {
  try {
    const name = decodeURIComponent(address);
    const foreign = process.platform === 'win32' ? /[\0\\:]/ : /[\0\\]/;
    return foreign.test(name) || name.startsWith('/') || isHidden(name) ? undefined : name;
  } catch {
    return undefined;
  }
}

/** `.git`, `.env` and their like, `..` too; `/.well-known/` is there to be asked for (RFC 8615). */
const isHidden = (name: string): boolean =>
  name.split('/').some((part, depth) => part.startsWith('.') && !(depth === 0 && part === '.well-known'));

function look(dir: string, name: string): Found | 'folder' | undefined {
  try {
    // The folder itself may be behind a link, as that of a release is.
    const root = realPath(dir);
    const real = realPath(join(root, name));
    const inside = relative(root, real).split(sep).join('/');
    if (real !== root && (isHidden(inside) || !real.startsWith(root + sep))) return undefined;
    const stats = statSync(real);
    if (stats.isDirectory()) return 'folder';
    if (!stats.isFile()) return undefined;
    accessSync(real, constants.R_OK);
    return { name: inside, size: stats.size };
  } catch {
    return undefined;
  }
}
