/** The script of every page. */
import './notices.ts';
import './popovers.ts';
import './print-time.ts';
import './settings.ts';
