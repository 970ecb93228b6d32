/** What the worker of the form does: the engine's tries, and the check of one entry, by the functions of the check itself. */
import type { Alone } from '../../check/alone.ts';
import { checkAloneWhole, questionsAlone } from '../../check/alone-whole.ts';
import { type Answer, attempt, type Question } from '../../check/body/attempt.ts';
import type { Finding } from '../../check/index.ts';

export type Job =
  | { readonly ask: 'questions'; readonly alone: Alone }
  | { readonly ask: 'answer'; readonly question: Question }
  | { readonly ask: 'findings'; readonly alone: Alone; readonly answers: readonly Answer[] };

/** What was asked for, and nothing else. */
export interface Done {
  readonly questions?: readonly Question[];
  readonly answer?: Answer;
  readonly findings?: readonly Finding[];
}

export function done(job: Job): Done {
  switch (job.ask) {
    case 'questions':
      return { questions: questionsAlone(job.alone) };
    case 'answer':
      return { answer: attempt(job.question) };
    case 'findings':
      return { findings: checkAloneWhole(job.alone, job.answers) };
  }
}
