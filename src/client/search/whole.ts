/** All of searching, as one file: the search page brings it, the quick search of every other page fetches it. */
import './page.ts';

export { answerIn } from './quick.ts';
