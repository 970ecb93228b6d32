/** Lines of access logs as somebody would make them up by the thousand. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { combinedLine, type Request } from './visitors.ts';

export const FROM = Date.parse('2026-11-25T00:00:00+07:00') / 1000;
export const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/141.0';

/** The line of a page view, one hour after FROM where nothing else is said. */
export const view = (change: Partial<Request> = {}): string =>
  combinedLine({
    time: FROM + 3600,
    address: '10.0.0.1',
    agent: AGENT,
    target: '/',
    method: 'GET',
    status: 200,
    pageView: true,
    ...change,
  });

/** Another address for each number below 2^24. */
export const ip = (number: number) => `11.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;

/** Writes a log of any length piece by piece. @returns its path */
export function writeLog(path: string, count: number, line: (index: number) => string): string {
  const fd = openSync(path, 'w');
  for (let from = 0; from < count; from += 5000) {
    const length = Math.min(5000, count - from);
    writeSync(fd, Array.from({ length }, (_, index) => line(from + index)).join(''));
  }
  closeSync(fd);
  return path;
}
