/** Documents hold together: none replaces itself, an older one or one that replaces it, and each number stands once. */
import { formatDay } from '../../lib/dates.ts';
import { fold } from '../../lib/text.ts';
import type { Document } from '../../schemas/documents.ts';
import { textInstead } from '../data-file.ts';
import type { Entry } from '../entry.ts';
import { type Problem, quote } from '../finding.ts';
import { judgeNumber, numberKey } from './document-numbers.ts';

interface Read {
  readonly entry: Entry;
  readonly value: Document;
}

export function checkDocuments(entries: readonly Entry[]): void {
  const documents = new Map<string, Read>();
  for (const entry of entries)
    if (entry.content?.kind === 'documents')
      documents.set(entry.at.slug, { entry, value: entry.content.value });
  const numbers = new Map<string, Read>();
  for (const [slug, read] of documents) {
    const { entry, value } = read;
    value.replaces?.forEach((name, index) => {
      const problem = judgeReplaced(slug, value, name, documents.get(name));
      if (problem) entry.source.report(problem, entry.data.offsetOf(['replaces', index]));
    });
    const problem = judgeNumber(value);
    if (problem) {
      const { instead, ...told } = problem;
      const replacement = instead && textInstead(entry.data, [instead.key], instead.text);
      entry.source.report({ ...told, replacement }, entry.data.offsetOf(['number']));
    }
    const key = `${fold(numberKey(value.number))} ${fold(value.authority)} ${value.issuedOn.slice(0, 4)}`;
    const other = numbers.get(key);
    if (other) {
      entry.source.report(
        {
          rule: 'documents',
          severity: 'warning',
          message: `Số ${quote(value.number)} đã có ở ${other.entry.at.file}, cùng cơ quan và cùng năm.`,
          remedy: 'xem lại số; nếu là một văn bản đăng hai lần thì giữ một.',
        },
        entry.data.offsetOf(['number']),
      );
    } else numbers.set(key, read);
  }
}

function judgeReplaced(
  slug: string,
  value: Document,
  name: string,
  replaced: Read | undefined,
): Problem | undefined {
  if (name === slug) {
    return {
      rule: 'documents',
      message: 'Văn bản không thể thay thế chính nó.',
      remedy: 'ghi tên tệp của văn bản bị thay thế, hoặc bỏ dòng này.',
    };
  }
  if (!replaced) return undefined;
  const { file } = replaced.entry.at;
  if (replaced.value.replaces?.includes(slug)) {
    return {
      rule: 'documents',
      message: `Văn bản này và ${file} đều ghi là thay thế nhau.`,
      remedy: 'chỉ ghi "replaces" ở văn bản ban hành sau.',
    };
  }
  if (replaced.value.issuedOn > value.issuedOn) {
    return {
      rule: 'documents',
      severity: 'warning',
      message: `Văn bản bị thay thế (${file}) ban hành ${formatDay(replaced.value.issuedOn)}, sau văn bản này (${formatDay(value.issuedOn)}).`,
      remedy: 'xem lại ngày ban hành, hoặc ghi "replaces" ở văn bản kia.',
    };
  }
  const from = value.effectiveOn ?? value.issuedOn;
  if (replaced.value.expiresOn !== undefined && replaced.value.expiresOn > from) {
    return {
      rule: 'documents',
      severity: 'warning',
      message: `${file} ghi còn hiệu lực đến ${formatDay(replaced.value.expiresOn)}, nhưng bị thay thế từ ${formatDay(from)}.`,
      remedy: 'sửa "expiresOn" của văn bản cũ cho khớp, hoặc bỏ mục đó.',
    };
  }
  return undefined;
}
