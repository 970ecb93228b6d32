import { expect, test } from 'vitest';
import { isVerification } from './verification.ts';

test.each([
  ['a script', 'google0123456789.html', '<script>x</script>'],
  ['a handler', 'google0123456789.html', '<p onclick="x">google</p>'],
  ['a frame', 'google0123456789.html', '<iframe src="https://x.example"></iframe>'],
  ['a link', 'google0123456789.html', '<a href="https://x.example">x</a>'],
  ['a page that leads on', 'google0123456789.html', '<meta http-equiv="refresh" content="0; url=/x">'],
  ['a policy', 'google0123456789.html', '<meta http-equiv="content-security-policy" content="x">'],
  ['a remark', 'google0123456789.html', '<!-- x -->'],
  ['a drawing', 'google0123456789.html', '<svg><title>x</title></svg>'],
  ['styles', 'google0123456789.html', '<p style="x:y">x</p>'],
  [
    'an XML that is a page',
    'BingSiteAuth.xml',
    '<x:script xmlns:x="http://www.w3.org/1999/xhtml">1</x:script>',
  ],
  ['nothing', 'google0123456789.html', ' \n'],
  ['the page for what is not there', '404.html', 'x'],
  ['the home page', 'index.html', 'x'],
  ['what robots read', 'robots.txt', 'x'],
  ['a script file', 'google0123456789.js', 'x'],
  ['a class', 'google0123456789.html', '<html class="a">x</html>'],
  ['a paragraph in a language of its own', 'google0123456789.html', '<p lang="vi">x</p>'],
  ['a mark of something else', 'google0123456789.html', '<meta id="a" content="x">'],
  ['a language that is none', 'google0123456789.html', '<html lang="<">x</html>'],
  [
    'a page in letters of its own',
    'google0123456789.html',
    '<meta http-equiv="content-type" content="text/html; charset=utf-7">',
  ],
  ['a page by another name', '0123456789abcdef.txt', '<p>x</p>'],
  ['another XML', 'BingSiteAuth.xml', '<p>x</p>'],
  ['a name of seven letters', 'abcdef1.txt', 'x'],
  ['a name of a hundred and one', `${'a'.repeat(100)}1.txt`, 'x'],
  ['more than two thousand letters', 'google0123456789.html', 'x'.repeat(2001)],
  ['a file in a folder', 'a1234567/google0123456789.html', 'x'],
])('%s is no proof of who owns the site', (_what, name, text) => {
  expect(isVerification(name, text)).toBe(false);
});

test('a code alone, or in words, is one', () => {
  expect(isVerification('google0123456789.html', 'google-site-verification: google0123456789.html')).toBe(
    true,
  );
  expect(isVerification('0123456789abcdef.txt', '0123456789abcdef\n')).toBe(true);
});

test.each([
  ['google0123456789.html', '<meta name="google-site-verification" content="Ab-_1">'],
  [
    'google0123456789.html',
    '<!DOCTYPE html><html lang="vi"><title>Mau</title><meta charset="utf-8"><p>x</p>',
  ],
  ['zalo_verifierAb12.html', '<meta property="zalo-platform-site-verification" content="Ab12">'],
  ['zalo_verifierAb12.html', '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">'],
  ['BingSiteAuth.xml', '<?xml version="1.0"?>\n<users>\n  <user>0123ABCD</user>\n</users>\n'],
  ['abcdefg1.txt', 'x'],
  [`${'a'.repeat(99)}1.txt`, 'x'],
  ['google0123456789.html', 'x'.repeat(2000)],
])('%s with %j is one', (name, text) => {
  expect(isVerification(name, text)).toBe(true);
});
