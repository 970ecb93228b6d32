/** The answers: given as flags, or asked of whoever sits there. */
import { createInterface } from 'node:readline/promises';
import { WrongUse } from '../system/command-line.ts';
import type { Answers } from './identity.ts';
import { QUESTIONS, type Question } from './questions.ts';

/**
 * @param flags what was given ahead, by the names of the flags
 * @param isAsked whether somebody is there to answer
 * @throws WrongUse where a flag answers nothing, or what must be known is missing and nobody can be asked
 */
export async function answersTo(
  flags: Readonly<Record<string, string | undefined>>,
  isAsked: boolean,
): Promise<Answers> {
  const answers: Partial<Record<keyof Answers, unknown>> = {};
  const open: Question[] = [];
  for (const question of QUESTIONS) {
    const typed = flags[question.flag];
    if (typed === undefined) open.push(question);
    else answers[question.key] = given(question, typed);
  }
  const missing = open.filter(({ isRequired }) => isRequired);
  if (isAsked && missing.length > 0) await askAll(open, answers);
  else if (missing.length > 0)
    throw new WrongUse(`thiếu ${missing.map(({ flag }) => `--${flag}`).join(', ')}.`);
  return answers as unknown as Answers;
}

function given({ flag, words, read }: Question, typed: string): unknown {
  const value = read(typed);
  if (value === undefined) throw new WrongUse(`--${flag}: ${words}; không phải "${typed}".`);
  return value;
}

/** A line each. An empty one leaves out what need not be there. */
async function askAll(
  questions: readonly Question[],
  answers: Partial<Record<keyof Answers, unknown>>,
): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (const { key, words, isRequired, read } of questions) {
      const prompt = `${words}${isRequired ? '' : ' [Enter để bỏ qua]'}: `;
      for (;;) {
        const typed = (await terminal.question(prompt)).trim();
        if (typed === '' && !isRequired) break;
        const value = read(typed);
        if (value !== undefined) {
          answers[key] = value;
          break;
        }
        process.stderr.write('  Chưa đúng, xin ghi lại.\n');
      }
    }
  } finally {
    terminal.close();
  }
}
