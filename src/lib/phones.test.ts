import { expect, test } from 'vitest';
import { phoneGroups } from './phones.ts';

test.each([
  ['0362465990', ['0362', '465', '990']],
  ['02203747111', ['02203747111']],
  ['1022', ['1022']],
])('%s is read as %j', (number, groups) => {
  expect(phoneGroups(number)).toEqual(groups);
});
