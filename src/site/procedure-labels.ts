/** What the figures of administrative procedures are called: on pages, and in the tables that operators bring. */
export const PROCEDURE_LABELS = {
  handled: 'Số hồ sơ xử lý',
  onTime: 'Trước & đúng hạn',
  late: 'Trễ hạn',
} as const;
