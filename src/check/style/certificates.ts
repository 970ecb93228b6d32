/** A product whose certificate no longer holds: readers would take its stars for those of today. */
import { formatDay, isoDay } from '../../lib/dates.ts';
import { certificateLastDay } from '../../site/certificates.ts';
import { type Entry, publishable } from '../entry.ts';

export function checkCertificates(entries: readonly Entry[], now: Date): void {
  const today = isoDay(now);
  for (const { content, data, source } of entries) {
    if (content?.kind !== 'products' || publishable(content).draft) continue;
    const last = certificateLastDay(content.value.decision.date);
    if (last >= today) continue;
    source.report(
      {
        rule: 'certificate-ended',
        severity: 'warning',
        message: `Giấy chứng nhận OCOP đã hết hạn ngày ${formatDay(last)} (36 tháng từ ngày ký quyết định).`,
        remedy: 'ghi quyết định công nhận lại, hoặc gỡ sản phẩm (draft: true).',
      },
      data.offsetOf(['decision', 'date']),
    );
  }
}
