/** The menu of site.yaml leads to addresses that the site knows; one that is empty hides by itself. */
import type { Site } from '../../schemas/site.ts';
import type { AddressBook } from '../addresses.ts';
import type { Data } from '../data-file.ts';
import { quote } from '../finding.ts';
import type { Report } from '../source.ts';

export function checkNavigation(site: Site, data: Data, addresses: AddressBook, report: Report): void {
  site.navigation?.forEach(({ to }, index) => {
    if (!to.startsWith('/')) return;
    const path = to.replace(/[?#].*$/s, '');
    if (addresses.isKnown(path)) return;
    const offset = data.offsetOf(['navigation', index, 'to']);
    if (!path.endsWith('/') && addresses.isKnown(`${path}/`)) {
      report(
        {
          rule: 'link-slash',
          message: `Địa chỉ ${quote(path)} thiếu dấu "/" ở cuối.`,
          remedy: `ghi ${path}/.`,
        },
        offset,
      );
      return;
    }
    const near = addresses.nearest(path);
    report(
      {
        rule: 'link-dead',
        message: `Trang không có địa chỉ ${quote(path)}.`,
        remedy: near ? `có phải ${near}? Nếu không thì xóa mục này.` : 'sửa lại địa chỉ, hoặc xóa mục này.',
      },
      offset,
    );
  });
}
