/// <reference types="vitest/config" />
import { defineConfig } from 'vitest/config';

/** `npm run test:long`: what takes minutes, hundreds of runs or a Debian package. */
export default defineConfig({
  test: {
    include: ['tests/long/**/*.test.ts', 'tests/astro/dev.test.ts', 'tests/security/pages/*.test.ts'],
    // The sites of `npm test`, for what looks at them longer.
    globalSetup: 'tests/support/build-sites.ts',
    testTimeout: 20 * 60_000,
    hookTimeout: 5 * 60_000,
    fileParallelism: false,
  },
});
