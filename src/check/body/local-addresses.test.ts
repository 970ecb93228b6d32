/** Addresses that readers cannot open: of the editor's machine, of his letter box, of his folders. */
import { describe, expect, test } from 'vitest';
import { BASE, checkFiles } from '../../../tests/support/content.ts';
import { ADDED, text } from '../../../tests/support/spoilt-content.ts';
import { judgeLocal } from './local-addresses.ts';

const judged = (address: string) => judgeLocal(new URL(address));

test.each([
  'http://localhost:4321/tin-tuc/a/?b#c',
  'http://127.0.0.1/tin-tuc/a/?b#c',
  'https://192.168.1.5/tin-tuc/a/?b#c',
  'http://may-chu/tin-tuc/a/?b#c',
  'http://[::1]/tin-tuc/a/?b#c',
])('%s opens on this machine alone: the page is told as the site has it', (address) => {
  expect(judged(address)?.rule).toBe('link-local');
  expect(judged(address)?.severity).toBeUndefined();
  expect(judged(address)?.remedy).toContain('là trang của ta thì ghi /tin-tuc/a/?b#c;');
});

test('a site that is shown to those who make it is told with the page as the site has it', () => {
  const found = judged('https://xa-mau.pages.dev/tin-tuc/?b#c');
  expect(found).toMatchObject({ rule: 'link-preview', severity: 'warning' });
  expect(found?.remedy).toContain('là trang của ta thì ghi /tin-tuc/?b#c;');
});

test.each([
  ['https://www.google.com/url?q=https://a.example/b&sa=D', 'https://a.example/b'],
  ['https://www.google.com.vn/url?sa=t&url=https%3A%2F%2Fa.example%2Fb%3Fc%3D1', 'https://a.example/b?c=1'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F&h=x', 'https://a.example/'],
  [
    'https://apc01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F&data=x',
    'https://a.example/',
  ],
])('%s leads by the way to %s', (address, instead) => {
  expect(judged(address)).toMatchObject({
    rule: 'link-form',
    severity: 'warning',
    remedy: `ghi ${instead}.`,
    instead,
  });
});

test.each([
  'https://www.google.com/url?sa=D',
  'https://www.google.com/url?q=javascript:a',
  'https://www.google.com/search?q=https://a.example/',
  'https://a.example/l.php?u=https://b.example/',
  'https://a.example/',
  'https://docs.google.com/document/d/1Ab/view',
])('%s is an address like any other', (address) => {
  expect(judged(address)).toBeUndefined();
});

test.each([
  ['https://drive.google.com/drive/u/0/folders/1AbC', 'https://drive.google.com/drive/folders/1AbC;'],
  ['https://docs.google.com/forms/d/1Ab/edit#a', 'https://docs.google.com/forms/d/1Ab/viewform;'],
  ['https://docs.google.com/document/u/1/d/1Ab/edit', 'https://docs.google.com/document/d/1Ab/view;'],
  ['https://mail.google.com/mail/u/0/#inbox/F', 'tải thứ cần đăng về'],
  ['https://mail.xamau.example/?_uid=12', 'tải thứ cần đăng về'],
])('%s is for who has logged in: %s', (address, remedy) => {
  expect(judged(address)).toMatchObject({ rule: 'link-private', severity: 'warning' });
  expect(judged(address)?.remedy).toContain(remedy);
});

const found = async (body: string) => {
  const findings = await checkFiles({ ...BASE, ...text(body) });
  expect(findings.every(({ file }) => file.endsWith(ADDED))).toBe(true);
  return findings;
};

describe('pages of somebody who has logged in', () => {
  test.each([
    ['https://mail.google.com/mail/u/0/#inbox/Fmfcgz', undefined],
    ['https://outlook.live.com/mail/0/inbox', undefined],
    ['https://mail.xamau.example/?_task=mail&_uid=12', undefined],
    ['https://drive.google.com/drive/my-drive', undefined],
    ['https://drive.google.com/drive/u/0/folders/1AbC', 'https://drive.google.com/drive/folders/1AbC'],
    ['https://docs.google.com/document/d/1Ab/edit', 'https://docs.google.com/document/d/1Ab/view'],
    ['https://docs.google.com/forms/d/1Ab/edit', 'https://docs.google.com/forms/d/1Ab/viewform'],
    ['https://onedrive.live.com/?id=root', undefined],
    ['https://chat.zalo.me/?g=1', undefined],
    ['https://www.facebook.com/messages/t/1', undefined],
    ['https://vi.example/wp-admin/post.php?post=1', undefined],
  ])('%s', async (address, instead) => {
    const [only, ...others] = await found(`Xem [kế hoạch](${address}) nhé.`);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ rule: 'link-private', severity: 'warning', line: 7 });
    if (instead) expect(only?.remedy).toContain(`ghi ${instead};`);
    expect(await found(address)).toMatchObject([{ rule: 'link-private' }]);
  });

  test.each([
    'https://docs.google.com/spreadsheets/d/1/edit?usp=sharing',
    'https://drive.google.com/file/d/1/view?usp=sharing',
    'https://drive.google.com/drive/folders/1AbC?usp=sharing',
    'https://docs.google.com/forms/d/e/1FA/viewform',
    'https://mail.xamau.example/',
    'https://zalo.me/0912345678',
    'https://www.facebook.com/xamau/posts/1',
    'https://photos.app.goo.gl/abc',
  ])('%s may be open to all', async (address) => {
    expect(await found(`Xem [kế hoạch](${address}) nhé.`)).toEqual([]);
  });
});

describe('places on a disk', () => {
  test.each([
    'file:///C:/Users/a.doc',
    'C:\\Users\\a.doc',
    'D:/bao-cao/a.docx',
    '/C:/Users/a.doc',
    '\\\\may-chu\\chung\\a.doc',
    '//may-chu/chung/a.doc',
  ])('a link to %s is told what it is', async (address) => {
    const [only, ...others] = await found(`Xem [kế hoạch](${address}) nhé.`);
    expect(others).toEqual([]);
    expect(only?.message).toContain('là tệp trên máy của bạn');
    expect(only?.remedy).toContain('chép tệp');
  });

  test.each([
    'Xem C:\\Users\\Admin\\Desktop\\ke hoach.docx nhé',
    'Xem file:///C:/Users/a.doc',
    'Xem \\\\may-chu\\chung\\a.doc',
    'Xem [kế hoạch](C:\\Users\\Ke hoach.docx)',
    'Xem [kế hoạch](file:///C:/Ke hoach.docx)',
  ])('%s is told once, and nothing is proposed that leads there', async (body) => {
    const [only, ...others] = await found(body);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ rule: 'link-disk', severity: 'warning' });
    expect(only?.replacement).toBeUndefined();
  });

  test.each(['Tỷ lệ 1:2/3', 'Từ 8:00/9:00', 'Gồm A: một; B: hai', 'Km 3+200/QL39', 'Loại A:/B', 'a\\b'])(
    '%s is none',
    async (body) => {
      expect(await found(body)).toEqual([]);
    },
  );
});
