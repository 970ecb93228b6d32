/** The scripts of the form, each as one file for the browsers that the site is made for. */
import { type BuildOptions, build } from 'esbuild';

export async function browserScript(
  entry: string,
  more: Pick<BuildOptions, 'define' | 'plugins'> = {},
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'chrome105',
    minify: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    ...more,
  });
  const [script] = outputFiles;
  if (!script) throw new Error('esbuild gave no file');
  return script.text;
}
