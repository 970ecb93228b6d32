/** Builds `CONTENT_DIR` into `OUT_DIR` with the configuration that lies beside; says why where it fails. */
import { prepareAstroEnvironment } from '../../../src/build/astro-environment.ts';
import { ROOT } from '../../support/sites.ts';

prepareAstroEnvironment(process.env);
const { build } = await import('astro');
try {
  await build({ root: ROOT, configFile: 'tests/security/pages/unchecked.config.mjs', logLevel: 'error' });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
