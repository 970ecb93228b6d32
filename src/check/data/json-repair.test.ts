/** What was meant by a file of figures that is no JSON: the file as it would stand when an editor has done what is said. */
import { describe, expect, test } from 'vitest';
import { repairJson } from './json-repair.ts';

function mended(text: string): string | undefined {
  const repair = repairJson(text);
  return repair && text.slice(0, repair.start) + repair.text + text.slice(repair.end);
}

const cases = (list: readonly (readonly [written: string, right: string | undefined])[]) =>
  test.each(list)('%j', (written, right) => {
    expect(mended(written)).toBe(right);
  });

describe('names and texts in other quotes, or in none', () => {
  cases([
    ['{ a: 1 }', '{ "a": 1 }'],
    ["{ 'a': 1 }", '{ "a": 1 }'],
    ['{ “a”: 1 }', '{ "a": 1 }'],
    ['{ "a”: 1 }', '{ "a": 1 }'],
    ['{ "a: 1 }', '{ "a": 1 }'],
    ['{ trễ_hạn: 1 }', '{ "trễ_hạn": 1 }'],
    ['{ "a": “b c” }', '{ "a": "b c" }'],
    ['{ "a": \'b\' }', '{ "a": "b" }'],
    ['{ "a": ‘b’ }', '{ "a": "b" }'],
    ['{ "a": „b“ }', '{ "a": "b" }'],
    ['{ "a": "b }', undefined],
    ['{ "a": b }', undefined],
    ["{ ' a ': 1 }", '{ "a": 1 }'],
    ['{ "a: 1, "b": 2 }', '{ "a": 1, "b": 2 }'],
    ['{ "a": "1.783, "b": 2 }', '{ "a": 1783, "b": 2 }'],
    ['{ "a": " 1.783, "b": 2 }', '{ "a": 1783, "b": 2 }'],
    [' { a: 1 }', ' { "a": 1 }'],
  ]);
});

describe('other signs between names, values and items', () => {
  cases([
    ['{ "a"= 1 }', '{ "a": 1 }'],
    ['{ "a"： 1 }', '{ "a": 1 }'],
    ['{ "a" 1 }', '{ "a": 1 }'],
    ['{ a : 1 }', '{ "a" : 1 }'],
    ['[1 , 2; 3]', '[1 , 2, 3]'],
    ['{ "a": 1 ,', '{ "a": 1}'],
    ['{ "a": 1; "b": 2 }', '{ "a": 1, "b": 2 }'],
    ['{ "a": 1， "b": 2 }', '{ "a": 1, "b": 2 }'],
    ['{ "a": 1\n  "b": 2 }', '{ "a": 1,\n  "b": 2 }'],
    ['[{ "a": 1 } { "a": 2 }]', '[{ "a": 1 }, { "a": 2 }]'],
    ['[1, 2,]', '[1, 2]'],
    ['[1,, 2]', '[1, 2]'],
    ['[, 1]', '[ 1]'],
    ['{ "a": 1,\n}', '{ "a": 1\n}'],
    ['{ "a": , "b": 1 }', undefined],
    ['{ "a": }', undefined],
  ]);
});

describe('brackets that are missing, others, or too many', () => {
  cases([
    ['"a": 1, "b": 2', '{"a": 1, "b": 2}'],
    ['{ "a": 1', '{ "a": 1}'],
    ['[{ "a": 1', '[{ "a": 1}]'],
    ['[1, 2}', '[1, 2]'],
    ['{ "a": [1, 2 }', '{ "a": [1, 2 ]}'],
    ['{ "a": 1 } }', '{ "a": 1 }'],
    ['[1]\n]\n', '[1]\n'],
    ['{ "a": 1 }, { "a": 2 }', '[{ "a": 1 }, { "a": 2 }]'],
    ['{ "a": 1 }\n{ "a": 2 }\n', '[{ "a": 1 },\n{ "a": 2 }]\n'],
    ['[1], [2]', undefined],
    ['[', '[]'],
    ['{,}', '{}'],
    ['[{]', '[{}]'],
    ['{ "a": [1, 2}, "b": 3 }', '{ "a": [1, 2], "b": 3 }'],
    ['{ a: 1 }, { a: 2 }', '[{ "a": 1 }, { "a": 2 }]'],
  ]);
});

