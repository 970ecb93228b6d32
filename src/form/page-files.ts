/** The files of the form's page: its frame, its style, and its scripts as one file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserScript } from './browser-script.ts';

export interface PageFile {
  readonly name: 'index.html' | 'form.css' | 'form.js';
  readonly text: string;
}

/**
 * @param script what the page begins with, which tells where the content lies
 * @param policy what the page says of itself that it may do
 */
export async function pageFiles(
  script: 'local-form' | 'hosted-form',
  policy: string,
): Promise<readonly PageFile[]> {
  const folder = join(import.meta.dirname, 'page');
  const frame = readFileSync(join(folder, 'index.html'), 'utf8');
  return [
    { name: 'index.html', text: frame.replace(POLICY, policy) },
    { name: 'form.css', text: readFileSync(join(folder, 'form.css'), 'utf8') },
    { name: 'form.js', text: await browserScript(join(folder, `${script}.ts`)) },
  ];
}

/** Where the frame names its policy. */
const POLICY = 'THE-POLICY';
