/** The commands of the project as processes of their own. */
import { join } from 'node:path';

/** The Node that runs the tests is the one that runs the commands (scripts/preflight.cjs). */
export const NODE = process.execPath;

/** How a command is started so that a fault such as `kill:renameSync:2` strikes it: see fault.ts. */
export const withFault = (fault: string) => ({
  nodeFlags: ['--import', join(import.meta.dirname, 'fault.ts')],
  environment: { TEST_FAULT: fault },
});