describe('figures and moments as people write them', () => {
  cases([
    ['{ "a": 1.783, "b": 1.5 }', '{ "a": 1783, "b": 1.5 }'],
    ['{ "a": 1.783.000 }', '{ "a": 1783000 }'],
    ['{ "a": 1,783 }', '{ "a": 1783 }'],
    ['{ "a": 1,783, "b": 2 }', '{ "a": 1783, "b": 2 }'],
    ['{ "a": 007 }', '{ "a": 7 }'],
    ['{ "a": +5 }', '{ "a": 5 }'],
    ['{ "at": 25/09/2022 12:41 }', '{ "at": "2022-09-25T12:41:00+07:00" }'],
    ['{ "at": 2022-09-25T12:41:15+07:00 }', '{ "at": "2022-09-25T12:41:15+07:00" }'],
    // Between brackets each is a number of its own.
    ['[1,783; 2]', '[1,783, 2]'],
  ]);
});

describe('remarks', () => {
  cases([
    ['{ "a": 1 } // số hồ sơ', '{ "a": 1 }'],
    ['{ "a": 1, # số hồ sơ\n  "b": 2 }', '{ "a": 1,\n  "b": 2 }'],
    ['{\n  // số hồ sơ\n  "a": 1\n}', '{\n  "a": 1\n}'],
    ['{ /* số\n hồ sơ */ "a": 1 }', '{  "a": 1 }'],
    ['{ "a": "https://a.example/#b" /* nguồn */ }', '{ "a": "https://a.example/#b"  }'],
    ['{ a: 1 /* số */, b: 2 }', '{ "a": 1 , "b": 2 }'],
    ['// số hồ sơ\n{ a: 1 }', '{ "a": 1 }'],
    ['{\n// số hồ sơ\n  "a": 1\n}', '{\n  "a": 1\n}'],
    ['{\n#\n  "a": 1\n}', '{\n  "a": 1\n}'],
    ['{ "at": 25/09/2022 // ngày\n}', '{ "at": "2022-09-25T00:00:00+07:00"\n}'],
    ['{ "at": 25/09/2022 # ngày\n}', '{ "at": "2022-09-25T00:00:00+07:00"\n}'],
  ]);
});

describe('no more is shown than can be copied', () => {
  const row = '{ a: 1 }';
  const rows = (count: number) => `[\n${Array.from({ length: count }, () => row).join(',\n')}\n]`;

  test('thirty lines that change are shown, of more the first', () => {
    expect(mended(rows(30))).toBe(rows(30).replaceAll('a:', '"a":'));
    expect(mended(rows(31))).toBe(rows(31).replace('a:', '"a":'));
    expect(mended(rows(31).replaceAll('},', '};'))).toBe(
      rows(31).replaceAll('},', '};').replace('a: 1 };', '"a": 1 },'),
    );
  });

  test('so are fifteen hundred signs', () => {
    const line = (length: number) => `[{ b: "${'x'.repeat(length - 20)}", c: 1 }]`;
    const written = (length: number) => `[{ "b": "${'x'.repeat(length - 20)}", "c": 1 }]`;
    const fits = 1500 - (written(100).length - 100);
    expect(mended(line(fits))).toBe(written(fits));
    expect(mended(line(fits + 1))).toBeUndefined();
    const two = `[{ b: "${'x'.repeat(1480)}" },\n{ c: 1 }]`;
    expect(mended(two)).toBe(two.replace('b:', '"b":'));
  });

  test('twenty brackets lie within each other', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth - 1)}`;
    expect(mended(nested(20))).toBe(`${nested(20)}]`);
    expect(mended(nested(21))).toBeUndefined();
    expect(mended(`"a": ${nested(20)}`)).toBe(`{"a": ${nested(20)}]}`);
    expect(mended(`"a": ${nested(21)}`)).toBeUndefined();
    expect(mended(`{} ${nested(20)}`)).toBe(`[{}, ${nested(20)}]]`);
    expect(mended(`{} ${nested(21)}`)).toBeUndefined();
  });
});

test('only the lines that change are shown', () => {
  expect(repairJson('{\n"b": 1,\na: 2,\nc: 3,\n"d": 4 }')).toEqual({
    start: 10,
    end: 21,
    text: '"a": 2,\n"c": 3,',
  });
});

test('what would still be no JSON is not shown as right', () => {
  // A space that does not break: nothing here is written anew.
  expect(mended('{\u00A0"a": 1 }')).toBeUndefined();
  expect(mended('{\u00A0a: 1 }')).toBeUndefined();
});
