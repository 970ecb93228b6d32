/** What a text says that cannot be meant: pictures without words, telephones that nobody can call, the guide's samples. */

import { judgeAlternative } from '../rules/alternative-text.ts';
import { isSample, SAMPLE } from '../rules/sample-text.ts';
import { judgeTelephone } from '../rules/telephones.ts';
import { type Body, descendants, startOf, wordsOf } from './markdown.ts';

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: older than the rule; whoever changes it takes it apart
export function checkPlausible({ root, report }: Body): void {
  for (const node of descendants(root)) {
    const problem =
      node.type === 'image'
        ? judgeAlternative(node.alt ?? '', node.url)
        : node.type === 'imageReference'
          ? judgeAlternative(node.alt ?? '', '')
          : node.type === 'link' && /^tel:/i.test(node.url)
            ? judgeTelephone(node.url)
            : (node.type === 'paragraph' || node.type === 'heading') && isSample(wordsOf(node))
              ? SAMPLE
              : undefined;
    if (problem) report(problem, startOf(node));
  }
}
