/** The Markdown engine in a process of its own, for the check of this machine. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { Runner, type Start } from './apart.ts';
import type { Answer, Question } from './attempt.ts';
import { MarkdownEngine } from './engine.ts';

const start: Start<Question, Answer> = ({ ready, done, ended }) => {
  const child = fork(join(import.meta.dirname, 'engine-process.ts'), {
    execArgv: ['--max-old-space-size=1024'],
    // What the engine says in dying is English, and for nobody.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('message', (message: Answer | 'ready') => (message === 'ready' ? ready() : done(message)));
  // Sending to a process that has just died fails; its end is told by itself.
  child.on('error', () => child.kill('SIGKILL'));
  child.on('exit', ended);
  return {
    send: (question) => child.send(question),
    end: () => child.kill('SIGKILL'),
    // It waits for the next question without keeping the command from ending.
    hold: (isNeeded) => {
      const ends = [child, child.channel];
      for (const end of ends) isNeeded ? end?.ref() : end?.unref();
    },
  };
};

export function engineInProcess(): MarkdownEngine {
  const runner = new Runner(start);
  return new MarkdownEngine((question, patience) => runner.put(question, patience));
}
