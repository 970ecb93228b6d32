/**
 * Tries a text on the Markdown engine in a process of its own (see engine.ts): an abort of the engine ends this process
 * and no other. Done is what the check does with a text and what the build does, which may fail where the check does not.
 */
import { markdownToHtml, mdxToJs } from 'satteri';
import { asEditorsMean, lineBreaks, MARKDOWN_FEATURES, parseMarkdown } from '../../html/markdown.ts';
import type { Answer, Question } from './engine.ts';

/** With plugins, as in the build, the engine takes other ways than without. */
const build = {
  features: MARKDOWN_FEATURES,
  mdastPlugins: [asEditorsMean, lineBreaks, { name: 'mdast', image: () => undefined }],
  hastPlugins: [{ name: 'hast', element: { filter: ['img'], visit: () => undefined } }],
};

export function attempt({ text, mdx }: Question): Answer {
  try {
    if (mdx) {
      parseMarkdown(text, 'mdx');
      mdxToJs(text, { ...build, jsxImportSource: 'astro' });
    } else {
      parseMarkdown(text, 'md');
      markdownToHtml(text, build);
    }
    return {};
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (question: Question) => process.send?.(attempt(question)));
process.on('disconnect', () => process.exit());
process.send?.('ready');
