/** Asks a live site, and never for longer than it may take. */
import { addressOfFile } from '../site/served-files.ts';
import { Refusal } from '../system/errors.ts';

export interface Fetched {
  readonly status: number;
  readonly bytes: Buffer;
  readonly location: string | undefined;
}

const PATIENCE_MS = 20_000;

/** @throws Refusal where no answer comes */
export async function fetched(address: string | URL): Promise<Fetched> {
  try {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { 'cache-control': 'no-cache' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, bytes, location: response.headers.get('location') ?? undefined };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Refusal(
      `${address}: không trả lời (${cause instanceof Error ? cause.message : String(cause)}).`,
    );
  }
}

/** Where a file of a built site is served. */
export const addressOf = (site: URL, file: string): URL =>
  new URL(addressOfFile(file).slice(1).split('/').map(encodeURIComponent).join('/'), site);
