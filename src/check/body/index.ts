/** Judges the text of an entry. */
import type { DataFileName } from '../../schemas/data-files.ts';
import type { Anchors } from '../anchors.ts';
import type { Entry } from '../entry.ts';
import { findMarker, MARKER } from '../rules/markers.ts';
import { checkStyle } from '../style/index.ts';
import type { Answer } from './attempt.ts';
import { checkGuest } from './guest.ts';
import { checkHtml } from './html.ts';
import type { LinkContext } from './links.ts';
import { checkLost } from './lost.ts';
import { checkMargin } from './margin.ts';
import { childrenOf, parseBody } from './markdown.ts';
import { checkMdx } from './mdx.ts';
import { checkNamed } from './named.ts';
import type { Neighbours } from './pictures.ts';
import { checkPlausible } from './plausible.ts';
import { checkSigns } from './signs/index.ts';
import { checkTurned } from './turned.ts';

export interface BodyContext {
  readonly components: readonly string[];
  /** Whether the content has this data file. */
  hasData(name: DataFileName): boolean;
  readonly neighbours: Neighbours;
  readonly links: LinkContext;
  readonly anchors: Anchors;
  /** Parts of the page that are there because of the front matter; undefined where that cannot be read. */
  readonly parts: readonly string[] | undefined;
  /** Whether the text has a page of its own; else it stands on the pages of others. */
  readonly hasPage: boolean;
  /** A text without words is worth a note. */
  readonly needsText: boolean;
}

/** @returns paths of the files that the text names, undefined where it could not be read */
export function checkBody(
  entry: Entry,
  answers: readonly Answer[],
  context: BodyContext,
): Set<string> | undefined {
  const body = parseBody(entry, answers);
  if (!body) return undefined;
  if (body.root.type === 'root' && context.needsText && childrenOf(body.root).length === 0) {
    entry.source.report(
      {
        rule: 'empty-text',
        severity: 'warning',
        message: 'Bài chưa có nội dung sau phần đầu bài.',
        remedy: 'viết nội dung dưới dòng "---" thứ hai.',
      },
      entry.body,
    );
  }
  const marker = findMarker(body.text);
  if (marker !== undefined) body.report(MARKER, marker);
  if (entry.at.mdx) checkMdx(body, context);
  else checkHtml(body);
  if (!context.hasPage) checkGuest(body);
  checkPlausible(body);
  checkTurned(body);
  checkSigns(body, context.hasPage);
  checkMargin(body, entry.source.text.slice(entry.body));
  checkLost(body);
  checkStyle(entry, body);
  return checkNamed(body, { ...context, file: entry.at.file });
}
