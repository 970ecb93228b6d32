/**
 * The state: the one truth of the counters, one file, replaced whole.
 *
 * Its first line names format, version and the checksum of the second, which holds everything as JSON. No address
 * and no agent is in it: visitors of the open days are salted hashes, logs are digests of their bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { codeOf, explain, Refusal } from '../system/errors.ts';
import { dayNamed, nameOf, startOf } from './calendar.ts';
import { DayVisitors, SALT_BYTES } from './day-visitors.ts';
import type { KnownLog } from './log-identity.ts';
import { type OpenDay, Tally } from './tally.ts';

const FORMAT = 'commune-visitors';
/** Before it ids of visitors were undivided, nothing else differs: see day-visitors.ts. */
const VERSION = 2;
const VERSIONS: readonly unknown[] = [1, VERSION];

export interface State {
  /** Visits from before these logs. */
  baseline: number;
  /** How many runs there were. */
  runs: number;
  /** `now` of the last run, in seconds: see `closeOld` in tally.ts. */
  clock: number | undefined;
  tally: Tally;
  logs: KnownLog[];
  /** No line could be understood since the last one that could: what is counted since then is not known. */
  unreadable: boolean;
}

export const emptyState = (): State => ({
  baseline: 0,
  runs: 0,
  clock: undefined,
  tally: new Tally(),
  logs: [],
  unreadable: false,
});

interface Body {
  baseline: number;
  runs: number;
  clock: number | null;
  closedThrough: string | null;
  closed: Record<string, number>;
  open: { day: string; salt: string; floor: number; visitors: string; undivided?: boolean }[];
  logs: (Omit<KnownLog, 'lastDay'> & { lastDay: string })[];
  unreadable?: boolean;
}

export function encodeState({ baseline, runs, clock, tally, logs, unreadable }: State): string {
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
      visitors: visitors.pack(startOf(day)),
      ...(visitors.undivided && { undivided: true }),
    })),
    logs: logs.map((log) => ({ ...log, lastDay: nameOf(log.lastDay) })),
    ...(unreadable && { unreadable }),
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
  if (!VERSIONS.includes(version))
    throw new OtherVersion(`tệp trạng thái có phiên bản ${version}, lệnh này đọc đến phiên bản ${VERSION}`);
  if (checksum(body) !== expected) throw new Error('checksum');
  const { baseline, runs, clock, closedThrough, closed, open, logs, unreadable } = JSON.parse(body) as Body;
  const tally = new Tally(
    new Map(Object.entries(closed).map(([name, visits]) => [known(name), visits])),
    new Map(
      open.map(({ day, salt, floor, visitors: packed, undivided = version === 1 }): [number, OpenDay] => {
        const visitors = new DayVisitors(bytes(salt, SALT_BYTES), undivided);
        const left = visitors.unpack(packed, startOf(known(day)));
        return [
          known(day),
          { visitors, floor: left > 0 ? Math.max(floor, visitors.countVisits() + left) : floor },
        ];
      }),
    ),
    closedThrough === null ? Number.NEGATIVE_INFINITY : known(closedThrough),
  );
  return {
    baseline,
    runs,
    clock: clock ?? undefined,
    tally,
    logs: logs.map((log) => ({ ...log, lastDay: known(log.lastDay) })),
    unreadable: unreadable ?? false,
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
