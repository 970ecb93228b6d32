/**
 * What must be true before the first paint: the inline script of every page, emitted by the frame in the head.
 * By hand as terse as it is, since the budget is 512 bytes and nothing translates it; a browser too old for its
 * words is a browser without scripts. One that refuses its storage (private window, cookies off) throws at the touch.
 *
 * - `data-theme` and `data-text` as the reader chose them; a stored value that is none of ours is ignored
 * - `data-asked` where the address asks something: a search page is then not drawn as an idle one
 * - `data-notices` without those that have ended by the clock or that the reader dismissed
 * - what waits in a template for a script (NeedsScript.astro) is put in its place as the page is read: nodes are moved,
 *   no string becomes HTML, so that a policy may forbid that (Trusted Types)
 */
import { PARAMETERS } from '../search/answer/address.ts';
import { NOTICE_KEY, TEXT_KEY, TEXT_SIZES, THEME_KEY, THEMES } from './choices.ts';

const oneOf = (values: readonly (string | number)[]) => `/^(${values.join('|')})$/`;

export const EARLY_SCRIPT = [
  '((e,d=e.dataset,g=k=>{try{return localStorage.getItem(k)}catch{}},v)=>{',
  `if(${oneOf(THEMES)}.test(v=g('${THEME_KEY}')))d.theme=v;`,
  `if(${oneOf(TEXT_SIZES.filter((size) => size !== 100))}.test(v=g('${TEXT_KEY}')))d.text=v;`,
  `if(v=d.notices)d.notices=v.split(' ').filter(n=>n.split('@')[1]*1e3>Date.now()&&!g('${NOTICE_KEY}'+n)).join(' ');`,
  `if(/[?&]${PARAMETERS.query}=./.test(location.search))d.asked='';`,
  "new MutationObserver(_=>{for(v of e.querySelectorAll('template'))if(v.nextSibling)v.replaceWith(v.content)})",
  '.observe(e,{childList:1,subtree:1})',
  '})(document.documentElement)',
].join('');
