/**
 * One try of a text on the Markdown engine. Done is what the check does with a text and what the build does, which may fail
 * where the check does not.
 */
import { markdownToHtml, mdxToJs } from 'satteri';
import { asEditorsMean, lineBreaks, MARKDOWN_FEATURES, parseMarkdown } from '../../html/markdown.ts';

export interface Question {
  readonly text: string;
  readonly mdx: boolean;
}

export interface Answer {
  /** The engine's own words where it refuses the text. */
  readonly trouble?: string;
  /** The engine ended or hung on the text, at this line of it (from 1). */
  readonly diedAt?: number;
}

/** With plugins, as in the build, the engine takes other ways than without. */
const build = {
  features: MARKDOWN_FEATURES,
  mdastPlugins: [asEditorsMean, lineBreaks, { name: 'mdast', image: () => undefined }],
  hastPlugins: [{ name: 'hast', element: { filter: ['img'], visit: () => undefined } }],
};

/** @throws Error where the engine itself is broken by the text: what runs it ends with it (apart.ts) */
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
    // As WebAssembly it cannot abort: what would be its end is told as a fault of the machine.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
}
