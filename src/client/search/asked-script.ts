/**
 * The second inline script, of pages that search: where the address asks something, what that needs is asked for
 * together, before any other script has come. As terse as early.ts, for the same reasons.
 */
import { PARAMETERS } from '../../search/answer/address.ts';
import { INDEX_FILES, PAGEFIND_FILES } from '../../search/index/site-file.ts';
import { ANEW, ASKED } from './ahead.ts';

const anew = JSON.stringify(ANEW);

export const ASKED_SCRIPT = [
  '(i=>{if(document.documentElement.dataset.asked===void 0)return;',
  `const f=(n,o)=>{(self.${ASKED}??={})[n=i+n]=o=fetch(n,o);o.catch(_=>0)};`,
  `f('${INDEX_FILES.site}',${anew});f('${PAGEFIND_FILES.wasm}');`,
  // A query of several words.
  `if(/[?&]${PARAMETERS.query}=[^&]*(\\+|%20)/.test(location.search))f('${INDEX_FILES.vocabulary}',${anew});`,
  `import(i+'${PAGEFIND_FILES.script}').catch(_=>0)`,
  '})(document.currentScript.parentNode.dataset.index)',
].join('');
