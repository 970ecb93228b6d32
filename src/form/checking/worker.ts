/** The worker of the form: a text on which the engine hangs or ends takes nothing of the page with it. */
import './no-functions.ts';
import '../page/no-eval.ts';
import { done, type Job } from './jobs.ts';

addEventListener('message', ({ data }: MessageEvent<Job>) => postMessage(done(data)));
postMessage('ready');
