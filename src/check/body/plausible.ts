/** What a text says that cannot be meant: pictures without words, telephones that nobody can call, the guide's samples. */
import type { MdastNode } from 'satteri';
import type { Problem } from '../finding.ts';
import { judgeAlternative } from '../rules/alternative-text.ts';
import { isSample, SAMPLE } from '../rules/sample-text.ts';
import { judgeTelephone } from '../rules/telephones.ts';
import { type Body, descendants, startOf, wordsOf } from './markdown.ts';

export function checkPlausible({ root, report }: Body): void {
  for (const node of descendants(root)) {
    const problem = judge(node);
    if (problem) report(problem, startOf(node));
  }
}

function judge(node: MdastNode): Problem | undefined {
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
