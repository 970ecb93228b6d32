import * as z from 'zod';
import type { Counter } from '../site/counters.ts';
import { count, dateTime, day, list } from './fields.ts';

/** `content/stats/visitors.json`. `updatedAt` is absent until the counters are measured. */
export const visitorsSchema = () =>
  z.strictObject({
    online: count().describe('Đang truy cập'),
    today: count().describe('Lượt truy cập hôm nay'),
    month: count().describe('Lượt truy cập tháng này'),
    total: count().describe('Tất cả lượt truy cập'),
    updatedAt: dateTime().optional().describe('Thời điểm đếm gần nhất'),
  } satisfies Record<Counter | 'updatedAt', z.ZodType>);

/** Years that results may have. */
export const YEARS = { first: 2000, last: 2100 } as const;

/** Whether the files handled are those on time and those late, as they must be. */
export const addsUp = ({
  handled,
  onTime,
  late,
}: {
  handled: number;
  onTime: number;
  late: number;
}): boolean => onTime + late === handled;

const row = z.strictObject({
  year: z.int().min(YEARS.first).max(YEARS.last).describe('Năm'),
  throughMonth: z.int().min(1).max(12).describe('Tính từ tháng 1 đến hết tháng này'),
  handled: count().describe('Số hồ sơ xử lý'),
  onTime: count().describe('Trước và đúng hạn'),
  late: count().describe('Trễ hạn'),
  updatedAt: dateTime().describe('Thời điểm cập nhật'),
});

/** One row of `content/stats/procedures.json`: cumulative from January through that month. */
export const procedureRowSchema = () =>
  row.refine(addsUp, {
    path: ['handled'],
    error: ({ input }) => {
      const { onTime, late } = input as z.output<typeof row>;
      return `số hồ sơ xử lý phải bằng số đúng hạn cộng số trễ hạn (${onTime} + ${late} = ${onTime + late})`;
    },
  });

/** `content/stats/procedures.json`. A month may stand there once. */
export const proceduresSchema = () =>
  list(procedureRowSchema(), 1200).superRefine((rows, context) => {
    const seen = new Set<string>();
    rows.forEach((row, index) => {
      const month = `${row.year}-${row.throughMonth}`;
      if (seen.has(month)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'throughMonth'],
          message: `tháng ${row.throughMonth}/${row.year} đã có ở một dòng trước`,
        });
      }
      seen.add(month);
    });
  });

/** `content/stats/days.json`: visits of each day, a copy of the history that `npm run stats -- visitors` writes. */
export const daysSchema = () =>
  z.record(z.string(), count().describe('Lượt truy cập trong ngày')).superRefine((days, context) => {
    for (const name of Object.keys(days)) {
      const { error } = day().safeParse(name);
      const message = error?.issues[0]?.message;
      if (message !== undefined) context.addIssue({ code: 'custom', path: [name], message });
    }
  });

export type Days = z.output<ReturnType<typeof daysSchema>>;
export type Visitors = z.output<ReturnType<typeof visitorsSchema>>;
export type ProcedureRow = z.output<ReturnType<typeof procedureRowSchema>>;
