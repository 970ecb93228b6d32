/**
 * The arrows between the rooms of the project, enforced. The table in the README is the rule: this test reads it there,
 * so that drawing and rule cannot part. Type-only imports are free.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './support/node.ts';
import { readSource, SOURCES } from './support/sources.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

interface Room {
  readonly name: string;
  /** Rooms, packages and `node` that its files may import. */
  readonly mayImport: readonly string[];
}

/** Rows `| \`src/lib/\` | lib, … | holds |` of the README's table of rooms. */
const rooms: readonly Room[] = [
  ...readme.matchAll(/^\| `((?:src|scripts|tests)[^`]*?)\/?`\s+\| ([^|]+) \|/gm),
].map((row) => ({
  name: (row[1] ?? '').replace(/\/$/, ''),
  mayImport: (row[2] ?? '').split(',').map((name) => name.trim().replaceAll('`', '')),
}));

const roomOf = (file: string): Room | undefined =>
  rooms
    .filter((room) => file === room.name || file.startsWith(`${room.name}/`))
    .sort((a, b) => b.name.length - a.name.length)[0];

/** Tests beside the code they test take from anywhere. */
const sources = SOURCES.filter((file) => !/^src\/.*\.test\.ts$|\.css$/.test(file));

const importsOf = (file: string): string[] =>
  readSource(file)
    .imports.filter(({ isType }) => !isType)
    .map(({ from }) => from);

/** The name under which the table would allow an import: a room, `node`, or a package. */
function allowance(file: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    const target = relative(ROOT, resolve(ROOT, dirname(file), specifier)).replaceAll('\\', '/');
    return (roomOf(target)?.name ?? target).replace(/^src\//, '');
  }
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return 'node';
  return specifier.startsWith('@') || specifier.startsWith('astro:')
    ? specifier.split('/').slice(0, 2).join('/')
    : (specifier.split('/')[0] ?? '');
}

/** What each room imports from others, as the table names it, with a file that does. */
const taken = new Map(rooms.map((room) => [room, new Map<string, string>()]));
for (const file of sources) {
  const room = roomOf(file);
  for (const specifier of room ? importsOf(file) : []) {
    const name = allowance(file, specifier);
    if (room && name !== room.name.replace(/^src\//, '')) taken.get(room)?.set(name, file);
  }
}

describe('the rooms', () => {
  test('are all drawn in the README', () => {
    expect(rooms.length).toBeGreaterThan(25);
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.filter((file) => !roomOf(file))).toEqual([]);
  });

  test('import only along the arrows of the README', () => {
    const wrong = [...taken].flatMap(([room, names]) =>
      [...names]
        .filter(([name]) => !room.mayImport.includes(name) && name !== 'vitest')
        .map(
          ([name, file]) => `${file} imports ${name}; ${room.name} may import ${room.mayImport.join(', ')}`,
        ),
    );
    expect(wrong).toEqual([]);
  });

  test('have no arrow that nobody goes along', () => {
    const idle = [...taken].flatMap(([room, names]) =>
      room.mayImport
        .filter((name) => name !== '–' && !names.has(name))
        .map((name) => `${room.name}: ${name}`),
    );
    expect(idle).toEqual([]);
  });

  test('of what ships take nothing from tests', () => {
    const shipped = rooms.filter(({ name }) => name.startsWith('src'));
    expect(shipped.flatMap(({ mayImport }) => mayImport).filter((name) => name.startsWith('tests'))).toEqual(
      [],
    );
  });

  test('a forbidden import is told from an allowed one', () => {
    expect(allowance('src/components/news/Teaser.astro', '../../queries/news.ts')).toBe('queries');
    expect(roomOf('src/components/news/Teaser.astro')?.mayImport).not.toContain('queries');
    expect(importsOf('src/queries/publish.ts')).toContain('astro:content');
  });
});

/** The linter tells of circles among modules; it does not read what components import. */
test('nothing goes in a circle, components and types included', () => {
  const waysFrom = (file: string) =>
    readSource(file)
      .imports.map(({ from }) => relative(ROOT, resolve(ROOT, dirname(file), from)).replaceAll('\\', '/'))
      .filter((target) => SOURCES.includes(target));
  const left = new Map(SOURCES.map((file) => [file, waysFrom(file)]));
  // What leads nowhere, or only to what leads nowhere, is in no circle.
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    for (const [file, ways] of left) if (!ways.some((target) => left.has(target))) left.delete(file);
  }
  expect([...left.keys()]).toEqual([]);
});

