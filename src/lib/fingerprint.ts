import { createHash } from 'node:crypto';

/** Eight characters that change with the text: enough to tell one wording from the next. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}
