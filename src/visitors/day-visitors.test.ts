/** Who is one visitor and who is another, how many there may be, and what is kept of them. */
import { describe, expect, test } from 'vitest';
import { DayVisitors, ID_BYTES, networkOf, SALT_BYTES, visitorKey } from './day-visitors.ts';

const SALT = Buffer.alloc(SALT_BYTES, 7);
const ROOM = { visitors: 100_000, stretches: 100_000 };

const day = (limits = ROOM, undivided = false) => new DayVisitors(SALT, undivided, limits);
const admit = (visitors: DayVisitors, address: string, agent?: string) =>
  visitors.admit(visitorKey(address, agent), address, agent);

/** What is packed of a visitor: the id in hex, and first and last second of each stretch. */
function packed(base64: string): { id: string; times: number[] }[] {
  const bytes = Buffer.from(base64, 'base64');
  const found: { id: string; times: number[] }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const id = bytes.toString('hex', at, at + ID_BYTES);
    const count = bytes.readUInt16LE(at + ID_BYTES) * 2;
    at += ID_BYTES + 2;
    found.push({
      id,
      times: Array.from({ length: count }, (_, index) => bytes.readUInt32LE(at + index * 4)),
    });
    at += count * 4;
  }
  return found;
}

describe('whose an address is', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
    ['2001:DB8::1', '2001:db8:0:0'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
    ['2001:db8::5:6:7:8:9', '2001:db8:0:5'],
    ['1::4:5:6:7:8', '1:0:0:4'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['unknown', 'unknown'],
  ])('%s → %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('a visitor', () => {
  test('is an address and an agent', () => {
    const visitors = day();
    expect(admit(visitors, '192.0.2.1', 'A')).toBe(0);
    expect(admit(visitors, '192.0.2.1', 'B')).toBe(1);
    expect(admit(visitors, '192.0.2.2', 'A')).toBe(2);
    expect(admit(visitors, '192.0.2.1')).toBe(3);
    expect(admit(visitors, '192.0.2.1', 'A')).toBe(0);
    expect(admit(visitors, '192.0.2.1')).toBe(3);
    expect(visitors.size).toBe(4);
    expect(visitors.countAddresses()).toBe(2);
  });

  test('of an IPv6 network is one by its whole address, and the network is one address', () => {
    const visitors = day();
    expect(admit(visitors, '2001:db8::1', 'A')).toBe(0);
    expect(admit(visitors, '2001:db8::2', 'A')).toBe(1);
    expect(admit(visitors, '2001:db8:0:1::1', 'A')).toBe(2);
    expect(admit(visitors, '2001:db8::1', 'A')).toBe(0);
    expect(visitors.countAddresses()).toBe(2);
  });

  test('is known again by its key alone until that is forgotten', () => {
    const visitors = day();
    const key = visitorKey('192.0.2.1', 'A');
    expect(key).toBe('192.0.2.1 A');
    expect(visitorKey('192.0.2.1', undefined)).toBe('192.0.2.1');
    expect(visitors.seen(key)).toBeUndefined();
    admit(visitors, '192.0.2.1', 'A');
    expect(visitors.seen(key)).toBe(0);
    visitors.forgetSeen();
    expect(visitors.seen(key)).toBeUndefined();
    expect(admit(visitors, '192.0.2.1', 'A')).toBe(0);
  });

  test('of the first tens of thousands is found again among all', () => {
    const visitors = day();
    const addresses = Array.from({ length: 1000 }, (_, index) => `10.0.${index >> 8}.${index & 255}`);
    const numbers = addresses.map((address) => admit(visitors, address, 'A'));
    expect(numbers).toEqual(addresses.map((_, index) => index));
    expect(addresses.map((address) => admit(visitors, address, 'A'))).toEqual(numbers);
    expect(visitors.size).toBe(1000);
    expect(visitors.countAddresses()).toBe(1000);
  });

  test('of a day begun by an older version is one hash, which tells no addresses', () => {
    const visitors = day(ROOM, true);
    expect(admit(visitors, '192.0.2.1', 'A')).toBe(0);
    expect(admit(visitors, '192.0.2.1', 'B')).toBe(1);
    expect(admit(visitors, '192.0.2.1', 'A')).toBe(0);
    expect(visitors.countAddresses()).toBeUndefined();
  });
});

