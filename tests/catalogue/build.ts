/** Builds the catalogue of components into `OUT_DIR`: `OUT_DIR=… node tests/catalogue/build.ts`. Never into `dist/`. */
import { prepareAstroEnvironment } from '../../src/build/astro-environment.ts';
import { ROOT } from '../support/sites.ts';

prepareAstroEnvironment(process.env);
const { build } = await import('astro');
await build({ root: ROOT, configFile: 'tests/catalogue/astro.config.mjs', logLevel: 'warn' });
