import ProcedureChart from '../../../src/components/procedures/ProcedureChart.astro';
import ProcedureFigures from '../../../src/components/procedures/ProcedureFigures.astro';
import ProcedureReading from '../../../src/components/procedures/ProcedureReading.astro';
import ProcedureResult from '../../../src/components/procedures/ProcedureResult.astro';
import ProcedureTable from '../../../src/components/procedures/ProcedureTable.astro';
import { toProcedureYears } from '../../../src/view-models/procedure-years.ts';
import { toProcedureResult } from '../../../src/view-models/procedures.ts';
import { at } from '../../support/entries.ts';
import { type Example, list } from '../example.ts';

const procedure = (throughMonth: number, handled: number, late: number) => ({
  year: 2025,
  throughMonth,
  handled,
  onTime: handled - late,
  late,
  updatedAt: at(`2025-${String(throughMonth).padStart(2, '0')}-28 16:30:00`),
});
const cumulative = [procedure(3, 401, 7), procedure(2, 250, 2), procedure(1, 132, 0)];
const years = toProcedureYears(cumulative);
const single = toProcedureYears([procedure(9, 1783, 0)]);
const [year] = years;
const [oneRow] = single;
if (!year || !oneRow) throw new Error('The examples of procedures give no year');

export const PROCEDURES: readonly Example[] = [
  ...list('procedures/ProcedureChart', ProcedureChart, [
    ['ba tháng, có trễ', { year }, ['Hồ sơ từng tháng, năm 2025', 'Trễ hạn', 'Tháng 12']],
  ]),
  ...list('procedures/ProcedureFigures', ProcedureFigures, [
    ['có trễ', { total: year.total }, ['401']],
    ['không trễ', { total: oneRow.total }, ['1.783', '100%']],
    ['chỉ có thế', { total: oneRow.total, whole: true }, ['1.783 hồ sơ', '0%']],
  ]),
  ...list('procedures/ProcedureReading', ProcedureReading, [
    ['từng tháng', { years }, ['Số của một tháng']],
    ['một dòng', { years: single }, ['Đến tháng 09']],
  ]),
  ...list('procedures/ProcedureResult', ProcedureResult, [
    ['không trễ', { result: toProcedureResult(procedure(9, 1783, 0)) }, ['100%', '1.783']],
    ['có trễ', { result: toProcedureResult(procedure(9, 10_000, 1)) }, ['99,9%', '0,1%']],
    ['chưa có hồ sơ', { result: toProcedureResult(procedure(1, 0, 0)) }, ['chưa có hồ sơ']],
  ]),
  ...list('procedures/ProcedureTable', ProcedureTable, [
    ['ba tháng', { year, of: 'năm 2025' }, ['01/2025', '401']],
    ['một dòng', { year: oneRow, of: 'năm 2022' }, ['Đến tháng 09', '1.783']],
  ]),
];
