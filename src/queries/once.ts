/** Reads once a build, however many pages ask; afresh each time in `npm run dev`, where content changes. */
export function oncePerBuild<Result>(load: () => Promise<Result>): () => Promise<Result> {
  let loaded: Promise<Result> | undefined;
  return () => {
    if (import.meta.env.DEV) return load();
    loaded ??= load();
    return loaded;
  };
}
