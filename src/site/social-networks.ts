/** The networks on which a unit may have a page: what they are called, and under which hosts their pages lie. */
const NETWORKS = {
  zalo: { name: 'Zalo', hosts: ['zalo.me', 'oa.zalo.me'], example: 'https://zalo.me/0912345678' },
  facebook: {
    name: 'Facebook',
    hosts: ['facebook.com', 'www.facebook.com', 'm.facebook.com', 'vi-vn.facebook.com'],
    example: 'https://www.facebook.com/xamau',
  },
} as const satisfies Record<string, { name: string; hosts: readonly string[]; example: string }>;

export type SocialNetwork = keyof typeof NETWORKS;

const NAMES = Object.keys(NETWORKS) as SocialNetwork[];

/** The unit's own pages. */
export type Accounts = { readonly [Network in SocialNetwork]?: string | undefined };

/** Each by the name of its network. */
export const accountLinks = (accounts: Accounts): { label: string; href: string }[] =>
  NAMES.flatMap((network) => {
    const address = accounts[network];
    return address === undefined ? [] : [{ label: NETWORKS[network].name, href: address }];
  });

/** How such an address looks, for whoever wrote another. */
export const accountWanted = (network: SocialNetwork): string =>
  `phải là địa chỉ trang ${NETWORKS[network].name} của đơn vị, ví dụ ${NETWORKS[network].example}`;

/** `xamau`, `people/Xa-Mau/1000`, `profile.php?id=1000`: no page of theirs that leads on to another host, such as `l.php?u=`. */
const PAGE = /^(?:profile\.php\?id=\d+|[\w%-](?:[\w.%/-]*[\w%/-])?)$/;

/**
 * Whether an address is that of a page with the network. It is written as it is read: what the standard would read otherwise
 * (`https:\\`, a name before `@`, a port, letters of another script) looks like one host and leads to another.
 */
export function isAccount(network: SocialNetwork, address: string): boolean {
  const hosts: readonly string[] = NETWORKS[network].hosts;
  const [, host = '', page = ''] = /^https:\/\/([a-z.-]+)\/(.+)$/.exec(address) ?? [];
  return hosts.includes(host) && PAGE.test(page) && (!page.includes('.php') || page.includes('?id='));
}
