import * as z from 'zod';
import { SITE_PATH } from '../lib/web-address.ts';
import { list, oldAddress } from './fields.ts';

/** `content/redirects.csv`: addresses of a former portal that belong to no single entry. */
export const redirectsSchema = () => list(redirectSchema(), 20_000);

export const redirectSchema = () =>
  z.strictObject({
    old: oldAddress().describe('Địa chỉ cũ, ví dụ /default.aspx?tab=tin'),
    new: z
      .string()
      .max(500)
      .regex(SITE_PATH, 'địa chỉ mới phải là địa chỉ trong trang, ví dụ /tin-tuc/')
      .describe('Địa chỉ mới trong trang, ví dụ /tin-tuc/'),
  });

export type Redirects = z.output<ReturnType<typeof redirectsSchema>>;
