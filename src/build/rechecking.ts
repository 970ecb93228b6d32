/**
 * Checks the content again after every change, one check at a time, so that an older answer never follows a newer one.
 */

/** A file that is saved is often written in several steps. */
const SETTLED_MS = 100;

export interface Rechecking {
  /** Something has changed: the check that runs, if one does, is not the last. */
  changed(): void;
  /** Resolves when what has changed until then is checked. */
  checked(): Promise<void>;
  /** Resolves when the pages show it. */
  shown(): Promise<void>;
}

/**
 * @param check of the whole content; it may take its time and must not throw
 * @param show hands on what was checked
 */
export function recheck(check: () => Promise<void>, show: () => Promise<void>): Rechecking {
  let checked = Promise.resolve();
  let shown = Promise.resolve();
  let waiting = false;
  return {
    changed() {
      if (waiting) return;
      waiting = true;
      const before = shown;
      checked = (async () => {
        await before;
        await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
        waiting = false;
        await check();
      })();
      shown = checked.then(show);
    },
    checked: () => checked,
    shown: () => shown,
  };
}
