/**
 * What must be true before the first paint: the one inline script of every page, emitted by the frame in the head.
 * By hand as terse as it is, and in the JavaScript of old browsers, since the budget is 512 bytes and nothing
 * translates it. A browser that refuses its storage (private window, cookies switched off) throws at the touch.
 *
 * - class `js` where modules run, so that `needs-js` elements appear
 * - `data-theme` and `data-text` as the reader chose them; a stored value that is none of ours is ignored
 * - `data-notices` without those that have ended by the clock or that the reader dismissed
 */
import { NOTICE_KEY, TEXT_KEY, TEXT_SIZES, THEME_KEY, THEMES } from './choices.ts';

const oneOf = (values: readonly (string | number)[]) => `/^(${values.join('|')})$/`;

export const EARLY_SCRIPT = [
  '(function(e,d,g,v){',
  "if('noModule'in HTMLScriptElement.prototype)e.className='js';",
  'g=function(k){try{return localStorage.getItem(k)}catch(x){}};',
  `if(${oneOf(THEMES)}.test(v=g('${THEME_KEY}')))d.theme=v;`,
  `if(${oneOf(TEXT_SIZES.filter((size) => size !== 100))}.test(v=g('${TEXT_KEY}')))d.text=v;`,
  "if(d.notices)d.notices=d.notices.split(' ').filter(function(n){",
  `return n.split('@')[1]*1e3>Date.now()&&!g('${NOTICE_KEY}'+n)`,
  "}).join(' ')",
  '})(document.documentElement,document.documentElement.dataset)',
].join('');
