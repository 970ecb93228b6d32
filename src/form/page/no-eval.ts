/** Zod tries whether it may make functions of strings, which the page's policy reports: it is told before it is asked. */
import { config } from 'zod';

config({ jitless: true });
