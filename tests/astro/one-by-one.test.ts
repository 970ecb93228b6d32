/**
 * What runs Astro itself, which keeps every core busy. Tests of one file run one after the other, hence this one.
 */
import './bad-content.ts';
import './building.ts';
import './notices.ts';
