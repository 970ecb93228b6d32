import { expect, test } from 'vitest';
import { writeXml, xml } from './xml.ts';

test('what stands in a value is never markup', () => {
  expect(writeXml(xml('a', { b: '"<&>' }, '</a>&', xml('c', { d: undefined }), undefined))).toBe(
    '<a b="&quot;&lt;&amp;&gt;">&lt;/a&gt;&amp;<c/></a>',
  );
});
