/** What is wrong with a live site that nobody looks at: a line each, in Vietnamese. */
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { DAY_MS, formatDateTime } from '../lib/dates.ts';
import { isSecure } from '../lib/web-address.ts';
import { STATS_FILE } from '../site/stats-file.ts';
import { type BuildStatus, parseStatus, STATUS_FILE } from '../site/status-file.ts';
import { shortCommit } from '../system/commit.ts';
import { Refusal } from '../system/errors.ts';
import { fetched } from './fetched.ts';

export interface Watched {
  readonly url: URL;
  /** Where the releases lie, for messages. */
  readonly dir: string;
  /** How old the counters may become, in minutes; undefined where the site has none. */
  readonly countersWithin: number | undefined;
}

export interface Facts {
  /** Bytes of the disk on which the releases lie; undefined where there is none to fill. */
  readonly space: () => Promise<{ readonly free: number; readonly total: number } | undefined>;
  readonly now: Date;
  /** The commit that would be built here. */
  readonly commit: string | undefined;
}

/** A timer needs its turn, and a build its minutes. */
const GRACE_MS = 20 * 60_000;
/** So much two clocks may differ. */
const CLOCKS_MS = 10 * 60_000;
const LEAST_FREE = 0.1;
const LEAST_FREE_BYTES = 1_000_000_000;
const CERTIFICATE_DAYS = 14;

/** @returns nothing where all is well */
export async function findFaults(site: Watched, facts: Facts): Promise<string[]> {
  const faults = await Promise.all([
    staleBuild(site, facts),
    staleCounters(site, facts),
    fullDisk(site, facts),
    endingCertificate(site, facts),
  ]);
  return faults.flat();
}

export async function liveStatus(url: URL): Promise<BuildStatus | undefined> {
  const { status, bytes } = await fetched(new URL(STATUS_FILE, url));
  return status === 200 ? parseStatus(bytes.toString()) : undefined;
}

/** What was built later than now: one of the two clocks is wrong, and what is due cannot be told. */
export const clockFault = ({ builtAt }: BuildStatus, now: Date): string | undefined =>
  new Date(builtAt).getTime() - now.getTime() > CLOCKS_MS
    ? `Trang ghi là dựng lúc ${formatDateTime(new Date(builtAt))}, mà đồng hồ máy này mới ${formatDateTime(now)}: đồng hồ của máy này, hoặc của máy đã dựng, chạy sai.`
    : undefined;

const BRINGS = { appears: 'được đăng', ends: 'hết hạn', changes: 'đổi hiệu lực' } as const;

async function staleBuild({ url }: Watched, { now, commit }: Facts): Promise<string[]> {
  try {
    const live = await liveStatus(url);
    if (!live)
      return [`${new URL(STATUS_FILE, url)}: không có hoặc không đọc được; hãy dựng và đưa lên lại.`];
    const wrongClock = clockFault(live, now);
    const { next } = live;
    const due = next && new Date(next.at);
    return [
      ...(wrongClock === undefined ? [] : [wrongClock]),
      ...(due && now.getTime() > due.getTime() + GRACE_MS
        ? [
            `Trang dựng lúc ${formatDateTime(new Date(live.builtAt))}, nhưng ${next.entry} đã ${BRINGS[next.what] ?? 'đổi'} từ ${formatDateTime(due)}: lịch dựng lại không chạy.`,
          ]
        : []),
      ...(commit !== undefined && live.commit !== undefined && commit !== live.commit
        ? [
            `Trang đang chạy là của commit ${shortCommit(live.commit)}, còn ở đây là ${shortCommit(commit)}: chưa đưa lên.`,
          ]
        : []),
    ];
  } catch (error) {
    if (error instanceof Refusal) return [error.message];
    throw error;
  }
}

async function staleCounters({ url, countersWithin }: Watched, { now }: Facts): Promise<string[]> {
  if (countersWithin === undefined) return [];
  const address = new URL(STATS_FILE, url);
  try {
    const { bytes } = await fetched(address);
    const counted = momentOf(bytes.toString());
    if (!counted) return [`${address}: không có thời điểm đếm; lệnh đếm chưa chạy lần nào.`];
    if (counted.getTime() - now.getTime() > CLOCKS_MS)
      return [
        `Số lượt truy cập ghi là đếm lúc ${formatDateTime(counted)}, mà bây giờ mới ${formatDateTime(now)}: đồng hồ của máy này, hoặc của máy đếm, chạy sai.`,
      ];
    return now.getTime() - counted.getTime() > countersWithin * 60_000
      ? [
          `Số lượt truy cập cũ từ ${formatDateTime(counted)} (cho phép ${countersWithin} phút): lịch đếm không chạy, xem "systemctl --failed".`,
        ]
      : [];
  } catch (error) {
    // That the site does not answer is told once.
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function momentOf(text: string): Date | undefined {
  try {
    const value = JSON.parse(text) as { visitors?: { updatedAt?: unknown } } | null;
    const moment = new Date(String(value?.visitors?.updatedAt));
    return Number.isNaN(moment.getTime()) ? undefined : moment;
  } catch {
    return undefined;
  }
}

async function fullDisk({ dir }: Watched, { space }: Facts): Promise<string[]> {
  try {
    const bytes = await space();
    if (!bytes) return [];
    const { free, total } = bytes;
    const isFull = free < total * LEAST_FREE && free < LEAST_FREE_BYTES;
    return isFull ? [`Đĩa của ${dir} còn ${Math.round(free / 1_000_000)} MB: hãy dọn trước khi đầy.`] : [];
  } catch (error) {
    return [`${dir}: ${error instanceof Refusal ? error.message : 'không có hoặc không đọc được.'}`];
  }
}

async function endingCertificate({ url }: Watched, { now }: Facts): Promise<string[]> {
  if (!isSecure(url)) return [];
  const until = await certificateEnd(url);
  return until && until.getTime() - now.getTime() < CERTIFICATE_DAYS * DAY_MS
    ? [`Chứng chỉ HTTPS của ${url.hostname} hết hạn lúc ${formatDateTime(until)}: hãy gia hạn.`]
    : [];
}

/** @returns undefined where no secure connection comes about, which the site's not answering tells */
const certificateEnd = ({ hostname, port }: URL): Promise<Date | undefined> =>
  new Promise((resolve) => {
    const host = hostname.replace(/^\[|\]$/g, '');
    const socket = connect(
      {
        host,
        port: Number(port || 443),
        // A number is no name to ask for.
        servername: isIP(host) ? '' : host,
        rejectUnauthorized: false,
        timeout: 10_000,
      },
      () => {
        const until = new Date(socket.getPeerCertificate().valid_to);
        socket.end();
        resolve(Number.isNaN(until.getTime()) ? undefined : until);
      },
    );
    const none = () => {
      socket.destroy();
      resolve(undefined);
    };
    socket.on('error', none).on('timeout', none);
  });
