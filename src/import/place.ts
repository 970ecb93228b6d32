/** Where drafts are put: each whole or not at all, and never over what is there. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { vietnamTime } from '../lib/dates.ts';
import { freeName, isDevice } from '../lib/paths.ts';
import type { Draft } from './draft.ts';

export class Drafts {
  readonly #contentDir: string;
  readonly #stage: string;
  /** Names of articles, of every year: on the address there is none. */
  readonly #taken: Set<string>;

  constructor(contentDir: string) {
    this.#contentDir = contentDir;
    this.#taken = new Set(articlesIn(join(contentDir, 'news')));
    // On the disk of the content, so that a folder can be moved in one step.
    this.#stage = mkdtempSync(join(dirname(contentDir), '.import-'));
  }

  /** @returns the path of the text inside the content folder */
  put({ slug, moment, files }: Draft): string {
    const staged = mkdtempSync(join(this.#stage, 'draft-'));
    for (const [name, content] of files) writeFileSync(join(staged, name), content, { flag: 'wx' });
    const year = join('news', vietnamTime(moment).year);
    const folder = join(year, this.#free(slug, year));
    mkdirSync(join(this.#contentDir, year), { recursive: true });
    renameSync(staged, join(this.#contentDir, folder));
    return join(folder, 'index.md');
  }

  end(): void {
    rmSync(this.#stage, { recursive: true, force: true });
  }

  #free(slug: string, year: string): string {
    const isFree = (one: string) =>
      !isDevice(one) && !this.#taken.has(one) && !existsSync(join(this.#contentDir, year, one));
    const name = freeName(slug, isFree);
    this.#taken.add(name);
    return name;
  }
}

const articlesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((year) => year.isDirectory())
        .flatMap((year) => readdirSync(join(folder, year.name)))
    : [];

/** A path of the content folder as the editor sees it. */
export const shownPath = (contentDir: string, path: string): string =>
  relative(process.cwd(), join(contentDir, path));
