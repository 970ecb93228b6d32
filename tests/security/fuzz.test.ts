/**
 * Hundreds of documents (tests/long/fuzz.test.ts: thousands) of a grammar made for attacks: what the content check passes is rendered as the build does it,
 * and holds nothing but the elements, attributes and addresses that an editor's text may become.
 */
import { expect, test } from 'vitest';
import { violationsIn } from './fuzz/rules.ts';
import { fuzz } from './fuzz/run.ts';

/** `FUZZ_SEED=12345 npx vitest run tests/security/fuzz.test.ts` begins at another document. */
const FIRST = Number(process.env['FUZZ_SEED'] ?? 1);
const COUNT = 400;
/** In ms: beside other work a machine may take many times as long. */
const PATIENCE = 5 * 60_000;
/** A hole shows in hundreds of documents. */
const MOST_TOLD = 10;

test('nothing that the check passes becomes more than text, links and pictures', {
  timeout: PATIENCE,
}, async () => {
  const { passed, failures } = await fuzz(FIRST, COUNT);
  expect(failures.slice(0, MOST_TOLD).join('\n\n')).toBe('');
  // A check that refuses everything would pass this test, and so would a grammar that writes nothing but nonsense.
  expect(passed).toBeGreaterThan(COUNT / 5);
});

test('the same documents without the check would be noticed', { timeout: PATIENCE }, async () => {
  const { failures } = await fuzz(1, 300, { workers: 1, mode: 'unchecked' });
  const told = failures.join('\n');
  for (const hole of ['<script>', '<img onerror=', 'href="data:', 'the build loads', 'the last gate'])
    expect(told).toContain(hole);
});

test.each([
  '<script>1</script>',
  '<p onclick="1">x</p>',
  '<a href="java&#10;script:1">x</a>',
  '<a href="&#1;javascript:1">x</a>',
  '<a href="data:text/html,x">x</a>',
  '<img src="https://vi.example/x.gif">',
  '<img src="/xa/_astro/a.jpg" srcset="//vi.example/x 1w">',
  '<svg><a href="/">x</a></svg>',
  '<math><mi>x</mi></math>',
  '<!-- x -->',
  '<p style="color: red">x</p>',
  '<iframe></iframe>',
  '<input type="text">',
  '<template><script></script></template>',
  '<p constructor="x">x</p>',
])('the rules know %s', (html) => {
  expect(violationsIn(html)).not.toEqual([]);
});
