/** What the command is given, held against what can stand in a configuration without being taken for part of it. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { readInteger, WrongUse } from '../system/command-line.ts';
import type { Listening } from './served-site.ts';

/**
 * A path without a sign that one of the files would take for its own.
 * @throws WrongUse where it has one
 */
export function readPath(flag: string, text: string, workingDir: string): string {
  const path = resolve(workingDir, text);
  if (/[^\p{L}\p{N} ._/~@+-]/u.test(path)) {
    throw new WrongUse(`${flag} chỉ gồm chữ, số, dấu cách và ._-~@+ giữa các dấu /, không phải "${text}".`);
  }
  return path;
}

/** `8080`, `127.0.0.1:8080`, `[::1]:8080`. @throws WrongUse */
export function readListen(text: string): Listening {
  const [, bracketed, plain, port] = /^(?:(?:\[([^\]]*)\]|([^:]*)):)?(\d{1,5})$/.exec(text) ?? [];
  const address = bracketed ?? plain;
  const isAddress =
    address === undefined || address === '' || isIP(address) === (bracketed === undefined ? 4 : 6);
  if (port === undefined || !isAddress) {
    throw new WrongUse(`--listen viết như 8080, 127.0.0.1:8080 hoặc [::1]:8080, không phải "${text}".`);
  }
  return { address: address || undefined, port: readInteger('--listen', port, 1, 65_535) };
}

/** `10.0.0.0/8`, `2001:db8::/32`, or a single address. @throws WrongUse */
export function readNetwork(text: string): string {
  const [, address = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const kind = isIP(address);
  if (kind === 0 || Number(length ?? 0) > (kind === 4 ? 32 : 128)) {
    throw new WrongUse(`--proxy viết như 10.0.0.0/8 hoặc 10.0.0.1, không phải "${text}".`);
  }
  return text;
}
