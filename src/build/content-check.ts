/** Stops the build when the content has errors, in the words that the editors' check uses. */
import type { AstroIntegration } from 'astro';
import { checkContent, formatFinding, formatSummary, hasErrors } from '../check/index.ts';

/** The content has errors, which have been told. */
export class ContentError extends Error {}

export function contentCheck(options: { contentDir: string; now: Date }): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      // Before Astro reads the content itself, so that an editor meets our words and not a schema's.
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const findings = await checkContent(options);
        for (const finding of findings) {
          (finding.severity === 'error' ? logger.error : logger.warn).call(logger, formatFinding(finding));
        }
        if (command === 'build' && hasErrors(findings)) throw new ContentError(formatSummary(findings));
      },
    },
  };
}
