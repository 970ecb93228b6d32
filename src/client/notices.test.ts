// @vitest-environment happy-dom
/** Notices on a page that stays open: when each goes, and where the focus is then. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { click, find, openPage, said } from '../../tests/support/opened-page.ts';
import { FOLDED_NOTICES } from './choices.ts';

const NOW = Date.parse('2026-01-01T14:00:00+07:00');
const seconds = NOW / 1000;
const SOON = `bao.a1@${seconds + 60}`;
const LATE = `nuoc.b2@${seconds + 3 * 86_400}`;
const root = document.documentElement.dataset;

async function open(...tokens: readonly string[]): Promise<void> {
  const notices = tokens.map((token) => {
    const [id] = token.split('.');
    return `<div id="thong-bao--${id}" data-notice><button data-dismiss="${token}"><i>×</i></button></div>`;
  });
  openPage(`${notices.join('')}<main tabindex="-1"></main>`);
  root['notices'] = tokens.join(' ');
  await import('./notices.ts');
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  // Made up: what is hidden by the styles of the root takes no room.
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    const [, id] = this.id.split('--');
    return (root['notices'] ?? '').includes(`${id}.`)
      ? ([{}] as unknown as DOMRectList)
      : ([] as unknown as DOMRectList);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a notice', () => {
  test('goes when its end passes, and the others stay', async () => {
    await open(SOON, LATE);
    expect(root['notices']).toBe(`${SOON} ${LATE}`);
    vi.advanceTimersByTime(59_000);
    expect(root['notices']).toBe(`${SOON} ${LATE}`);
    vi.advanceTimersByTime(1000);
    expect(root['notices']).toBe(LATE);
    vi.advanceTimersByTime(3 * 86_400_000);
    expect(root['notices']).toBe('');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that ends in days is looked at each hour: a long timer sleeps with the machine', async () => {
    await open(LATE);
    vi.setSystemTime(NOW + 4 * 86_400_000);
    vi.advanceTimersByTime(3_600_000);
    expect(root['notices']).toBe('');
  });

  test.each(['pageshow', 'storage'])('that was dismissed in another tab goes here at %s', async (event) => {
    await open(SOON, LATE);
    localStorage.setItem(`thong-bao:${LATE}`, '1');
    dispatchEvent(new Event(event));
    expect(root['notices']).toBe(SOON);
    // However often it is looked, one look waits.
    expect(vi.getTimerCount()).toBe(1);
  });

  test('goes when a tab is looked at again after its end', async () => {
    await open(SOON);
    vi.setSystemTime(NOW + 61_000);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(root['notices']).toBe('');
  });
});

describe('a dismissed notice', () => {
  test('goes, is remembered and said', async () => {
    await open(SOON, LATE);
    click(find('#thong-bao--bao i'));
    expect(root['notices']).toBe(LATE);
    expect(localStorage.getItem(`thong-bao:${SOON}`)).toBe('1');
    expect(said()).toBe('Đã ẩn thông báo');
  });

  test('that has ended is forgotten at the next; others and other keys are kept', async () => {
    await open(SOON);
    const [ended, standing] = [`thong-bao:cu.x@${seconds}`, `thong-bao:moi.y@${seconds + 1}`];
    for (const key of [ended, standing, 'mau']) localStorage.setItem(key, '1');
    click(find('[data-dismiss]'));
    expect(localStorage.getItem(ended)).toBeNull();
    expect(localStorage.getItem(standing)).toBe('1');
    expect(localStorage.getItem('mau')).toBe('1');
  });

  test('leaves the focus to the next one, and the last to the text', async () => {
    await open(SOON, LATE);
    const focused = vi.spyOn(HTMLElement.prototype, 'focus');
    find('#thong-bao--bao button').focus();
    click(find('#thong-bao--bao button'));
    expect(document.activeElement).toBe(find('#thong-bao--nuoc button'));
    click(find('#thong-bao--nuoc button'));
    expect(document.activeElement).toBe(find('main'));
    // The page stays where it is, as the reader sees it.
    expect(focused.mock.calls.slice(1)).toEqual([[{ preventScroll: true }], [{ preventScroll: true }]]);
  });

  test('takes no focus from elsewhere', async () => {
    await open(SOON, `bun.c3@${seconds + 60}`, LATE);
    find('#thong-bao--nuoc button').focus();
    click(find('#thong-bao--bao button'));
    expect(document.activeElement).toBe(find('#thong-bao--nuoc button'));
  });
});

test('a click beside the notices dismisses none', async () => {
  await open(SOON);
  click(find('main'));
  expect(root['notices']).toBe(SOON);
  expect(said()).toBe('');
});

describe('notices that wait under the first one', () => {
  const CALM = 'ke-tuc.c3@9999999999';

  async function openFolded(standing: readonly string[]): Promise<HTMLDetailsElement> {
    const notice = (token: string) =>
      `<div id="thong-bao--${token.split('.')[0]}" data-notice><button data-dismiss="${token}"><i>×</i></button></div>`;
    openPage(
      `${notice(SOON)}<details id="${FOLDED_NOTICES}"><summary><span class="wrap">Còn 2 thông báo</span></summary>${notice(LATE)}${notice(CALM)}</details><main tabindex="-1"></main>`,
    );
    root['notices'] = standing.join(' ');
    await import('./notices.ts');
    return find<HTMLDetailsElement>('details');
  }

  test('are counted without those that have gone', async () => {
    const folded = await openFolded([SOON, LATE]);
    expect([folded.textContent?.includes('Còn 1 thông báo'), folded.open]).toEqual([true, false]);
  });

  test('stand open when the first has gone', async () => {
    const folded = await openFolded([SOON, LATE, CALM]);
    expect(folded.open).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect([folded.textContent?.includes('Còn 2 thông báo'), folded.open]).toEqual([true, true]);
  });

  test('stand open where the first was dismissed before', async () => {
    expect((await openFolded([LATE, CALM])).open).toBe(true);
  });
});
