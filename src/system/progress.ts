/** Words to the operator about what is being done. */
export type Report = (line: string) => void;

const INTERVAL_MS = 1000;

/** Lets a line through at most once a second: a short command says nothing, a long one shows it is alive. */
export function throttled(report: Report): (line: () => string) => void {
  let last = performance.now();
  return (line) => {
    const now = performance.now();
    if (now - last < INTERVAL_MS) return;
    last = now;
    report(line());
  };
}
