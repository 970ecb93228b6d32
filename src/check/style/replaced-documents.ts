/** A document that says which it replaces, but not where the site reads it: the old one would be shown as in force. */
import { fold } from '../../lib/text.ts';
import { type Entry, publishable } from '../entry.ts';
import { quote } from '../finding.ts';
import { numberKey } from '../rules/document-numbers.ts';

const REPLACES = /(?:thay thế|bãi bỏ)[^\n.;]{0,120}?số[: ]{1,3}(\d{1,5}(?:\/\d{4})?\/[\p{L}\d-]{2,30})/giu;

export function checkReplacedDocuments(entries: readonly Entry[]): void {
  const slugs = new Map<string, Entry>();
  for (const entry of entries)
    if (entry.content?.kind === 'documents' && !publishable(entry.content).draft)
      slugs.set(keyOf(entry.content.value.number), entry);
  for (const { at, content, source } of entries) {
    if (content?.kind !== 'documents') continue;
    const { value } = content;
    const named = new Set(value.replaces);
    for (const { 1: number = '', index } of source.text.matchAll(REPLACES)) {
      const old = slugs.get(keyOf(number));
      if (!old || old.at.slug === at.slug || named.has(old.at.slug)) continue;
      named.add(old.at.slug);
      source.report(
        {
          rule: 'document-replaced',
          severity: 'warning',
          message: `Văn bản này ghi thay thế ${quote(number)} (${old.at.file}), mà văn bản đó trên trang vẫn còn hiệu lực.`,
          remedy: `thêm ${quote(old.at.slug)} vào "replaces", hoặc cho văn bản cũ một ngày hết hiệu lực ("expiresOn").`,
        },
        index,
      );
    }
  }
}

const keyOf = (number: string) => fold(numberKey(number));
