import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { ownAddresses } from './own-network.ts';

const of = (address: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4') =>
  ({ address, internal, family, netmask: '', mac: '', cidr: null }) as NetworkInterfaceInfo;

test('the address of the network stands before that of containers, and this machine alone is none', () => {
  const found = ownAddresses({
    lo: [of('127.0.0.1', true)],
    docker0: [of('172.17.0.1')],
    wlan0: [of('fe80::1', false, 'IPv6'), of('192.168.1.20')],
  });
  expect(found).toEqual(['192.168.1.20', '172.17.0.1']);
  expect(ownAddresses({ lo: [of('127.0.0.1', true)] })).toEqual([]);
});
