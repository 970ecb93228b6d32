/**
 * What `npm run build` and `npm run dev` print: Astro's own lines, less those that warn of nothing.
 * A newcomer reads every warning as a fault of what was just installed.
 */
import { stripVTControlCharacters } from 'node:util';
import nodeLog from 'astro/logger/node';

/** Words of warnings that are no news, each with the reason: a warning that holds them all is not printed. */
const NO_NEWS: readonly (readonly string[])[] = [
  // A section without content does not exist (DESIGN): an empty collection is the usual case, and types check their names.
  ['The collection "', ' does not exist or is empty.'],
  // Astro marks the modules of `.mdx` for itself, and takes the mark away before they are bundled.
  ['[MODULE_LEVEL_DIRECTIVE]', '"use astro:head-inject"'],
];

type LogDestination = ReturnType<typeof nodeLog>;

/** The destination of Astro's log, named in astro.config.mjs. */
export default function buildLog(options?: Parameters<typeof nodeLog>[0]): LogDestination {
  const log = nodeLog(options);
  return {
    ...log,
    write(event) {
      const message = stripVTControlCharacters(event.message);
      if (event.level === 'warn' && NO_NEWS.some((words) => words.every((each) => message.includes(each))))
        return;
      log.write(event);
    },
  };
}
