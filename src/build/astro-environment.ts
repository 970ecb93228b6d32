/** What must hold in the environment before Astro starts in this process. */

/**
 * Names of `import.meta.env` that Astro would take from the environment where they stand there: a stray `DEV=1`
 * would publish drafts, a stray `BASE_URL` or `SITE` would break every link.
 */
const SHADOWED = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

export function prepareAstroEnvironment(variables: NodeJS.ProcessEnv): void {
  for (const name of SHADOWED) delete variables[name];
  // No build of a commune's site reports to anybody.
  variables['ASTRO_TELEMETRY_DISABLED'] = '1';
}
