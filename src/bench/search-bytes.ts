import type { Benchmark } from './benchmark.ts';
export const searchBytes: Benchmark = { name: 'search-bytes', about: 'số byte', async run() {} };
