/** Where editors send what they write in the form of the built site: part of `content/site.yaml`. */
import * as z from 'zod';
import { isSecure, webAddress } from '../lib/web-address.ts';
import { text } from './fields.ts';

export const EDITING_HOSTS = ['github', 'gitlab', 'forgejo'] as const;

/** Owner and name; GitLab has groups within groups. */
const REPOSITORY = /^[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)+$/;
const BRANCH = /^(?![./-])(?!.*(?:\.\.|\/\/|\.lock$|[./]$))[A-Za-z0-9_./-]+$/;
/** A folder of the repository, by its path in it. */
const FOLDER = /^(?!\.)[A-Za-z0-9_.-]+(?:\/(?!\.)[A-Za-z0-9_.-]+)*$/;

/** A token goes there: never in clear. */
const isHost = (address: string): boolean => {
  const url = webAddress(address);
  if (url?.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') return false;
  return isSecure(url);
};

export const editingSchema = () =>
  z
    .strictObject({
      host: z.enum(EDITING_HOSTS).describe('Loại máy chủ git: github, gitlab, hoặc forgejo (cả Gitea)'),
      address: z
        .string()
        .max(200)
        .refine(isHost, {
          error: 'địa chỉ máy chủ git viết như https://git.xamau.gov.vn, không có gì phía sau',
        })
        .optional()
        .describe('Địa chỉ máy chủ git; không ghi thì là https://github.com hoặc https://gitlab.com'),
      repository: text(200)
        .regex(REPOSITORY, 'kho viết như ten-chu/ten-kho, ví dụ xa-mau/trang')
        .describe('Chủ kho và tên kho, ví dụ xa-mau/trang'),
      branch: text(100)
        .regex(BRANCH, 'tên nhánh chỉ gồm chữ không dấu, chữ số, các dấu . _ - /, ví dụ main')
        .describe('Nhánh mà trang được dựng từ đó, ví dụ main'),
      folder: text(200)
        .regex(FOLDER, 'thư mục viết như content, không có dấu / ở đầu và cuối')
        .optional()
        .describe('Thư mục nội dung trong kho; không ghi thì là content'),
    })
    .refine(({ host, address }) => host !== 'forgejo' || address !== undefined, {
      path: ['address'],
      error: 'máy chủ forgejo phải ghi địa chỉ, ví dụ address: https://git.xamau.gov.vn',
    });

export type Editing = z.output<ReturnType<typeof editingSchema>>;

/** Where the API of the host lies, without a slash at its end. */
export function apiOf({ host, address }: Pick<Editing, 'host' | 'address'>): string {
  const own = address?.replace(/\/$/, '');
  if (host === 'github')
    return own === undefined || own === 'https://github.com' ? 'https://api.github.com' : `${own}/api/v3`;
  if (host === 'gitlab') return `${own ?? 'https://gitlab.com'}/api/v4`;
  return `${own}/api/v1`;
}
