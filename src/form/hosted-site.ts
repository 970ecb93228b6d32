/** What the form of a built site is told of where the content lies: `quan-tri/editing.json`, which the build writes. */
import * as z from 'zod';
import { apiOf, EDITING_HOSTS, type Editing } from '../schemas/editing.ts';

export const hostedSite = () =>
  z.strictObject({
    host: z.enum(EDITING_HOSTS),
    api: z.url(),
    repository: z.string(),
    branch: z.string(),
    folder: z.string(),
    /** Where an editor makes a token, and with which rights. */
    tokens: z.url(),
    rights: z.string(),
    /** What published entries are called, by their paths in the content folder. */
    titles: z.record(z.string(), z.string()),
    /** Address of the site, where site.yaml gives it. */
    url: z.url().optional(),
    /** What published entries bring about beside their own pages, with the page in English, and where addresses of a former site lead. */
    addresses: z.array(z.string()),
    moved: z.array(z.strictObject({ old: z.string(), new: z.string() })),
  });

/** What a build tells the form of the entries that are before readers. */
export type OfEntries = Pick<HostedSite, 'titles' | 'url' | 'addresses' | 'moved'>;

export type HostedSite = z.output<ReturnType<typeof hostedSite>>;

export const hostedSiteOf = (editing: Editing, entries: OfEntries): HostedSite => ({
  host: editing.host,
  api: apiOf(editing),
  repository: editing.repository,
  branch: editing.branch,
  folder: editing.folder ?? 'content',
  tokens: (editing.address?.replace(/\/$/, '') ?? FIRST_ADDRESS[editing.host]) + TOKENS[editing.host].path,
  rights: TOKENS[editing.host].rights,
  ...entries,
});

const FIRST_ADDRESS = { github: 'https://github.com', gitlab: 'https://gitlab.com', forgejo: '' } as const;

/** The least that the form needs. */
const TOKENS = {
  github: {
    path: '/settings/personal-access-tokens/new',
    rights:
      '(Fine-grained) chỉ cho kho này, quyền Contents và Pull requests: Read and write, hạn không quá một năm',
  },
  gitlab: {
    path: '/-/user_settings/personal_access_tokens',
    rights: 'với quyền api, hạn không quá một năm, của tài khoản chỉ có vai Developer ở kho này',
  },
  forgejo: {
    path: '/user/settings/applications',
    rights: 'với quyền repository: Read and Write, của tài khoản chỉ được ghi kho này',
  },
} as const;
