/**
 * The Markdown engine in a process of its own (see engine.ts): an abort of the engine ends this process and no other.
 */
import { attempt, type Question } from './attempt.ts';

process.on('message', (question: Question) => process.send?.(attempt(question)));
process.on('disconnect', () => process.exit());
process.send?.('ready');
