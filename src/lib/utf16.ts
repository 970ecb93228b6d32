/** Text in UTF-16 tells of itself by a mark at its beginning. */
const MARKS = new Map([
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
] as const);

/** @returns undefined where the bytes begin with neither mark */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  for (const [written, encoding] of MARKS) if (mark === written) return encoding;
  return undefined;
}
