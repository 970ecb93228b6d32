import { expect, test } from 'vitest';
import { prepareAstroEnvironment } from './astro-environment.ts';

test('what would shadow Astro’s own words is taken out of the environment, and nothing is reported', () => {
  const variables: NodeJS.ProcessEnv = {
    ...Object.fromEntries(
      ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'].map((name) => [name, '1']),
    ),
    SITE_URL: 'https://xa.example/',
    ASTRO_TELEMETRY_DISABLED: '0',
  };
  prepareAstroEnvironment(variables);
  expect(variables).toEqual({ SITE_URL: 'https://xa.example/', ASTRO_TELEMETRY_DISABLED: '1' });
});
