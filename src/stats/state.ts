/**
 * The state: the one truth of the counters, one file, replaced whole.
 *
 * Its first line names format, version and the checksum of the second, which holds everything as JSON. No address
 * and no agent is in it: visitors of the open days are salted hashes, logs are digests of their bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { codeOf, explain, Refusal } from '../lib/errors.ts';
import { dayNamed, nameOf, startOf } from './calendar.ts';
import type { KnownLog } from './identity.ts';
import type { Presence } from './presence.ts';
import { type OpenDay, Tally } from './tally.ts';
import { DayVisitors, HASH_BYTES, SALT_BYTES } from './visitors.ts';

const FORMAT = 'commune-visitors';
const VERSION = 1;

export interface State {
  /** Visits from before these logs. */
  baseline: number;
  /** How many runs there were. */
  runs: number;
  /** `now` of the last run, in seconds: see `closeOld` in run.ts. */
  clock: number | undefined;
  tally: Tally;
  logs: KnownLog[];
}

export const emptyState = (): State => ({
  baseline: 0,
  runs: 0,
  clock: undefined,
  tally: new Tally(),
  logs: [],
});

interface Body {
  baseline: number;
  runs: number;
  clock: number | null;
  closedThrough: string | null;
  closed: Record<string, number>;
  open: { day: string; salt: string; floor: number; visitors: string }[];
  logs: (Omit<KnownLog, 'lastDay'> & { lastDay: string })[];
}

export function encodeState({ baseline, runs, clock, tally, logs }: State): string {
  const body: Body = {
    baseline,
    runs,
    clock: clock ?? null,
    closedThrough: Number.isFinite(tally.closedThrough) ? nameOf(tally.closedThrough) : null,
    closed: Object.fromEntries(
      [...tally.closed].sort(byNumber).map(([day, visits]) => [nameOf(day), visits]),
    ),
    open: [...tally.open].sort(byNumber).map(([day, { visitors, floor }]) => ({
      day: nameOf(day),
      salt: visitors.salt.toString('base64'),
      floor,
      visitors: packVisitors(visitors.byHash, startOf(day)),
    })),
    logs: logs.map((log) => ({ ...log, lastDay: nameOf(log.lastDay) })),
  };
  const text = JSON.stringify(body);
  return `${JSON.stringify({ format: FORMAT, version: VERSION, checksum: checksum(text) })}\n${text}\n`;
}

const byNumber = ([a]: [number, unknown], [b]: [number, unknown]): number => a - b;
const checksum = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * @returns undefined where there is no such file
 * @throws Refusal when it is damaged or of another version
 */
export function readState(path: string): State | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new Refusal(`${path}: không đọc được tệp trạng thái. ${explain(error)}`);
  }
  try {
    return decodeState(text);
  } catch (error) {
    const what = error instanceof OtherVersion ? error.message : 'tệp trạng thái bị hỏng';
    throw new Refusal(
      `${path}: ${what}, nên không đếm tiếp và không ghi gì. Cách sửa: chép lại bản sao lưu của tệp này; ` +
        'không có thì chạy lại với --rebuild --baseline N --history TỆP và mọi nhật ký còn giữ (kể cả bản .gz).',
    );
  }
}

class OtherVersion extends Error {}

export function decodeState(text: string): State {
  const [head = '', body = ''] = text.split('\n');
  const { format, version, checksum: expected } = JSON.parse(head) as Record<string, unknown>;
  if (format !== FORMAT) throw new Error('not a state');
  if (version !== VERSION)
    throw new OtherVersion(`tệp trạng thái có phiên bản ${version}, lệnh này đọc phiên bản ${VERSION}`);
  if (checksum(body) !== expected) throw new Error('checksum');
  const { baseline, runs, clock, closedThrough, closed, open, logs } = JSON.parse(body) as Body;
  const tally = new Tally(
    new Map(Object.entries(closed).map(([name, visits]) => [known(name), visits])),
    new Map(
      open.map(({ day, salt, floor, visitors }): [number, OpenDay] => [
        known(day),
        {
          visitors: new DayVisitors(bytes(salt, SALT_BYTES), unpackVisitors(visitors, startOf(known(day)))),
          floor,
        },
      ]),
    ),
    closedThrough === null ? Number.NEGATIVE_INFINITY : known(closedThrough),
  );
  return {
    baseline,
    runs,
    clock: clock ?? undefined,
    tally,
    logs: logs.map((log) => ({ ...log, lastDay: known(log.lastDay) })),
  };
}

function known(name: string): number {
  const day = dayNamed(name);
  if (day === undefined) throw new Error(`no day: ${name}`);
  return day;
}

function bytes(base64: string, length: number): Buffer {
  const value = Buffer.from(base64, 'base64');
  if (value.length !== length) throw new Error('length');
  return value;
}

/** A visitor: hash, number of stretches (16 bits), first and last second of each since the day began (32 bits). */
function packVisitors(byHash: ReadonlyMap<string, Presence>, dayStart: number): string {
  let length = 0;
  for (const presence of byHash.values()) length += HASH_BYTES + 2 + presence.length * 4;
  const packed = Buffer.allocUnsafe(length);
  let at = 0;
  // In order of the hashes, which tells nothing of who came when.
  for (const [hash, presence] of [...byHash].sort(([a], [b]) => (a < b ? -1 : 1))) {
    at += packed.write(hash, at, 'latin1');
    at = packed.writeUInt16LE(presence.length / 2, at);
    for (const time of presence) at = packed.writeUInt32LE(time - dayStart, at);
  }
  return packed.toString('base64');
}

function unpackVisitors(base64: string, dayStart: number): Map<string, Presence> {
  const packed = Buffer.from(base64, 'base64');
  const byHash = new Map<string, Presence>();
  let at = 0;
  while (at < packed.length) {
    const hash = packed.toString('latin1', at, at + HASH_BYTES);
    at += HASH_BYTES;
    const times = packed.readUInt16LE(at) * 2;
    at += 2;
    const presence: Presence = [];
    for (let index = 0; index < times; index += 1, at += 4) presence.push(dayStart + packed.readUInt32LE(at));
    byHash.set(hash, presence);
  }
  return byHash;
}
