/** The operator's own command that makes a CDN forget what it keeps: each has another. */
import { spawn } from 'node:child_process';
import { explain } from '../system/errors.ts';

/**
 * @param words the command and its arguments, which no shell reads
 * @returns what went wrong; undefined where nothing did
 */
export function purgeCache([command = '', ...words]: readonly string[]): Promise<string | undefined> {
  return new Promise((done) => {
    // What it prints is for who reads the diagnostics; results are this command's own.
    const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.pipe(process.stderr, { end: false });
    child.on('error', (error) => done(`lệnh xóa bộ nhớ đệm (purgeCdn) không chạy được: ${explain(error)}`));
    child.on('close', (code, signal) =>
      done(code === 0 ? undefined : `lệnh xóa bộ nhớ đệm (purgeCdn) kết thúc với mã ${code ?? signal}`),
    );
  });
}
