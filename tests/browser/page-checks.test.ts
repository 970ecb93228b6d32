/** The checks of every page can fail: each is shown a page with the fault that it is there to find. */
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import {
  ALL_RULES,
  axe,
  clippedText,
  invisibleFocus,
  lostStates,
  movement,
  sideways,
  smallTargets,
  transitions,
} from '../support/page-checks.ts';
import { SITES } from '../support/sites.ts';

const FAULTS: readonly [string, typeof sideways, string, string][] = [
  ['sideways', sideways, '<p style="width: 50rem">rộng</p>', '<p>vừa</p>'],
  [
    'cut text',
    clippedText,
    '<p style="width: 4rem; overflow: hidden; white-space: nowrap">Xã Quang Khải</p>',
    '<p style="width: 4rem">Xã Quang Khải</p>',
  ],
  [
    'text over text',
    clippedText,
    '<p>Xã Quang Khải</p><p style="margin-top: -1lh; position: relative; top: -1em">Huyện Tứ Kỳ</p>',
    '<p>Xã Quang Khải</p><p>Huyện Tứ Kỳ</p>',
  ],
  [
    'small targets',
    smallTargets,
    '<button style="padding: 0; width: 30px; height: 30px">A</button>',
    '<button style="width: 48px; height: 48px">A</button><p>Xem <a href="#a">bài này</a> để biết thêm.</p>',
  ],
  [
    'invisible focus',
    invisibleFocus,
    '<style>a:focus { outline: 3px solid #eee }</style><a href="#a">xem</a>',
    '<style>a:focus { outline: 3px solid #000 }</style><a href="#a">xem</a>',
  ],
  [
    'movement',
    movement,
    '<style>@keyframes k { to { opacity: 0 } } p { animation: k 1s infinite }</style><p>chạy</p>',
    '<p>đứng</p>',
  ],
  ['slow changes', transitions, '<p style="transition: color 1s">chậm</p>', '<p>ngay</p>'],
  [
    'states told by colour alone',
    lostStates,
    '<nav><a href="#a" aria-current="page" style="background: #ff0">A</a> <a href="#b">B</a></nav>',
    '<nav><a href="#a" aria-current="page" style="border-bottom: 3px solid">A</a> <a href="#b">B</a></nav>',
  ],
  [
    'contrast under 7:1',
    (page) => axe(page, ALL_RULES),
    '<main><h1 style="color: #6e6e6e; font-size: 1rem">Tin tức</h1></main>',
    '<main><h1 style="color: #333; font-size: 1rem">Tin tức</h1></main>',
  ],
];

describe('a fault is found, and what is right is left alone', () => {
  const { open } = browsing(SITES.empty);

  test.each(FAULTS)('%s', async (_name, check, wrong, right) => {
    const { page, close } = await open('/404.html', { forcedColors: 'none' });
    const document = (body: string) =>
      `<!doctype html><html lang="vi"><title>Trang thử</title><body style="background: #fff">${body}`;
    if (check === lostStates) await page.emulateMedia({ forcedColors: 'active' });
    // The policy of a page of the site lets none be written in its place.
    await page.goto('about:blank');
    await page.setContent(document(wrong));
    expect(await check(page)).not.toEqual([]);
    await page.setContent(document(right));
    expect(await check(page)).toEqual([]);
    await close();
  });
});
