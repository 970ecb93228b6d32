/** A finding as GitHub shows it beside the line of a pull request: a workflow command on a line of its own. */
import type { Finding } from './finding.ts';

/** `::error file=content/site.yaml,line=3,col=1,title=unknown-key::…` */
export function formatAnnotation({ file, line, column, severity, rule, message, remedy }: Finding): string {
  const properties = Object.entries({ file, line, col: column, title: rule }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${escaped(String(value), IN_PROPERTIES)}`],
  );
  return `::${severity} ${properties.join(',')}::${escaped(`${message} Cách sửa: ${remedy}`, IN_WORDS)}`;
}

/** What would end the command, or a part of it. The sign of the codes comes first. */
const IN_WORDS = /[%\r\n]/g;
const IN_PROPERTIES = /[%\r\n:,]/g;

const escaped = (text: string, signs: RegExp): string =>
  text.replace(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
