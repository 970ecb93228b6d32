/** What `npm run check -- --external` asks: which outside links of the content are dead, and what is kept of the answers. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { displayPath, type Examined, type Finding, findingsOf, outsideLinks } from '../src/check/index.ts';
import { asker } from '../src/live/ask.ts';
import { type Memory, visitAll } from '../src/live/visit.ts';
import type { Terminal } from '../src/system/command-line.ts';
import { replaceFile } from '../src/system/replace-file.ts';

const MEMORY_FILE = resolve('node_modules/.cache/external-links.json');
/** A run that is stopped has lost no more answers than these. */
const SAVED_EVERY = 20;

export async function deadLinks(
  { checked }: Examined,
  contentDir: string,
  { report, progress }: Terminal,
): Promise<Finding[]> {
  const { url } = (checked.data.get('site.yaml') ?? {}) as { url?: string };
  const links = outsideLinks(contentDir, checked, url, (path) => displayPath(path, process.cwd()));
  const addresses = new Set(links.map(({ address }) => address));
  report(
    `Hỏi ${addresses.size} địa chỉ ngoài, mỗi giây một lần một máy chủ; Ctrl-C để thôi, kết quả đã có được nhớ.`,
  );
  const memory = remembered();
  let asked = 0;
  const verdicts = await visitAll(addresses, {
    ask: asker(),
    clock: { now: Date.now, pause: (milliseconds) => pause(milliseconds) },
    memory,
    seen: (done) => {
      progress(() => `${done}/${addresses.size}`);
      asked += 1;
      if (asked % SAVED_EVERY === 0) remember(memory);
    },
  });
  remember(memory);
  return findingsOf(links, verdicts);
}

function remembered(): Memory {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(MEMORY_FILE, 'utf8'))));
  } catch {
    // None yet, or half of one: all are asked again.
    return new Map();
  }
}

function remember(memory: Memory): void {
  mkdirSync(dirname(MEMORY_FILE), { recursive: true });
  replaceFile(MEMORY_FILE, JSON.stringify(Object.fromEntries(memory)));
}
