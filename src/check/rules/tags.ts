/** Tags: each has an address of its own, and one tag is written in one way. */
import { folderName } from '../../lib/paths.ts';
import { TONE } from '../../lib/text.ts';
import { type Data, textInstead, valueAt, withoutItem } from '../data-file.ts';
import type { Entry } from '../entry.ts';
import { type Problem, quote, type Replacement } from '../finding.ts';

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
      const address = folderName(label);
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
      if (parts.length > 1) report({ ...several(label, parts), ways: inParts(data, index, parts) });
      const key = sameTag(label);
      if (labels.slice(0, index).some((before) => sameTag(before) === key)) {
        report({ ...twice(label), replacement: withoutItem(data, ['tags', index]) });
        return;
      }
      const other = first.get(address);
      if (!other) first.set(address, { label, key, file: at.file });
      else if (other.key !== key)
        report(alike(label, key, other, (text) => textInstead(data, ['tags', index], text)));
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

/** The parts as items of the list, in a line or in lines of their own as it is written. */
function inParts(data: Data, index: number, parts: readonly string[]): readonly Replacement[] {
  const path = ['tags', index];
  const [first = '', ...others] = parts;
  const whole = textInstead(data, path, first);
  const before = valueAt(data.value, ['tags']);
  if (!whole || !Array.isArray(before)) return [];
  const line =
    data.text
      .slice(0, whole.start - data.base)
      .split('\n')
      .at(-1) ?? '';
  const wanted = JSON.stringify(before.flatMap((tag, at) => (at === index ? parts : [tag])));
  const ways = [', ', `\n${/^\s*-\s+/.exec(line)?.[0] ?? '- '}`].map((between) => {
    const rest = others.map((part) => between + (textInstead(data, path, part)?.text ?? ''));
    return { ...whole, text: whole.text + rest.join('') };
  });
  const way = ways.find((each) => {
    const read = data.reread(each);
    return read && JSON.stringify(valueAt(read.value, ['tags'])) === wanted;
  });
  return way ? [way] : [];
}

function alike(
  label: string,
  key: string,
  other: { label: string; key: string; file: string },
  instead: (text: string) => Replacement | undefined,
): Problem {
  const ways = (...texts: readonly string[]) =>
    texts.flatMap((text) => (text === label ? [] : (instead(text) ?? [])));
  const where = `Chủ đề ${quote(label)} và ${quote(other.label)} (${other.file}) có cùng một địa chỉ`;
  // Letters without any mark are the same tag, typed in a hurry.
  if (isOfLetters(key) && isOfLetters(other.key) && (isBare(key) || isBare(other.key))) {
    const marked = isBare(key) ? other.label : label;
    return {
      rule: 'tag-spelling',
      severity: 'warning',
      message: `${where}, nên là một chủ đề.`,
      ways: ways(marked),
      remedy: `viết ${quote(marked)} ở cả hai bài; nếu là hai chủ đề thì thêm chữ cho khác nhau.`,
    };
  }
  return {
    rule: 'tag-address',
    message: `${where}, nên sẽ lẫn vào nhau.`,
    ways: ways(other.label, `${label} 2`),
    remedy: `là một chủ đề thì viết ${quote(other.label)} ở cả hai bài; là hai chủ đề thì thêm chữ vào một tên, ví dụ ${quote(`${label} 2`)}.`,
  };
}
