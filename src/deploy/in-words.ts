/** What operators are told of releases, by each command that shows or changes them. */
import { formatDateTime } from '../lib/dates.ts';
import { formatInteger } from '../lib/numbers.ts';
import type { RolledBack } from './deploy.ts';
import type { Manifest } from './manifest.ts';

export const rollbackInWords = ({ id, manifest, already }: RolledBack): string =>
  already ? `Bản ${id} đang chạy rồi.` : `Đã quay về bản ${id}: ${formatInteger(manifest.pages)} trang.`;

/** A line each, the live one marked. */
export const releasesInWords = (
  releases: readonly { readonly id: string; readonly manifest: Manifest }[],
  currentId: string | undefined,
): string[] =>
  releases.map(({ id, manifest }) => {
    const mark = id === currentId ? '*' : ' ';
    const time = formatDateTime(new Date(manifest.deployedAt));
    return `${mark} ${id}  ${time}  ${formatInteger(manifest.pages)} trang`;
  });
