/** Telephone numbers have as many digits as can be dialled in Viet Nam. */
import { type Problem, quote } from '../finding.ts';

/** With the number to dial, where that is sure. */
export interface TelephoneProblem extends Problem {
  readonly instead?: string;
}

/** Mobile 10, fixed 11 with the code of the province (10 without its new digit), hotlines, and the short ones of the state. */
const DIALLED =
  /^(?:0[35789]\d{8}|02\d{8,9}|1[89]00\d{4}(?:\d{2})?|1\d{2}|1\d{3}|\+84(?:[35789]\d{8}|2\d{8,9})|\+(?!84)\d{6,15})$/;

export function judgeTelephone(written: string): TelephoneProblem | undefined {
  const digits = written.replace(/^tel:/i, '').replace(/[\s.()-]/g, '');
  if (!/^\+?\d{3,}$/.test(digits) || DIALLED.test(digits)) return undefined;
  const whole = `0${digits.replace(/^84(?=\d{9,10}$)/, '')}`;
  if (DIALLED.test(whole) && !digits.startsWith('0')) {
    return {
      rule: 'telephone',
      severity: 'warning',
      message: `Số điện thoại ${quote(digits)} mất số 0 ở đầu (như khi chép từ Excel), gọi không được.`,
      remedy: `ghi ${whole}.`,
      instead: whole,
    };
  }
  const count = digits.replace('+', '').length;
  return {
    rule: 'telephone',
    severity: 'warning',
    message: `Số điện thoại ${quote(digits)} có ${count} chữ số hoặc đầu số không còn dùng, gọi không được.`,
    remedy: 'xem lại: di động 10 số (03, 05, 07, 08, 09…), máy bàn 11 số (02…), tổng đài 1800, 1900.',
  };
}
