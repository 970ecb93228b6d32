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
