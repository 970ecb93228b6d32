/** The letters of a page: as it says, else as its bytes tell. */
import { utf16Of } from '../../lib/utf16.ts';

export function decodePage(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = String.fromCharCode(...bytes.subarray(0, 4096));
    const named = /charset\s?=\s?["']?([\w-]{3,30})/i.exec(head)?.[1]?.toLowerCase();
    return new TextDecoder(known(named) ?? 'windows-1258').decode(bytes);
  }
}

function known(encoding: string | undefined): string | undefined {
  if (encoding === undefined || encoding.startsWith('utf')) return undefined;
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    return undefined;
  }
}