describe('there is an end', () => {
  test('a day has so many visitors; those that are known go on', () => {
    const visitors = day({ visitors: 2, stretches: 9 });
    expect(admit(visitors, '192.0.2.1', 'A')).toBe(0);
    expect(admit(visitors, '192.0.2.2', 'A')).toBe(1);
    expect(admit(visitors, '192.0.2.3', 'A')).toBe('crowded');
    expect(admit(visitors, '192.0.2.2', 'A')).toBe(1);
    expect(visitors.size).toBe(2);
  });

  test('an address has a hundred agents', () => {
    const visitors = day();
    for (let agent = 0; agent < 100; agent += 1)
      expect(admit(visitors, '192.0.2.1', `A${agent}`)).toBe(agent);
    expect(admit(visitors, '192.0.2.1', 'A100')).toBe('manyAgents');
    expect(visitors.seen(visitorKey('192.0.2.1', 'A100'))).toBeUndefined();
    expect(admit(visitors, '192.0.2.1', 'A99')).toBe(99);
    expect(admit(visitors, '192.0.2.2', 'A100')).toBe(100);
  });

  test('an IPv6 network has a thousand addresses and agents', () => {
    const visitors = day();
    for (let host = 0; host < 1000; host += 1)
      expect(admit(visitors, `2001:db8::${host.toString(16)}`, 'A')).toBe(host);
    expect(admit(visitors, '2001:db8::ffff', 'A')).toBe('manyAgents');
    expect(admit(visitors, '2001:db8:0:1::1', 'A')).toBe(1000);
  });

  test('a page view without room is refused and changes nothing', () => {
    const visitors = day({ visitors: 9, stretches: 1 });
    admit(visitors, '192.0.2.1', 'A');
    expect(visitors.addPageView(0, 1000)).toBe(true);
    expect(visitors.addPageView(0, 9000)).toBe(false);
    expect(visitors.addPageView(0, 1300)).toBe(true);
    expect(visitors.countVisits()).toBe(1);
  });
});

test('visits and those who are there now are counted over all visitors', () => {
  const visitors = day();
  for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) admit(visitors, address, 'A');
  visitors.addPageView(0, 1000);
  visitors.addPageView(0, 3000);
  visitors.addPageView(1, 3200);
  // The third was admitted and viewed nothing.
  expect(visitors.countVisits()).toBe(3);
  expect(visitors.countOnline(3250)).toBe(2);
  expect(visitors.countOnline(3300)).toBe(1);
  expect(visitors.countOnline(3500)).toBe(0);
});

