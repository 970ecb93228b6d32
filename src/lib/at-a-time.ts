/** Does a work for each, several at a time, in the order in which they come. */
export async function forEachAtATime<Each>(
  all: readonly Each[],
  count: number,
  work: (each: Each, at: number) => Promise<void>,
): Promise<void> {
  const waiting = all.entries();
  const next = async () => {
    for (const [at, each] of waiting) await work(each, at);
  };
  await Promise.all(Array.from({ length: count }, next));
}
