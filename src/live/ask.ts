/** Asks a server for a page, of the public network alone: a name is looked up here, and what it says decides, not the name. */
import { lookup as systemLookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { isSecure } from '../lib/web-address.ts';
import { type Ask, IN_OWN_NETWORK } from './visit.ts';

const PATIENCE_MS = 15_000;
/** Whoever looks into the log of a server may know who asked, and why. */
const AGENT = 'Mozilla/5.0 (compatible; commune-site-link-check)';

/** What is not of the public network (IANA IPv4 and IPv6 Special-Purpose Address Registries). */
const SPECIAL_4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
/** Of IPv6 what is not given out, and what has an address of IPv4 within it or is for books. */
const PUBLIC_6 = '2000::/3';
const SPECIAL_6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20';

function listOf(networks: string, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const network of networks.split(' ')) {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}

const special4 = listOf(SPECIAL_4, 'ipv4');
const public6 = listOf(PUBLIC_6, 'ipv6');
const special6 = listOf(SPECIAL_6, 'ipv6');

/** @param address of a machine, IPv4 or IPv6 */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !special4.check(address, 'ipv4');
  return isIP(address) === 6 && public6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
}

const refusal = () => Object.assign(new Error('not of the public network'), { code: IN_OWN_NETWORK });

/** @param mayAsk whether a machine may be asked: those of the public network; a test asks its own */
export function asker(mayAsk: (address: string) => boolean = isPublic): Ask {
  const lookup: LookupFunction = (name, options, answer) => {
    systemLookup(name, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, []);
      // One that is not of the public network is enough: another answer could be taken the next time.
      if (!found.every(({ address }) => mayAsk(address))) return answer(refusal(), []);
      const [first] = found;
      if (options.all || !first) return answer(null, found);
      return answer(null, first.address, first.family);
    });
  };
  return (method, address) =>
    new Promise((resolve, reject) => {
      const host = address.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) !== 0 && !mayAsk(host)) {
        reject(refusal());
        return;
      }
      const { request } = isSecure(address) ? https : http;
      const asked = request(
        address,
        {
          method,
          lookup,
          agent: false,
          timeout: PATIENCE_MS,
          headers: { 'user-agent': AGENT, accept: '*/*' },
          signal: AbortSignal.timeout(2 * PATIENCE_MS),
        },
        (response) => {
          const { statusCode: status = 0, headers } = response;
          response.destroy();
          resolve({ status, location: headers.location });
        },
      );
      asked.on('timeout', () => asked.destroy(Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })));
      asked.on('error', reject);
      asked.end();
    });
}
