/** The command `visitors` by itself: what `npm run build:stats` makes one file of. */
import { runVisitorsCommand } from '../src/visitors/command.ts';

const [name, ...args] = process.argv.slice(2);
await runVisitorsCommand(name === 'visitors' ? args : process.argv.slice(2), () => new Date());
