/**
 * What runs Astro itself. Astro keeps what it learnt of the content in one folder, `.astro/`, whatever it builds: two at
 * once mix it up. Tests of one file run one after the other, hence this one.
 */
import './bad-content.ts';
import './building.ts';
import './dev.ts';
import './notices.ts';
