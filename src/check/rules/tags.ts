/** Tags: each has an address of its own, and one tag is written in one way. */
import { slugify, TONE } from '../../lib/text.ts';
import { withoutItem } from '../data-file.ts';
import type { Entry } from '../entry.ts';
import { type Problem, quote } from '../finding.ts';

const TONES = new RegExp(TONE, 'g');

/** A tag whatever its capitals, spaces and dashes, and wherever a tone stands: `hòa`, `hoà`. */
function sameTag(label: string): string {
  const words =
    label
      .normalize('NFD')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+|[\p{S}#&@%*]/gu) ?? [];
  return words.map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).sort().join('')).join(' ');
}

const isOfLetters = (key: string) => /^[\p{L}\p{M}\p{N} ]*$/u.test(key);
const isBare = (key: string) => /^[a-z\d ]*$/.test(key);

export function checkTags(entries: readonly Entry[]): void {
  /** The first way to write the tag of an address, and where. */
  const first = new Map<string, { label: string; key: string; file: string }>();
  for (const { at, data, content, source } of entries) {
    if (content?.kind !== 'news') continue;
    const labels = content.value.tags ?? [];
    labels.forEach((label, index) => {
      const report = (problem: Problem) => source.report(problem, data.offsetOf(['tags', index]));
      const address = slugify(label);
      if (address === '') {
        report({
          rule: 'tag-address',
          message: `Chủ đề ${quote(label)} không còn chữ nào trên địa chỉ, nên sẽ không có trang.`,
          remedy: `ghi thêm chữ Việt, ví dụ ${quote(`tên tiếng Việt (${label})`)}, hoặc xóa chủ đề này.`,
        });
        return;
      }
      const parts = label
        .split(/[,;，、；]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
      if (parts.length > 1) report(several(label, parts));
      const key = sameTag(label);
      if (labels.slice(0, index).some((before) => sameTag(before) === key)) {
        report({ ...twice(label), replacement: withoutItem(data, ['tags', index]) });
        return;
      }
      const other = first.get(address);
      if (!other) first.set(address, { label, key, file: at.file });
      else if (other.key !== key) report(alike(label, key, other));
    });
  }
}

const twice = (label: string): Problem => ({
  rule: 'tag-twice',
  severity: 'warning',
  message: `Chủ đề ${quote(label)} đã ghi ở trên.`,
  remedy: `xóa ${quote(label)} khỏi "tags".`,
});

/** A comma of another keyboard parts nothing. */
const several = (label: string, parts: readonly string[]) => ({
  rule: 'tag-parts',
  severity: 'warning' as const,
  message: `Chủ đề ${quote(label)} là một chủ đề, dấu trong đó không ngăn các chủ đề.`,
  remedy: `là ${parts.length} chủ đề thì viết ${parts.map((part) => `"${part}"`).join(', ')}.`,
});

function alike(label: string, key: string, other: { label: string; key: string; file: string }) {
  const where = `Chủ đề ${quote(label)} và ${quote(other.label)} (${other.file}) có cùng một địa chỉ`;
  // Letters without any mark are the same tag, typed in a hurry.
  if (isOfLetters(key) && isOfLetters(other.key) && (isBare(key) || isBare(other.key))) {
    const marked = isBare(key) ? other.label : label;
    return {
      rule: 'tag-spelling',
      severity: 'warning' as const,
      message: `${where}, nên là một chủ đề.`,
      remedy: `viết ${quote(marked)} ở cả hai bài; nếu là hai chủ đề thì thêm chữ cho khác nhau.`,
    };
  }
  return {
    rule: 'tag-address',
    message: `${where}, nên sẽ lẫn vào nhau.`,
    remedy: `là một chủ đề thì viết ${quote(other.label)} ở cả hai bài; là hai chủ đề thì thêm chữ vào một tên, ví dụ ${quote(`${label} 2`)}.`,
  };
}
