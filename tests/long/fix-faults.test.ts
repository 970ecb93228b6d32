/**
 * `--fix` against faults by chance: of a text that was right and is spoilt in many places at once, all comes back, and
 * a run that is ended in the middle leaves every file as it was or as it is to be.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { article, BASE, type Files, writeContent } from '../support/content.ts';
import { filesIn, fixFiles } from '../support/fixed.ts';
import { ROOT, startNode } from '../support/node.ts';
import { pick, seeded } from '../support/visitors.ts';

const WORDS =
  'Đường làng được hội nông dân họp bàn toàn xã với ủy ban, thôn Đông; kế hoạch trồng lúa chất lượng cao năm nay'.split(
    ' ',
  );
const words = (count: number, chance: () => number) =>
  Array.from({ length: count }, () => pick(chance, WORDS)).join(' ');

/** A text in which everything is right, code and addresses too. */
function right(chance: () => number): string {
  const pieces = [
    () => words(12, chance),
    () => `## ${words(3, chance)}`,
    () => `- ${words(4, chance)}\n- ${words(5, chance)}`,
    () => `\`\`\`\n${words(3, chance)}\n\`\`\``,
    () => `Xem [${words(2, chance)} đây](/tin-tuc/bai-kia/) và \`${words(2, chance)}\`.`,
    () => `| ${words(1, chance)} | b |\n| --- | --- |\n| ${words(2, chance)} | 2 |`,
  ];
  const body = Array.from({ length: 3 + Math.floor(chance() * 8) }, () => pick(chance, pieces)()).join(
    '\n\n',
  );
  return article(
    `title: "${words(4, chance)}: ${words(2, chance)}"\n# ghi chú\npublishedAt: 2022-01-04T08:39:00+07:00\ncategory: tin-xa # của xã`,
    `${words(6, chance)}\n\n${body}`,
  );
}

/** Faults that leave a text the same to a reader. */
const FAULTS: readonly ((text: string, chance: () => number) => string)[] = [
  (text) => text.normalize('NFD'),
  (text) => text.replace(/Đ/g, '\u00d0'),
  (text, chance) =>
    outside(text, (line) => (chance() < 0.3 ? `${line}${pick(chance, [' ', '  ', '\t', '\u00a0'])}` : line)),
  (text, chance) =>
    outside(text, (line) =>
      line.replace(/(?<=\p{Ll}) (?=\p{Ll})/gu, (space) => (chance() < 0.2 ? '\u00a0' : space)),
    ),
  (text, chance) =>
    outside(text, (line) =>
      line.replace(/(?<=\p{Ll})(?=\p{Ll})/gu, () =>
        chance() < 0.05 ? pick(chance, ['\u200b', '\u00ad', '\u0007']) : '',
      ),
    ),
  (text) => text.replace('2022-01-04T08:39:00+07:00', '4/1/2022 8:39'),
  (text) => text.replace('2022-01-04T08:39:00+07:00', '8h39 ngày 04/01/2022'),
  (text) => text.replace('title: "', 'titel: "'),
  (text) => text.replace(/title: "(.*)"/, 'title: $1'),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\uFEFF${text}`,
];

/** Lines that are no code, behind the front matter. */
function outside(text: string, spoil: (line: string) => string): string {
  const body = text.indexOf('\n---', 4) + 5;
  const parts = text.slice(body).split(/(```[^`]*```|`[^`\n]*`|\]\([^)]*\))/);
  const spoilt = parts.map((part, at) =>
    at % 2 === 1
      ? part
      : part
          .split('\n')
          .map((line, index, all) =>
            line.trim() === '' || (index === all.length - 1 && at < parts.length - 1) ? line : spoil(line),
          )
          .join('\n'),
  );
  return text.slice(0, body) + spoilt.join('');
}

test('of texts with many faults at once all comes back, letter by letter', async () => {
  const chance = seeded(17);
  const good: Record<string, string> = {};
  const spoilt: Record<string, string | Buffer> = {};
  for (let number = 0; number < 60; number += 1) {
    const path = `news/2022/bai-${number}/index.md`;
    good[path] = right(chance);
    let text = good[path];
    for (const fault of FAULTS) if (chance() < 0.35) text = fault(text, chance);
    spoilt[path] = chance() < 0.1 ? Buffer.from(`\uFEFF${text.replace(/^\uFEFF/, '')}`, 'utf16le') : text;
  }
  const clean = await fixFiles({ ...BASE, ...good });
  expect(clean.changes, 'what is right stays').toEqual([]);
  const { files, before, after, again } = await fixFiles({ ...BASE, ...spoilt });
  expect(before.length).toBeGreaterThan(clean.after.length + 50);
  for (const [path, text] of Object.entries(good)) expect(String(files[path])).toBe(text);
  expect(after).toEqual(clean.after);
  expect(again).toEqual([]);
});

test('a run that is killed leaves each file old or new, and the next does the rest', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'fix-kill-'));
  try {
    const names = Array.from({ length: 80 }, (_, number) => `news/2022/bai-${number}/index.md`);
    const chance = seeded(3);
    const good = Object.fromEntries(names.map((name) => [name, right(chance)]));
    const old: Files = Object.fromEntries(
      names.map((name) => [name, `\uFEFF${good[name]?.normalize('NFD')}`]),
    );
    const contentDir = join(dir, 'content');
    writeContent(contentDir, { ...BASE, ...old });
    const isNew = (name: string) => readFileSync(join(contentDir, name), 'utf8') === good[name];
    let killed = 0;
    for (let run = 0; run < 3; run += 1) {
      const wanted = names.filter(isNew).length + 20;
      await killedWhen(contentDir, () => names.filter(isNew).length >= wanted);
      for (const name of names) {
        const there = readFileSync(join(contentDir, name), 'utf8');
        expect([old[name], good[name]], name).toContain(there);
      }
      if (!names.every(isNew)) killed += 1;
    }
    expect(killed, 'runs that were killed before their end').toBeGreaterThan(0);
    await killedWhen(contentDir, () => false);
    expect(names.filter((name) => !isNew(name))).toEqual([]);
    expect(Object.keys(filesIn(contentDir)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

/** Runs `--fix` and kills it as soon as something is so, or lets it come to its end. */
async function killedWhen(contentDir: string, isSo: () => boolean): Promise<void> {
  const run = startNode([join(ROOT, 'scripts/check.ts'), '--fix'], { env: { CONTENT_DIR: contentDir } });
  const watch = setInterval(() => {
    if (isSo()) run.child.kill('SIGKILL');
  }, 2);
  await run.finished;
  clearInterval(watch);
}
