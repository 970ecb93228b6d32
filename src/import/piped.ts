/** What is piped to a command, as far as a text goes. */
import { TEXT_BYTES } from './limits.ts';

/** A byte more than is allowed is enough to tell that it is too much. */
export async function pipedBytes(input: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of input) {
    parts.push(Buffer.from(part));
    size += part.length;
    if (size > TEXT_BYTES) break;
  }
  return Buffer.concat(parts);
}
