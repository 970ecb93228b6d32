import CountingRules from '../../../src/components/visits/CountingRules.astro';
import VisitHistory from '../../../src/components/visits/VisitHistory.astro';
import VisitPeriod from '../../../src/components/visits/VisitPeriod.astro';
import { toVisitHistory } from '../../../src/view-models/visits.ts';
import { type Example, list } from '../example.ts';

export const VISITS: readonly Example[] = [
  ...list('visits/CountingRules', CountingRules, [
    ['có số liệu', { hasCounters: true }, ['Đếm gì và đếm thế nào']],
    ['chưa có số liệu', { hasCounters: false }, ['hiện chưa công bố']],
  ]),
  ...list('visits/VisitHistory', VisitHistory, [
    [
      'hai tháng',
      {
        history: toVisitHistory([
          ['2025-08-31', 1675],
          ['2025-10-01', 17],
        ]),
      },
      ['Từ 31/08/2025 đến 01/10/2025: 1.692 lượt.', 'Tải bảng mọi ngày'],
    ],
  ]),
  ...list('visits/VisitPeriod', VisitPeriod, [
    ['một ngày', { period: toVisitHistory([['2025-10-01', 17]])?.periods[0] }, ['Ngày', '17']],
    [
      'tháng thiếu',
      {
        period: toVisitHistory([
          ['2025-08-31', 1675],
          ['2025-10-01', 17],
        ])?.periods[1],
      },
      ['Từng tháng, năm 2025', '1.675', 'chưa có'],
    ],
  ]),
];
