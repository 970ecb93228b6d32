/** Where a reading aloud stands, and what moves it on. Pure: player.ts speaks and shows. */

/** Speed of speech; 1 is the voice's own. */
export const SPEEDS = { slow: 0.75, medium: 1, fast: 1.35 } as const;
export type Speed = keyof typeof SPEEDS;

export interface Piece {
  /** Number of the paragraph, from 0. */
  readonly block: number;
  readonly text: string;
}

export interface Reading {
  readonly state: 'playing' | 'paused' | 'stopped';
  /** Number of the piece, from 0. */
  readonly at: number;
  readonly speed: Speed;
  /** Changes whenever the piece at hand is to be spoken from its beginning. */
  readonly turn: number;
  /** Why it stopped. */
  readonly end?: 'finished' | 'failed';
}

export type Step =
  | { readonly do: 'toggle' | 'stop' }
  | { readonly do: 'speed'; readonly speed: Speed }
  /** What the engine reports of the piece spoken in a turn; of an older turn it means nothing. */
  | { readonly do: 'spoken' | 'failed'; readonly turn: number };

export const startReading = (speed: Speed): Reading => ({ state: 'playing', at: 0, speed, turn: 1 });

/**
 * Pausing stops the engine and goes on from the beginning of the piece: engines that pause by themselves (Android's)
 * do not resume.
 * @param count of pieces
 */
export function nextReading(reading: Reading, step: Step, count: number): Reading {
  const { state, at, turn } = reading;
  if (state === 'stopped') return reading;
  if ('turn' in step && step.turn !== turn) return reading;
  const anew = { ...reading, turn: turn + 1 };
  switch (step.do) {
    case 'toggle':
      return { ...anew, state: state === 'playing' ? 'paused' : 'playing' };
    case 'speed':
      return { ...(state === 'playing' ? anew : reading), speed: step.speed };
    case 'stop':
      return { ...anew, state: 'stopped' };
    case 'failed':
      return { ...reading, state: 'stopped', end: 'failed' };
    case 'spoken':
      if (at + 1 >= count) return { ...reading, state: 'stopped', end: 'finished' };
      return { ...anew, at: at + 1 };
  }
}
