/** The letters of a page: as it says, else as its bytes tell. */

export function decodePage(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
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
