/**
 * Notices on a page that stays open: each goes when its end passes, whatever the page was doing meanwhile, and when
 * the reader dismisses it, here or in another tab. What is shown is `data-notices` of the root (see early.ts).
 */
import { announce } from './announce.ts';
import { endOf, FOLDED_NOTICES, NOTICE_KEY, restOfNotices, standingNotices } from './choices.ts';
import { recall, remember } from './storage.ts';

const root = document.documentElement.dataset;
/** A timer holds 24.8 days at most, and one that is long may sleep with the machine: look again each hour. */
const LONGEST_WAIT = 3_600_000;

let timer: ReturnType<typeof setTimeout> | undefined;

const idOf = (token: string) => `thong-bao--${token.split('.')[0]}`;

/** Those that wait under the first one are counted anew, and stand open where none is left before them. */
function unfold(tokens: readonly string[]): void {
  const folded = document.getElementById(FOLDED_NOTICES) as HTMLDetailsElement | null;
  if (!folded) return;
  const inside = tokens.filter((token) => folded.contains(document.getElementById(idOf(token))));
  const words = folded.querySelector('summary .wrap');
  if (words) words.textContent = restOfNotices(inside.length);
  folded.open ||= inside.length === tokens.length;
}

const standing = () => (root['notices'] ?? '').split(' ');

/** Shows these and no other. A reader whose focus stood in one that goes is taken to the next, else to the text. */
function show(tokens: readonly string[]): void {
  const focused = document.activeElement?.closest('[data-notice]');
  root['notices'] = tokens.join(' ');
  unfold(tokens);
  if (!focused || focused.getClientRects().length > 0) return;
  const next = document.getElementById(idOf(tokens[0] ?? ''));
  (next?.querySelector('button') ?? document.querySelector('main'))?.focus({ preventScroll: true });
}

function look(): void {
  clearTimeout(timer);
  const now = Date.now();
  const left = standingNotices(standing(), now, (token) => recall(NOTICE_KEY + token) !== null);
  show(left);
  if (left.length === 0) return;
  timer = setTimeout(look, Math.min(LONGEST_WAIT, ...left.map((token) => endOf(token) - now)));
}

/** Forgets notices that have ended: nobody will ask for them again. */
function forgetEnded(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(NOTICE_KEY) && endOf(key) <= Date.now()) remember(key, undefined);
    }
  } catch {
    // Storage is refused: nothing is remembered.
  }
}

document.addEventListener('click', ({ target }) => {
  const token = (target as Element).closest<HTMLElement>('[data-dismiss]')?.dataset['dismiss'];
  if (!token) return;
  forgetEnded();
  remember(NOTICE_KEY + token, '1');
  show(standing().filter((other) => other !== token));
  announce('Đã ẩn thông báo');
});

for (const event of ['pageshow', 'storage']) addEventListener(event, look);
document.addEventListener('visibilitychange', look);
look();
