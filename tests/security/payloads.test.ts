/** Payloads of every way that is known to us: what the check refuses, and what it passes and makes harmless. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent, type Finding } from '../../src/check/index.ts';
import { article, BASE, FRONT_MATTER, NOW, writeContent } from '../support/content.ts';
import { HARMLESS } from './payloads/harmless.ts';
import { REFUSED, REFUSED_SITES } from './payloads/refused.ts';

const dir = mkdtempSync(join(tmpdir(), 'payloads-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const check = (name: string) =>
  checkContent({ contentDir: join(dir, name), now: NOW, workingDir: join(dir, name) });
const errorsIn = (findings: readonly Finding[], file: string) =>
  findings.filter((finding) => finding.severity === 'error' && finding.file.startsWith(file));
/** As findings show a path: what a terminal would obey is written out. */
const shown = (path: string) => path.split(/[\p{Cc}\p{Cf}]/u)[0] ?? path;

describe('what an editor commits is refused, and its file named', () => {
  let findings: Finding[] = [];
  beforeAll(async () => {
    writeContent(join(dir, 'all'), BASE);
    for (const { files } of REFUSED) writeContent(join(dir, 'all'), files);
    findings = await check('all');
  });

  test.each(REFUSED)('$name', ({ files }) => {
    const file = Object.keys(files)[0] ?? '';
    // A folder that is refused is named, and not entered.
    const folders = file.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
    const named = folders
      .slice(1)
      .some((part) => findings.some((f) => f.severity === 'error' && f.file === shown(part)));
    expect(named || errorsIn(findings, shown(file)).length > 0, JSON.stringify(files).slice(0, 300)).toBe(
      true,
    );
  });

  test('and nothing is said in letters that a terminal obeys', () => {
    const told = findings.map(({ file, message, remedy }) => file + message + remedy).join('');
    expect(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.exec(told)?.[0]).toBeUndefined();
  });

  test('and the rest is still checked: a fault beside them is found', () => {
    const wrong = findings.filter(({ file, severity }) => severity === 'error' && file in BASE);
    expect(wrong).toEqual([]);
    expect(findings.some(({ file }) => file === 'news/2022/yaml-0/index.md')).toBe(true);
  });
});

test.each(Object.entries(REFUSED_SITES))('site.yaml: %s', async (name, line) => {
  const folder = `site-${Object.keys(REFUSED_SITES).indexOf(name)}`;
  const key = /^\w+/.exec(line)?.[0] ?? '';
  const site = String(BASE['site.yaml']).replace(new RegExp(`^${key}:.*\\n(?:[ -].*\\n)*`, 'm'), '');
  writeContent(join(dir, folder), { ...BASE, 'site.yaml': `${site}${line}\n` });
  expect(errorsIn(await check(folder), 'site.yaml').length).toBeGreaterThan(0);
});

describe('links of the file system are refused, wherever they lead', () => {
  test.each([
    ['a file outside', 'news/2022/bai-mau/an.pdf', '/etc/hosts'],
    ['a folder outside', 'news/2024', '/etc'],
    ['a file of the content', 'news/2022/bai-mau/an.gif', 'bia.gif'],
    ['nothing', 'pages/an.md', 'khong-co'],
    ['itself', 'pages/vong.md', 'vong.md'],
    ['the content itself', 'news/2023', '..'],
    ['a data file', 'stats/days.json', '/etc/hosts'],
  ])('to %s', async (name, path, target) => {
    const folder = `link-${name.replaceAll(' ', '-')}`;
    writeContent(join(dir, folder), { ...BASE, 'news/2023/hen-gio/index.md': null });
    symlinkSync(target, join(dir, folder, path));
    expect(errorsIn(await check(folder), path).length).toBeGreaterThan(0);
  });

  test('also the content folder’s own parts: a folder of attachments', async () => {
    writeContent(join(dir, 'deep'), BASE);
    mkdirSync(join(dir, 'aside'));
    writeFileSync(join(dir, 'aside/a.pdf'), '%PDF-1.4');
    symlinkSync(join(dir, 'aside'), join(dir, 'deep/documents/them'));
    expect(errorsIn(await check('deep'), 'documents/them').length).toBeGreaterThan(0);
  });
});

test('what is odd and harmless passes, for it becomes text', async () => {
  writeContent(join(dir, 'harmless'), { ...BASE, ...HARMLESS });
  const errors = (await check('harmless')).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
});

test('what is long and honest passes: limits are for what no text needs', async () => {
  const paragraph =
    'Ngày 05/01/2022, UBND xã họp bàn về kế hoạch số 42/KH-UBND (mã KH_2022_01) của thôn & xóm. ';
  const bodies = [
    `<table>\n${'<tr><td>Thôn Mẫu</td><td>1.234 &nbsp; hộ</td></tr>\n'.repeat(5_000)}</table>`,
    `| Thôn | Hộ | Ghi chú |\n| --- | --: | --- |\n${'| Mẫu | 1.234 | m<sub>2</sub> &amp; kg |\n'.repeat(3_000)}`,
    '- Hộ ông **Nguyễn Văn Mẫu**, thôn *Mẫu*, 1.234 m<sup>2</sup>\n'.repeat(5_000),
    `${paragraph.repeat(10)}\n\n`.repeat(300),
  ];
  const files = bodies.map((body, at) => [`news/2022/dai-${at}/index.md`, article(FRONT_MATTER, body)]);
  writeContent(join(dir, 'long'), { ...BASE, ...Object.fromEntries(files) });
  const findings = (await check('long')).filter(({ severity }) => severity === 'error');
  expect(findings).toEqual([]);
});
