/** How the time of a function grows with what it is given. */

/** The shortest of several runs, in ms of the processor: what else the machine does, makes a run only longer. */
async function timeOf(run: () => unknown, times: number): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time += 1) {
    const { user, system } = process.cpuUsage();
    const started = performance.now();
    await run();
    const wall = performance.now() - started;
    const used = process.cpuUsage({ user, system });
    // Other threads of the process, such as the collector's, are no part of the function.
    shortest = Math.min(shortest, wall, (used.user + used.system) / 1000 || wall);
    if (shortest > LONG) break;
  }
  return shortest;
}

/** What takes so long, in ms, is measured well enough by one run. */
const LONG = 400;
/** Twice the input may take this many times the time: linear is 2, quadratic 4. */
const MOST = 3;
/** A run that takes so long, in ms, is told without waiting for the next. */
const HOPELESS = 4_000;

export interface Measuring {
  readonly start?: number;
  readonly end: number;
  /** Runs of which the shortest counts. */
  readonly times?: number;
  /** Below this, in ms, chance and the collector decide. */
  readonly measurable?: number;
}

export interface Growth {
  readonly isLinear: boolean;
  /** `10000: 3.1 ms, 20000: 12.4 ms` */
  readonly told: string;
}

/** A square stays a square however often it is measured; what a neighbour on the machine or the collector took, does not. */
const ATTEMPTS = 3;

/**
 * Doubles the input until its time can be measured, then once more. More than a threefold time in two doublings on end
 * is more than linear growth, if every attempt finds it.
 * @param make what is run for an input of a size; making it is not measured
 */
export async function growthOf(make: (size: number) => () => unknown, measuring: Measuring): Promise<Growth> {
  const told: string[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const growth = await measureOnce(make, measuring);
    if (growth.isLinear) return growth;
    told.push(growth.told);
    if (growth.isHopeless) break;
  }
  return { isLinear: false, told: told.join('; again ') };
}

async function measureOnce(
  make: (size: number) => () => unknown,
  { start = 2_000, end, times = 5, measurable = 4 }: Measuring,
): Promise<Growth & { readonly isHopeless: boolean }> {
  const told: string[] = [];
  let before = 0;
  let steep = 0;
  let isLinear = true;
  let isHopeless = false;
  for (let size = start; size <= end; size *= 2) {
    const run = make(size);
    const time = await timeOf(run, times);
    told.push(`${size}: ${time.toFixed(1)} ms`);
    const isSteep = before >= measurable / MOST && time >= measurable && time > MOST * before;
    steep = isSteep ? steep + 1 : 0;
    if (steep === 2 || time > HOPELESS) {
      isLinear = false;
      isHopeless = isSteep && time > HOPELESS;
      break;
    }
    if (!isSteep && before >= measurable && time >= measurable) break;
    before = time;
  }
  return { isLinear, isHopeless, told: told.join(', ') };
}
