/** Numbers of people: who publishes them without need breaks the law on personal data (Luật 91/2025/QH15). */
import { type Problem, quote } from '../finding.ts';
import type { Source } from '../source.ts';

/** Province, century and sex, year of birth, six figures: not every number of twelve. */
const CITIZEN = /(?<![\d.,/-])0(?:0[1-9]|[1-8]\d|9[0-6])[ .]?[0-3]\d{2}[ .]?\d{6}(?![\d/-])/;
const ACCOUNT =
  /(?<![\p{L}\p{N}])(?:số tài khoản|stk|tài khoản (?:số|ngân hàng)|số tk)(?![\p{L}\p{N}])[^\d\n]{0,60}(\d(?:[ .]?\d){7,18})(?![\d/])/iu;

export function checkPersonalData({ text, report }: Source): void {
  const citizen = /\d{3}/.test(text) ? CITIZEN.exec(text) : null;
  if (citizen) report(told('số căn cước công dân', citizen[0]), citizen.index);
  const account = ACCOUNT.exec(text);
  if (account?.[1]) report(told('số tài khoản', account[1]), account.index);
}

const told = (what: string, number: string): Problem => ({
  rule: 'personal-data',
  severity: 'warning',
  // Not the whole of it: what a check prints is kept in logs.
  message: `Có ${what} ${quote(`${number.slice(0, 3)}…${number.slice(-2)}`)}; nếu là của cá nhân thì là dữ liệu cá nhân (Luật 91/2025/QH15).`,
  remedy: 'xóa hoặc che bớt (001…12), trừ khi người đó đồng ý hay luật buộc công khai.',
});
