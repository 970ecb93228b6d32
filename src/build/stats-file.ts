/** Makes the command `visitors` one file, for a server that has Node and nothing else. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { replaceFile } from '../system/replace-file.ts';

/** `parseArgs` came with it. */
const OLDEST_NODE = 18;

/** @returns bytes of the file */
export async function buildStatsFile(root: string, outFile: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'scripts/stats-server.ts')],
    outfile: outFile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: `node${OLDEST_NODE}`,
    charset: 'utf8',
    legalComments: 'inline',
    banner: {
      js: [
        '// Made by "npm run build:stats": counts visits from access logs. Run: node stats.mjs visitors --help',
        `if (Number(process.versions.node.split('.')[0]) < ${OLDEST_NODE}) { console.error('Lệnh này cần Node ${OLDEST_NODE} trở lên, máy đang có ' + process.versions.node + '.'); process.exit(1); }`,
      ].join('\n'),
    },
    write: false,
    logLevel: 'warning',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild gave no file');
  mkdirSync(dirname(outFile), { recursive: true });
  replaceFile(outFile, file.text);
  return file.contents.length;
}
