/** The script of every page. */
import './popovers.ts';
import './print-time.ts';
import './search/intent.ts';
import './settings.ts';
import './visitor-counters.ts';

// Most days have no notice, and their pages need not carry what ends one.
if (document.documentElement.dataset['notices']) void import('./notices.ts');
