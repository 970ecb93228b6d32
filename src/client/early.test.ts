import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { standingNotices } from './choices.ts';
import { EARLY_SCRIPT } from './early.ts';

const NOW = Date.parse('2026-01-01T14:00:00+07:00');

/** Runs the script in a made-up browser and tells what it did to the root element. */
function run(given: {
  stored?: Record<string, string>;
  refused?: boolean;
  notices?: string;
  now?: number;
  search?: string;
}) {
  const { stored = {}, refused = false, notices, now = NOW, search = '' } = given;
  const root = { dataset: { ...(notices !== undefined && { notices }) } as Record<string, string> };
  runInContext(
    EARLY_SCRIPT,
    createContext({
      document: { documentElement: root },
      Date: { now: () => now },
      location: { search },
      // What it does with elements is seen in a browser (tests/browser/reading.test.ts).
      MutationObserver: class {
        observe() {}
      },
      get localStorage() {
        if (refused) throw new Error('SecurityError');
        return { getItem: (key: string) => stored[key] ?? null };
      },
    }),
  );
  return root.dataset;
}

describe('the script in the head', () => {
  test('takes at most 512 bytes', () => {
    expect(Buffer.byteLength(EARLY_SCRIPT)).toBeLessThanOrEqual(512);
  });

  test('cannot end the element in which it stands', () => {
    expect(EARLY_SCRIPT).not.toContain('<');
  });

  test('changes nothing for a reader who has chosen nothing', () => {
    expect(run({})).toEqual({});
  });

  test.each([
    [
      { mau: 'dark', 'co-chu': '130' },
      { theme: 'dark', text: '130' },
    ],
    [{ mau: 'contrast' }, { theme: 'contrast' }],
    [{ 'co-chu': '90' }, { text: '90' }],
  ])('sets what was chosen: %o', (stored, expected) => {
    expect(run({ stored })).toEqual(expected);
  });

  test.each(['', 'null', 'darkish', 'xdark', '"><script>', '1000', '100', '15', 'light|dark'])(
    'a stored value that is none of ours is ignored: %s',
    (value) => {
      expect(run({ stored: { mau: value, 'co-chu': value } })).toEqual({});
    },
  );

  test('a browser that refuses its storage is served like one that holds nothing', () => {
    expect(run({ refused: true, notices: 'bao.x@9999999999' })).toEqual({ notices: 'bao.x@9999999999' });
  });

  test('tells what the page was asked, so that a search page need not be drawn twice', () => {
    expect(run({ search: '?q=%C4%91%E1%BA%A5t' })).toEqual({ asked: '' });
    expect(run({ search: '?muc=Tin&q=x' })).toEqual({ asked: '' });
    for (const search of ['?q=', '?faq=x', '?utm_source=q']) expect(run({ search })).toEqual({});
  });

  test('drops the notices that have ended or were dismissed, as the page does later', () => {
    const end = NOW / 1000;
    const tokens = [`qua.a@${end - 1}`, `vua-het.b@${end}`, `con.c@${end + 1}`, `da-an.d@${end + 60}`];
    const dismissed = `da-an.d@${end + 60}`;
    const { notices } = run({ notices: tokens.join(' '), stored: { [`thong-bao:${dismissed}`]: '1' } }) as {
      notices?: string;
    };
    expect(notices).toBe(`con.c@${end + 1}`);
    expect(standingNotices(tokens, NOW, (token) => token === dismissed)).toEqual([notices]);
  });
});
