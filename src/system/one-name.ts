import { WrongUse } from './command-line.ts';

/**
 * The one word that a command is given beside its flags.
 * @param called what it names, in Vietnamese
 * @throws WrongUse where there is none, or more
 */
export function oneName([name, ...rest]: readonly string[], called: string): string {
  if (name === undefined) throw new WrongUse(`thiếu ${called}.`);
  if (rest.length > 0) throw new WrongUse(`thừa "${rest.join(' ')}".`);
  return name;
}
