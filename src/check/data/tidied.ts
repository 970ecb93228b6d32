/** A telephone, an address on the web or inside the site, a letter box: the same in the form that a field asks for. */
import type * as z from 'zod';
import { siteAddressIn, webAddress } from '../../lib/web-address.ts';
import { judgeTelephone } from '../rules/telephones.ts';

/** The digits of the one telephone in a text, whatever stands around them: `Hotline: 0912.345.678 (ông A)`. */
function onlyTelephone(input: string): string {
  const plain = input.normalize('NFKC').replace(/(?<=\d)[\s.()-]{1,3}(?=\d)/g, '');
  const [only, ...others] = plain.match(/\+?\d{3,15}/g) ?? [];
  const digits =
    others.length === 0 && only !== undefined && !/(?<!\p{L})[oO](?=\d)|(?<=\d)[oO](?!\p{L})/u.test(plain)
      ? only
      : '';
  return digits.replace(/^84(?=\d{9}$)/, '0');
}

/** What people put between two telephones. */
const BETWEEN = /[,;/|]|\s[-–—]\s|[–—]|\s(?:hoặc|và|hay)\s/u;

/** The telephones of a text that holds several and nothing else of figures: `0221 3123 456 - 0912.345.678 (ông A)`. */
export function severalTelephones(input: string): readonly string[] {
  const parts = input.slice(0, 300).normalize('NFKC').split(BETWEEN);
  const numbers = parts.map(onlyTelephone);
  const areAll = numbers.every((number) => number.length >= 8 && judgeTelephone(number) === undefined);
  return numbers.length > 1 && areAll ? numbers : [];
}

/** @returns the text of a YAML value; undefined where no other form would do */
export function tidied(input: string, schema: z.ZodType | undefined): string | undefined {
  const only = onlyTelephone(input);
  const wrong = judgeTelephone(only);
  const digits = wrong ? (wrong.instead ?? '') : only;
  const plain = input.trim().replace(/^mailto:/i, '');
  const inside = /^[a-z\d-]+(?:\/[a-z\d-]+)*\/?$/.test(plain) ? `/${plain.replace(/\/$/, '')}/` : input;
  const letterBox = plain.replace(/\s/g, '').replace(/[([{]at[)\]}]/i, '@');
  const site = siteAddressIn(plain) ?? input;
  const { pathname = input, search = '' } = webAddress(plain) ?? {};
  for (const text of [digits, plain, letterBox, `https://${plain}`, inside, site, pathname + search])
    if (text !== input && !/[\s"\\]|^https:\/\/[^./]*(?:\/|$)/.test(text) && schema?.safeParse(text).success)
      return /^[\d+]/.test(text) ? `"${text}"` : text;
  return undefined;
}
