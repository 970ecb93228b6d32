/** `20261124T113045Z-000`: the moment in UTC, then a number within that second. Text order is time order. */

const PATTERN = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(\d{3})$/;
const LAST_NUMBER = 999;

export function isReleaseId(name: string): boolean {
  return PATTERN.test(name);
}

/** An id newer than every one in use, also within one second and when the clock has gone back. */
export function nextReleaseId(now: Date, used: readonly string[]): string {
  const byClock = releaseId(now, 0);
  const newest = [...used].sort().at(-1);
  if (newest === undefined || byClock > newest) return byClock;
  const number = Number(newest.slice(-3));
  if (number < LAST_NUMBER) return releaseId(momentOf(newest), number + 1);
  return releaseId(new Date(momentOf(newest).getTime() + 1000), 0);
}

/** @throws Error when the text is no release id */
export function momentOf(id: string): Date {
  const match = PATTERN.exec(id);
  if (!match) throw new Error(`not a release id: ${id}`);
  const [, year, month, day, hour, minute, second] = match;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function releaseId(moment: Date, number: number): string {
  const stamp = moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  return `${stamp}Z-${String(number).padStart(3, '0')}`;
}
