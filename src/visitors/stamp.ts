/** The moments in logs, which tell their zone or are none. */
import { formatMonth } from '../lib/dates.ts';
import { DAY_S, dayNamed } from './calendar.ts';

/** `25/Nov/2026:08:00:01 +0700`: combined and common, also one of Caddy's. */
const COMMON = /^(\d\d)\/([A-Z][a-z][a-z])\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d{4})$/;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2026-11-25T08:00:01.000+0700`: Caddy's rfc3339, rfc3339_nano, iso8601. */
const ISO = /^(\S{10})T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|([+-])(\d\d):?(\d\d))$/;

/** From here on a number counts milliseconds, and nanoseconds: as seconds these would be the years 5138 and up. */
const MILLISECONDS = 1e11;
const NANOSECONDS = 1e15;

/**
 * What Caddy gives as `ts`.
 * @returns seconds since 1970; undefined where it is no moment, as its local times are none (`wall`, in whatever zone the
 * server keeps): the machine that counts need not keep the same
 */
export function secondsOf(stamp: unknown): number | undefined {
  if (typeof stamp === 'string') return secondsOfIso(stamp) ?? secondsOfCommon(stamp);
  if (typeof stamp !== 'number') return undefined;
  if (stamp >= NANOSECONDS) return stamp / 1e9;
  return stamp >= MILLISECONDS ? stamp / 1e3 : stamp;
}

export function secondsOfCommon(stamp: string): number | undefined {
  const [, day, month = '', year, time, zone] = COMMON.exec(stamp) ?? [];
  return secondsOfIso(`${year}-${formatMonth(MONTHS.indexOf(month) + 1)}-${day}T${time}${zone}`);
}

function secondsOfIso(stamp: string): number | undefined {
  const [, name = '', hour, minute, second, sign, zoneHours = 0, zoneMinutes = 0] = ISO.exec(stamp) ?? [];
  const day = dayNamed(name);
  if (day === undefined || Number(zoneHours) > 14 || Number(zoneMinutes) > 59) return undefined;
  // 60 is a leap second.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -60 : 60);
  return day * DAY_S + Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offset;
}
