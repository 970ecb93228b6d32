import { expect, test } from 'vitest';
import { escapeExpression } from './escape-expression.ts';

test.each(['a.b', '1+1=2', '(x|y)[z]{2}', '^$', 'C:\\thu', 'a*b?', 'tin/bai'])(
  '%j finds itself alone',
  (text) => {
    const expression = new RegExp(`^${escapeExpression(text)}$`);
    expect(expression.test(text)).toBe(true);
    expect(expression.test(text.replace(/[^\p{L}\p{N}]/u, 'x'))).toBe(false);
  },
);
