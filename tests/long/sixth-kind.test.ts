/** A sixth kind of content is one row and its pages: added to a copy of the code, it is on the site, under the publish rule. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { NOW, ROOT, run, SITES } from '../support/sites.ts';

const copy = mkdtempSync(join(tmpdir(), 'sixth-kind-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const ROW = `  events: kind(
    z.strictObject({
      title: z.string().describe('Tên sự kiện'),
      opensAt: z.union([z.date(), z.string().transform((moment) => new Date(moment))]).describe('Khai mạc'),
      photo: z.strictObject({ src: image.describe('Ảnh'), alt: z.string().describe('Lời') }).optional().describe('Ảnh'),
    }),
    {
      called: 'sự kiện',
      place: 'events/<tên-sự-kiện>/index.md',
      calledBy: 'title',
      mdx: false,
      moments: ({ opensAt }) => ({ publishedAt: opensAt }),
      picture: 'photo',
      needsText: true,
      hasCategory: false,
      references: [],
      page: (slug) => \`/lich/\${slug}/\`,
      sections: [],
    },
  ),
`;

/** A page beside the others: it takes its frame from where they do. */
const [, frame] =
  /import \{ frame \} from '([^']+)'/.exec(readFileSync(join(ROOT, 'src/pages/[slug].astro'), 'utf8')) ?? [];
const PAGE = `---
import { Image } from 'astro:assets';
import { render } from 'astro:content';
import Prose from '../../components/prose/Prose.astro';
import Base from '../../layouts/Base.astro';
import { getVisible } from '../../queries/publish.ts';
import { frame } from '../${frame}';
export const getStaticPaths = async () =>
  (await getVisible('events')).map(({ entry }) => ({ params: { slug: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { title, photo } = entry.data;
const { Content } = await render(entry);
const { shell, metadata } = await frame({ title, path: \`/lich/\${entry.id}/\` });
---
<Base {shell} {metadata}>
  <h1>{title}</h1>
  <Image src={photo.src} alt={photo.alt} layout="none" />
  <Prose abbreviations={[]}><Content /></Prose>
</Base>
`;

const event = (opensAt: string) =>
  `---\ntitle: Hội làng\nopensAt: ${opensAt}\nphoto: { src: co.png, alt: Cờ hội }\n---\n\nRước **kiệu** từ đình.\n`;

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a sixth kind of content is one row and its pages', { timeout: 120_000 }, async () => {
  for (const part of [
    'src',
    'scripts',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir');
  const kinds = join(copy, 'src/schemas/kinds.ts');
  const before = readFileSync(kinds, 'utf8');
  const after = before.replace('\n  pages: kind(', () => `\n${ROW}  pages: kind(`);
  expect(after).not.toBe(before);
  writeFileSync(kinds, after);
  mkdirSync(join(copy, 'src/pages/lich'));
  writeFileSync(join(copy, 'src/pages/lich/[slug].astro'), PAGE);

  const contentDir = join(copy, 'content');
  const outDir = join(copy, 'dist');
  cpSync(SITES.empty.contentDir, contentDir, { recursive: true });
  const write = (path: string, text: string | Buffer) => {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text);
  };
  for (const [slug, opensAt] of [
    ['hoi-lang', '2026-01-01T14:00:00+07:00'],
    ['hoi-sau', '2026-01-01T14:00:01+07:00'],
  ] as const) {
    write(`events/${slug}/index.md`, event(opensAt));
    write(`events/${slug}/co.png`, PNG);
  }
  const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir, SOURCE_DATE_EPOCH: String(NOW) };
  const build = () => run('scripts/build.ts', [], env, copy);
  const { code, stdout, stderr } = await build();
  expect(code, stdout + stderr).toBe(0);
  const page = readFileSync(join(outDir, 'lich/hoi-lang/index.html'), 'utf8');
  expect(page).toContain('Rước <strong>kiệu</strong> từ đình.');
  expect(page).toMatch(/<img [^>]*alt="Cờ hội"/);
  // What begins a second later waits for its build.
  expect(existsSync(join(outDir, 'lich/hoi-sau'))).toBe(false);

  // And what is wrong with it stops the build, in the editors' words.
  write('events/hoi-lang/index.md', event('2026-01-01T14:00:00+07:00').replace('title:', 'ten:'));
  const refused = await build();
  expect(refused.code).toBe(1);
  expect(refused.stdout + refused.stderr).toContain('events/hoi-lang/index.md:2:1: Lỗi: Không có mục "ten"');
});