describe('what is kept', () => {
  const START = 1_700_000_000;

  function filled(): DayVisitors {
    const visitors = day();
    for (const [visitor, address] of ['192.0.2.1', '192.0.2.2', '2001:db8::1'].entries()) {
      admit(visitors, address, 'A');
      visitors.addPageView(visitor, START + visitor * 10);
      visitors.addPageView(visitor, START + visitor * 10 + 300);
    }
    visitors.addPageView(1, START + 50_000);
    return visitors;
  }

  test('is an id and the stretches in seconds of the day, in the order of the ids', () => {
    const kept = packed(filled().pack(START));
    expect(kept.map(({ times }) => times).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual([
      [0, 300],
      [10, 310, 50_000, 50_000],
      [20, 320],
    ]);
    // Numbers of 32 bits with the lowest byte first, one after the other.
    const words = (id: string) =>
      [0, 8, 16, 24].map((at) => Buffer.from(id.slice(at, at + 8), 'hex').readUInt32LE());
    const ids = kept.map(({ id }) => words(id));
    const isBefore = (a: number[], b: number[]) => {
      const at = a.findIndex((word, index) => word !== b[index]);
      return (a[at] ?? 0) < (b[at] ?? 0);
    };
    for (const [at, id] of ids.slice(1).entries()) expect(isBefore(ids[at] ?? [], id)).toBe(true);
  });

  test('in an order that does not tell who came when', () => {
    const one = day();
    const other = day();
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4']) admit(one, address, 'A');
    for (const address of ['192.0.2.4', '192.0.2.3', '192.0.2.2', '192.0.2.1']) admit(other, address, 'A');
    expect(one.pack(START)).toBe(other.pack(START));
  });

  test('of agents of one address is in an order of their own too', () => {
    const agents = Array.from({ length: 20 }, (_, index) => `A${index}`);
    const one = day();
    const other = day();
    for (const agent of agents) admit(one, '192.0.2.1', agent);
    for (const agent of agents.toReversed()) admit(other, '192.0.2.1', agent);
    expect(one.pack(START)).toBe(other.pack(START));
  });

  test('names the address in its first half and the agent in the other', () => {
    const visitors = day();
    admit(visitors, '192.0.2.1', 'A');
    admit(visitors, '192.0.2.1', 'B');
    admit(visitors, '192.0.2.2', 'A');
    const ids = packed(visitors.pack(START)).map(({ id }) => [id.slice(0, 16), id.slice(16)]);
    expect(new Set(ids.map(([address]) => address)).size).toBe(2);
    expect(new Set(ids.map(([, agent]) => agent)).size).toBe(2);
    expect(new Set(ids.map(String)).size).toBe(3);
  });

  test('depends on the salt, which is drawn for each day', () => {
    const other = new DayVisitors(Buffer.alloc(SALT_BYTES, 8), false, ROOM);
    const same = day();
    const first = day();
    for (const visitors of [other, same, first]) admit(visitors, '192.0.2.1', 'A');
    expect(same.pack(START)).toBe(first.pack(START));
    expect(other.pack(START)).not.toBe(first.pack(START));
    expect(new DayVisitors().salt).toHaveLength(16);
    expect(new DayVisitors().salt).not.toEqual(new DayVisitors().salt);
  });

  test('gives the same day again, which goes on', () => {
    const kept = filled().pack(START);
    const again = day();
    expect(again.unpack(kept, START)).toBe(0);
    expect(again.pack(START)).toBe(kept);
    expect(again.size).toBe(3);
    expect(again.countVisits()).toBe(4);
    expect(again.countAddresses()).toBe(3);
    const known = admit(again, '192.0.2.2', 'A');
    expect(known).toBeLessThan(3);
    again.addPageView(Number(known), START + 50_100);
    expect(again.countVisits()).toBe(4);
    expect(again.countOnline(START + 50_200)).toBe(1);
  });

  test('of more visitors than there is room for, counts the visits that are left over', () => {
    const kept = filled().pack(START);
    const narrow = day({ visitors: 0, stretches: 9 });
    expect(narrow.unpack(kept, START)).toBe(4);
    expect(narrow.size).toBe(0);
    const fewStretches = day({ visitors: 9, stretches: 3 });
    expect(fewStretches.unpack(kept, START) + fewStretches.countVisits()).toBe(4);
  });

  test('a stretch within half an hour of the one before is the same visit, room or none', () => {
    const visitors = day();
    admit(visitors, '192.0.2.1', 'A');
    for (const time of [0, 2100, 4200, 7000]) visitors.addPageView(0, START + time);
    visitors.addPageView(0, START + 300);
    // 300 → 2100 is a gap of 1,800 s; 2100 → 4200 is longer.
    expect(visitors.countVisits()).toBe(3);
    const kept = visitors.pack(START);
    expect(day({ visitors: 0, stretches: 9 }).unpack(kept, START)).toBe(3);
    expect(day({ visitors: 9, stretches: 1 }).unpack(kept, START)).toBe(2);
  });
});

test('the order of what is kept goes by every part of an id', () => {
  const id = (...words: number[]) => {
    const bytes = Buffer.alloc(ID_BYTES + 2);
    for (const [at, word] of words.entries()) bytes.writeUInt32LE(word, at * 4);
    return bytes;
  };
  const ids = [id(1, 1, 1, 1), id(1, 1, 1, 2), id(1, 1, 2, 0), id(1, 2, 0, 0), id(2, 0, 0, 0)];
  const kept = Buffer.concat(ids).toString('base64');
  const visitors = day();
  visitors.unpack(Buffer.concat(ids.toReversed()).toString('base64'), 0);
  expect(visitors.pack(0)).toBe(kept);
});
