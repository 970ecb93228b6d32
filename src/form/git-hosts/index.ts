/** The git hosts that the form knows. */
import { forgejo } from './forgejo.ts';
import type { GitHost, HostName, Place } from './git-host.ts';
import { gitHub } from './github.ts';
import { gitLab } from './gitlab.ts';

export const GIT_HOSTS: Readonly<Record<HostName, (place: Place) => GitHost>> = {
  github: gitHub,
  gitlab: gitLab,
  forgejo,
};
