/** The flag `--base`: the path under which a site lies. */
import { WrongUse } from './command-line.ts';

/**
 * @returns the path with a slash at both ends
 * @throws WrongUse where it is no path of plain letters
 */
export function readBase(text: string): string {
  const base = `/${text}/`.replace(/\/+/g, '/');
  if (!/^\/(?:[\w~-][\w.~-]*\/)*$/.test(base)) {
    throw new WrongUse(`--base chỉ gồm chữ không dấu, số và gạch nối giữa các dấu /, không phải "${text}".`);
  }
  return base;
}
