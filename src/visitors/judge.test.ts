/** Who is a person: by the agents that people here come with. */
import { isbotPatterns, list } from 'isbot';
import { describe, expect, test } from 'vitest';
import { Judge, LONG_WORD, readNetworks } from './judge.ts';

const judge = (agent: string) => new Judge(undefined).judge('10.0.0.1', agent);

const CARRIERS = ['VINAPHONE', 'VIETTEL', 'MOBIFONE', 'Vietnamobile', 'GMOBILE', 'iTel', 'Viettel Telecom'];

test.each(CARRIERS)('Facebook’s own browser in the network of %s is a person’s', (carrier) => {
  const fields = `FBAV/440.0.0.30.107;FBBV/553431234;FBLC/vi_VN;FBCR/${carrier};FBMF/samsung;FBDV/SM-A146P;FBSV/13;`;
  const lead =
    'Mozilla/5.0 (Linux; Android 13; SM-A146P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile';
  for (const agent of [
    `[FBAN/FB4A;${fields}]`,
    `[FBAN/FBIOS;${fields}]`,
    `[FB_IAB/FB4A;${fields}]`,
    `[FBAN/MessengerLite;${fields}]`,
    `${lead} [FB_IAB/Orca-Android;${fields}]`,
  ]) {
    expect(judge(agent), agent).toBe('visitor');
  }
});

test.each([
  'Mozilla/5.0 (Linux; Android 13; SM-A146P; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/139.0.0.0 Mobile Safari/537.36 Zalo android/12110576 ZaloTheme/light ZaloLanguage/vi',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Zalo iOS/641 ZaloTheme/light ZaloLanguage/vn',
  'ZaloAndroid/12110576;ZaloTheme/light;ZaloLanguage/vi;Carrier/VINAPHONE;Chrome/139',
])('Zalo’s own browser is a person’s: %s', (agent) => {
  expect(judge(agent)).toBe('visitor');
});

test.each([
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'Mozilla/5.0 (compatible; ZaloBot/1.0)',
  '[FBAN/FB4A;FBAV/440.0.0.30.107;FBCR/VINAPHONE;Googlebot/2.1;+http://www.google.com/bot.html]',
  'aHR0cHM6Ly94YS5leGFtcGxlL2EvdmVyeS9sb25nL3dvcmQvb2YvYS9wcm9ncmFt',
  'curl/8.5.0',
])('%s is a bot', (agent) => {
  expect(judge(agent)).toBe('bot');
});

test('the rule of isbot that is not asked of them is still the one that it was', () => {
  expect(list).toContain(LONG_WORD);
  expect(isbotPatterns('[;'.repeat(30))).toEqual([LONG_WORD]);
});

describe('addresses of the house', () => {
  const networks = readNetworks(['10.0.0.0/8', '192.168.1.7', '2001:db8::/32', 'fe80::/10']);
  const of = (address: string) =>
    new Judge('list' in networks ? networks.list : undefined).judge(address, undefined);

  test.each([
    '10.9.9.9',
    '::ffff:10.1.2.3',
    '::FFFF:192.168.1.7',
    '192.168.1.7',
    '2001:db8:1::5',
    'fe80::1%eth0',
  ])('%s is not counted', (address) => {
    expect(of(address)).toBe('excluded');
  });

  test.each(['11.0.0.1', '192.168.1.8', '2001:db9::5', '::ffff:11.0.0.1', '-', '10.0.0', ''])(
    '%j is',
    (address) => {
      expect(of(address)).toBe('visitor');
    },
  );

  test('are addresses and networks, whole ones too', () => {
    expect(readNetworks(['0.0.0.0/0', '10.0.0.1/32', '::/0', '::1/128'])).toHaveProperty('list');
  });

  test.each([
    '',
    'xa.example',
    '10.0.0.0/33',
    '::/129',
    '10.0.0.0/8/9',
    '10.0.0.0/',
    '10.0.0.0/x',
    '10.0.0/8',
    '::/1000',
  ])('%j is none', (wrong) => {
    expect(readNetworks(['10.0.0.1', wrong])).toEqual({ wrong });
  });
});
