/** How long a product's certificate holds. */
import { addMonths } from '../lib/dates.ts';

/** From its decision on (QĐ 1048/QĐ-TTg of 2019). */
const CERTIFICATE_MONTHS = 36;

/** The last day on which it holds, as `YYYY-MM-DD`. */
export const certificateLastDay = (decisionDay: string): string => addMonths(decisionDay, CERTIFICATE_MONTHS);
