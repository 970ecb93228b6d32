import { EARLY_SCRIPT } from './early.ts';
import { ASKED_SCRIPT } from './search/asked-script.ts';

/** Every script that may stand in a page itself: what the gate lets through, and what a server's policy names by digest. */
export const INLINE_SCRIPTS: readonly string[] = [EARLY_SCRIPT, ASKED_SCRIPT];
