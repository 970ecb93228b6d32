/** A feed that a person opens is shown by this sheet: Chromium and Firefox do so, XSLT goes away (docs/decisions.md). */
import { href, sitePaths } from '../site/site-urls.ts';

/** Puts the sheet behind the XML declaration. */
export const withSheet = (source: string): string =>
  source.replace('?>', () => `?><?xml-stylesheet type="text/css" href="${href(sitePaths.feedSheet)}"?>`);
