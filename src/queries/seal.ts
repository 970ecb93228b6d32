import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEAL_FILE } from '../site/seal.ts';
import { environment } from '../system/build-environment.ts';

const sealPath = (): string => join(environment.contentDir, SEAL_FILE);

/** Whether the content has a picture of the seal. One that is no plain file has not passed the check. */
export const hasSeal = (): boolean => lstatSync(sealPath(), { throwIfNoEntry: false })?.isFile() === true;

export const readSeal = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(sealPath()));
