/** Under which address another device of the same network finds this machine. */
import { networkInterfaces } from 'node:os';

/** @returns addresses of IPv4, which every telephone knows: those of a home or office first */
export function ownAddresses(
  interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces(),
): string[] {
  const all = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  return [...all.filter(isHome), ...all.filter((address) => !isHome(address))];
}

/** Not those that a machine gives itself for its containers, nor where no network has given it one. */
const isHome = (address: string): boolean => /^192\.168\.|^10\./.test(address);
