/** How fields are named and described to editors. */
import * as z from 'zod';
import type { Data, Path } from '../data-file.ts';
import { quote } from '../finding.ts';
import { isOptional, unwrapped } from './schema-shape.ts';

/** `"alt" trong "cover"`, `mục 2 của "tags"`, `"number" ở mục 1 của "phones"`. */
export function name(path: Path): string {
  const parts: string[] = [];
  for (let index = path.length - 1; index >= 0; index -= 1) {
    const step = path[index];
    if (typeof step === 'number') parts.push(parts.length === 0 ? `mục ${step + 1}` : `ở mục ${step + 1}`);
    else
      parts.push(
        parts.length === 0
          ? quote(step)
          : `${typeof path[index + 1] === 'number' ? 'của' : 'trong'} ${quote(step)}`,
      );
  }
  const [first = '', ...rest] = parts;
  return [first.startsWith('mục') ? `Mục${first.slice(3)}` : first, ...rest].join(' ');
}

/** A key as it is written in the file, with a value after it. */
export const keyName = (key: string, { notation }: Data, value = ' …') =>
  notation === 'json' ? `"${key}":${value}` : `"${key}:${value}"`;

export function describe(schema: z.ZodType | undefined): string {
  const { description } = schema ?? {};
  return description ? `ghi lại cho đúng (${description}).` : 'ghi lại cho đúng.';
}

export function inBrackets(schema: z.ZodType | undefined): string {
  return schema?.description ? ` (${schema.description})` : '';
}

export function requiredKeys(schema: z.ZodType | undefined): string {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return 'ghi mỗi mục một dòng, mở đầu bằng "- ".';
  if (!(inner instanceof z.ZodObject)) return describe(schema);
  const required = Object.entries(inner.shape)
    .filter(([, field]) => !isOptional(field))
    .map(([key]) => `"${key}"`);
  return `ghi các mục con ${required.join(', ')}, mỗi mục một dòng.`;
}
