/** What a text says that cannot be meant: pictures without words, telephones that nobody can call, the guide's samples. */
import type { MdastNode } from 'satteri';
import { judgeAlternative, judgePictureWords } from '../rules/alternative-text.ts';
import { isSample, SAMPLE } from '../rules/sample-text.ts';
import { judgeTelephone, type TelephoneProblem } from '../rules/telephones.ts';
import { type Body, descendants, startOf, wordsOf } from './markdown.ts';
import { replaceAddress } from './written.ts';

export function checkPlausible(body: Body): void {
  for (const node of descendants(body.root)) {
    const caption = node.type === 'image' && judgePictureWords('chú thích', node.title ?? '', node.url);
    if (caption) body.report(caption, startOf(node));
    const found = judge(node);
    if (!found) continue;
    const { instead, ...problem } = found;
    const url = node.type === 'link' ? node.url : '';
    const replacement = instead === undefined ? undefined : replaceAddress(body, node, url, `tel:${instead}`);
    body.report({ ...problem, replacement }, startOf(node));
  }
}

function judge(node: MdastNode): TelephoneProblem | undefined {
  switch (node.type) {
    case 'image':
      return judgeAlternative(node.alt ?? '', node.url);
    case 'imageReference':
      return judgeAlternative(node.alt ?? '', '');
    case 'link':
      return /^tel:/i.test(node.url) ? judgeTelephone(node.url) : undefined;
    case 'paragraph':
    case 'heading':
      return isSample(wordsOf(node)) ? SAMPLE : undefined;
    default:
      return undefined;
  }
}
