// @vitest-environment happy-dom
/** An article read aloud: what is spoken, shown and said, with an engine of speech that the test speaks for. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { click, find, openPage, said } from '../../../tests/support/opened-page.ts';

class Utterance {
  voice: unknown;
  lang = '';
  rate = 0;
  onstart = () => undefined;
  onend = () => undefined;
  onerror = () => undefined;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const voice = (lang: string, localService: boolean) => ({ lang, localService });
let voices: ReturnType<typeof voice>[];
let spoken: Utterance[];
let speech: { speaking: boolean; pending: boolean; cancelled: number };
/** Where each paragraph lies in the window, by its words. */
let tops: Record<string, number>;
let scrolled: { words: string; how: unknown }[];

const button = () => find('[data-tool="listen"]');
const player = () => document.querySelector<HTMLElement>('.player');
const named = (label: string) =>
  [...(player()?.querySelectorAll('button') ?? [])].find(
    (each) => each.textContent === label,
  ) as HTMLButtonElement;
const last = () => spoken.at(-1) as Utterance;
const beingRead = () => document.querySelector('[data-being-read]')?.textContent;

async function start() {
  const { toggleListening } = await import('./player.ts');
  toggleListening(button());
  return () => toggleListening(button());
}

beforeEach(() => {
  openPage(`<article><h1>Lịch lấy nước</h1><div data-tools><button data-tool="listen">Nghe</button></div>
    <div class="prose"><p>Đợt một.</p><p>Đợt hai.</p></div></article>`);
  vi.useFakeTimers();
  voices = [voice('en-US', true), voice('vi-VN', false), voice('vi_VN', true)];
  spoken = [];
  speech = { speaking: false, pending: false, cancelled: 0 };
  tops = {};
  scrolled = [];
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    speak: (utterance: Utterance) => spoken.push(utterance),
    cancel: () => {
      speech.cancelled += 1;
    },
    get speaking() {
      return speech.speaking;
    },
    get pending() {
      return speech.pending;
    },
  });
  vi.stubGlobal('innerHeight', 1000);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const top = tops[this.textContent ?? ''] ?? 0;
    return { top, bottom: top + 100, height: 100 } as DOMRect;
  });
  Element.prototype.scrollIntoView = function (this: Element, how?: unknown) {
    scrolled.push({ words: this.textContent ?? '', how });
  };
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('listening', () => {
  test('begins with the heading, in a Vietnamese voice of this machine, at the usual speed', async () => {
    const focused = vi.spyOn(HTMLElement.prototype, 'focus');
    await start();
    // The page stays where it is, as the reader sees it.
    expect(focused.mock.calls).toEqual([[{ preventScroll: true }]]);
    expect(spoken.map(({ text }) => text)).toEqual(['Lịch lấy nước']);
    expect(last()).toMatchObject({ voice: voice('vi_VN', true), lang: 'vi-VN', rate: 1 });
    expect(button().ariaPressed).toBe('true');
    expect(document.documentElement.dataset['listening']).toBe('');
    expect(find('[data-tools]').nextElementSibling).toBe(player());
    expect(player()).toMatchObject({ role: 'group', ariaLabel: 'Nghe bài' });
    expect(document.activeElement?.textContent).toBe('Tạm dừng');
    expect(player()?.querySelector('span')?.textContent).toBe('Đoạn 1/3');
    expect(beingRead()).toBe('Lịch lấy nước');
  });

  test('goes on paragraph by paragraph to the end, which is said', async () => {
    await start();
    last().onend();
    expect(last().text).toBe('Đợt một.');
    expect(player()?.querySelector('span')?.textContent).toBe('Đoạn 2/3');
    expect(beingRead()).toBe('Đợt một.');
    last().onend();
    const focused = vi.spyOn(HTMLElement.prototype, 'focus');
    last().onend();
    expect(focused.mock.calls).toEqual([[{ preventScroll: true }]]);
    expect(spoken).toHaveLength(3);
    expect(player()).toBeNull();
    expect(beingRead()).toBeUndefined();
    expect(button().ariaPressed).toBe('false');
    expect(document.documentElement.dataset['listening']).toBeUndefined();
    expect(document.activeElement).toBe(button());
    expect(said()).toBe('Đã đọc hết bài');
  });

  test('pauses, and goes on from the beginning of what was being read', async () => {
    await start();
    last().onend();
    speech.speaking = true;
    click(named('Tạm dừng'));
    expect(speech.cancelled).toBe(1);
    expect(spoken).toHaveLength(2);
    speech.speaking = false;
    click(named('Đọc tiếp'));
    expect(spoken.map(({ text }) => text)).toEqual(['Lịch lấy nước', 'Đợt một.', 'Đợt một.']);
    expect(speech.cancelled).toBe(1);
  });

  test('cancels what waits to be spoken, too', async () => {
    speech.pending = true;
    await start();
    expect(speech.cancelled).toBe(1);
  });

  test('ends by the same button, by its own and with the page', async () => {
    const toggle = await start();
    toggle();
    expect(player()).toBeNull();
    expect(said()).toBe('Đã thôi nghe');
    toggle();
    click(named('Thôi nghe'));
    expect(player()).toBeNull();
    toggle();
    find('h1').tabIndex = 0;
    find('h1').focus();
    dispatchEvent(new Event('pagehide'));
    expect(player()).toBeNull();
    // The focus stays with a reader who is elsewhere.
    expect(document.activeElement).toBe(find('h1'));
  });

  test('takes the speed that is chosen, at once and the next time', async () => {
    const toggle = await start();
    expect(named('Vừa').ariaPressed).toBe('true');
    click(named('Nhanh'));
    expect(last().rate).toBe(1.35);
    expect(named('Nhanh').ariaPressed).toBe('true');
    expect(named('Vừa').ariaPressed).toBe('false');
    expect(localStorage.getItem('toc-do-doc')).toBe('fast');
    toggle();
    toggle();
    expect(last().rate).toBe(1.35);
    toggle();
    localStorage.setItem('toc-do-doc', 'gió');
    toggle();
    expect(last().rate).toBe(1);
  });

  test('brings the styles of its player', async () => {
    const styled = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync');
    const before = document.adoptedStyleSheets.length;
    await start();
    expect(styled).toHaveBeenCalledTimes(1);
    expect(document.adoptedStyleSheets.slice(before)).toEqual(styled.mock.contexts);
  });

  test('that fails is said to be so, for the eye too', async () => {
    await start();
    last().onerror();
    expect(player()).toBeNull();
    expect(said()).toBe('Trình duyệt không đọc được bài này. Mời thử lại sau.');
    expect(find('[data-announcer]').classList.contains('visually-hidden')).toBe(false);
  });

  test('waits ten seconds for an engine to begin, and no longer', async () => {
    await start();
    vi.advanceTimersByTime(9999);
    expect(player()).not.toBeNull();
    vi.advanceTimersByTime(1);
    expect(player()).toBeNull();
  });

  test('once it has begun takes the time that it takes', async () => {
    await start();
    last().onstart();
    vi.advanceTimersByTime(60_000);
    expect(player()).not.toBeNull();
  });

  test('leaves no watch behind when it ends', async () => {
    const toggle = await start();
    toggle();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('of a page without a Vietnamese voice leaves the choice to the browser', async () => {
    voices = [voice('en-US', true)];
    await start();
    expect(last()).toMatchObject({ voice: null, lang: 'vi-VN' });
  });
});

describe('the paragraph being read', () => {
  test('is brought into view, smoothly', async () => {
    await start();
    tops = { 'Đợt một.': 800 };
    last().onend();
    expect(scrolled).toEqual([{ words: 'Đợt một.', how: { block: 'center', behavior: 'smooth' } }]);
  });

  test('is brought there at once for a reader who wants calm', async () => {
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: query === '(prefers-reduced-motion: reduce)',
    }));
    await start();
    tops = { 'Đợt một.': -1 };
    last().onend();
    expect(scrolled).toMatchObject([{ how: { behavior: 'auto' } }]);
  });

  test('that is in view already moves nothing', async () => {
    await start();
    tops = { 'Đợt một.': 750 };
    last().onend();
    expect(scrolled).toEqual([]);
  });

  test('does not call back a reader who has scrolled away', async () => {
    await start();
    tops = { 'Lịch lấy nước': -500, 'Đợt một.': -300 };
    last().onend();
    expect(scrolled).toEqual([]);
    expect(beingRead()).toBe('Đợt một.');
  });
});
