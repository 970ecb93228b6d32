/** The environment of this build: the one place where the site reads it. */
import { readEnvironment } from './environment.ts';

export const environment = readEnvironment(process.env, process.cwd(), () => new Date());