describe('the README', () => {
  test('opens with the two commands', () => {
    const first = readme.indexOf('```');
    expect(readme.slice(first, first + 120)).toContain('npm ci && npm start');
    expect(readme.slice(first, first + 120)).toContain('npm ci && npm test');
  });

  test('sends for each thing to one place, which exists', () => {
    const section = readme.split('## To change X, open Y')[1]?.split('\n## ')[0] ?? '';
    const rows = [...section.matchAll(/^\| ([^|]+) \| ([^|]+) \|/gm)]
      .slice(2)
      .map(([, what, where = '']) => ({
        what,
        places: [...where.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place),
      }));
    expect(rows.length).toBeGreaterThan(60);
    const places = rows.flatMap((row) => row.places);
    // A fact has one home: who is sent to two places does not know which of them to change.
    expect(rows.filter((row) => row.places.length !== 1)).toEqual([]);
    expect(rows.map(({ what }) => what)).toEqual([...new Set(rows.map(({ what }) => what))]);
    const tree = new Set(
      ['src', 'content', 'public', 'scripts', 'tests', 'docs', 'ops', '.ci', '.github'].flatMap((folder) => [
        folder,
        ...readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
          (path) => `${folder}/${path}`,
        ),
      ]),
    );
    for (const file of readdirSync(ROOT)) tree.add(file);
    expect(places.filter((place) => !tree.has(place.replace(/\/$/, '')))).toEqual([]);
  });

  test('names every command of package.json', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const missing = Object.keys(scripts).filter(
      (name) =>
        name !== 'preinstall' &&
        !readme.includes(name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('a page of src/pages', () => {
  const pages = sources.filter((file) => file.startsWith('src/pages/') && file.endsWith('.astro'));

  test('hands over to layouts and components, and holds no markup and no styles', () => {
    expect(pages.length).toBeGreaterThan(15);
    const elements = pages.map((file) => [file, elementsOf(readFileSync(join(ROOT, file), 'utf8'))] as const);
    expect(elements.filter(([, names]) => names.length > 0)).toEqual([]);
  });

  test('with an element is told from one without', () => {
    expect(elementsOf('---\nconst a = 1;\n---\n{a && <Page {a}><Prose>{a < 2}</Prose></Page>}')).toEqual([]);
    expect(elementsOf('---\n---\n<Page>{a && <p>{a}</p>}</Page>\n<style></style>')).toEqual(['p', 'style']);
  });
});

describe('a component, and a layout, owns its styles', () => {
  const styled = sources
    .filter((file) => /^src\/(?:components|layouts)\/.*\.astro$/.test(file))
    .map((file) => ({ file, source: readFileSync(join(ROOT, file), 'utf8') }))
    .map(({ file, source }) => ({ file, source, classes: rootsOf(source) }))
    .filter(({ classes }) => classes.size > 0);

  test('under classes that no other styles, so that no mark is needed on every element', () => {
    expect(styled.filter(({ file }) => file.startsWith('src/components/')).length).toBeGreaterThan(25);
    expect(styled.filter(({ file }) => file.startsWith('src/layouts/')).length).toBeGreaterThan(5);
    const owners = Map.groupBy(
      styled.flatMap(({ file, classes }) => [...classes].map((name) => ({ file, name }))),
      ({ name }) => name,
    );
    const shared = [...owners]
      .filter(([, of]) => of.length > 1)
      .map(([name, of]) => [name, of.map((o) => o.file)]);
    expect(shared).toEqual([]);
  });

  test('and that stand in its own markup; none without a class, which would reach into others', () => {
    const strange = styled.flatMap(({ file, source, classes }) => {
      const [markup = ''] = source.split('<style is:global>');
      return [...classes].filter((name) => !wears(markup, name)).map((name) => `${file}: .${name}`);
    });
    expect(strange).toEqual([]);
  });
});

/** Elements of the template of an `.astro` file, components aside. */
function elementsOf(source: string): string[] {
  const [, , template = ''] = source.split(/^---$/m);
  return [...template.matchAll(/<([a-z!][\w-]*)/g)].map((match) => match[1] ?? '');
}

/** Whether an element of a template has a class, by an attribute or a list. */
const wears = (markup: string, name: string): boolean =>
  name !== '' &&
  [...markup.matchAll(/\bclass(?::list)?=("[^"]*"|\{[^>]*)/g)].some(([, classes = '']) =>
    classes.split(/[^\w-]+/).includes(name),
  );

/** First classes of the outermost rules in `@layer components`; an empty name for a rule that begins with none. */
function rootsOf(source: string): Set<string> {
  const style =
    /<style is:global>([\s\S]*?)<\/style>/.exec(source)?.[1]?.replace(/\/\*[\s\S]*?\*\//g, '') ?? '';
  const found = new Set<string>();
  const open: string[] = [];
  for (const [, prelude = '', brace] of style.matchAll(/([^{};]*)([{};])/g)) {
    const selector = prelude.trim();
    if (brace === '{') {
      // What stands in `@keyframes` selects nothing.
      if (open.every((outer) => /^@(?!keyframes)/.test(outer)) && !selector.startsWith('@')) {
        for (const part of selector.split(/,(?![^(]*\))/)) found.add(/\.([\w-]+)/.exec(part)?.[1] ?? '');
      }
      open.push(selector);
    } else if (brace === '}') open.pop();
  }
  return found;
}
