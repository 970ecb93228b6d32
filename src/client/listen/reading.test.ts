import { describe, expect, test } from 'vitest';
import { nextReading, type Reading, SPEEDS, type Step, startReading } from './reading.ts';

const COUNT = 3;
const play = (steps: readonly Step['do'][], from: Reading = startReading('medium')) =>
  steps.reduce<Reading>((reading, what) => {
    if (what === 'speed') return nextReading(reading, { do: 'speed', speed: 'fast' }, COUNT);
    return what === 'spoken' || what === 'failed'
      ? nextReading(reading, { do: what, turn: reading.turn }, COUNT)
      : nextReading(reading, { do: what }, COUNT);
  }, from);

describe('reading aloud', () => {
  test('goes from piece to piece and ends after the last', () => {
    expect(play([])).toMatchObject({ state: 'playing', at: 0 });
    expect(play(['spoken'])).toMatchObject({ state: 'playing', at: 1 });
    expect(play(['spoken', 'spoken', 'spoken'])).toMatchObject({ state: 'stopped', end: 'finished', at: 2 });
  });

  test('paused and resumed goes on with the same piece, in a turn of its own', () => {
    const paused = play(['spoken', 'toggle']);
    expect(paused).toMatchObject({ state: 'paused', at: 1 });
    const resumed = play(['toggle'], paused);
    expect(resumed).toMatchObject({ state: 'playing', at: 1 });
    expect(resumed.turn).toBeGreaterThan(paused.turn);
  });

  test('the end that an engine reports of a piece broken off moves nothing', () => {
    const before = play(['spoken']);
    const paused = play(['toggle'], before);
    expect(nextReading(paused, { do: 'spoken', turn: before.turn }, COUNT)).toBe(paused);
    const resumed = play(['toggle'], paused);
    expect(nextReading(resumed, { do: 'failed', turn: before.turn }, COUNT)).toBe(resumed);
  });

  test('another speed says the piece at hand again; while paused it waits', () => {
    const playing = play(['spoken', 'speed']);
    expect(playing).toMatchObject({ state: 'playing', at: 1, speed: 'fast', turn: 3 });
    const paused = play(['toggle']);
    expect(play(['speed'], paused)).toMatchObject({ state: 'paused', speed: 'fast', turn: paused.turn });
  });

  test('has speeds around that of the voice itself', () => {
    expect(SPEEDS.medium).toBe(1);
    expect(SPEEDS.slow).toBeLessThan(1);
    expect(SPEEDS.fast).toBeGreaterThan(1);
  });

  test('a failure stops it and says so; nothing moves a reading that has stopped', () => {
    const failed = play(['failed']);
    expect(failed).toMatchObject({ state: 'stopped', end: 'failed' });
    expect(play(['toggle', 'speed', 'spoken', 'stop'], failed)).toBe(failed);
  });

  test('the reader stops it without an end being told', () => {
    expect(play(['spoken', 'stop']).end).toBeUndefined();
    const playing = play(['spoken']);
    const stopped = play(['stop'], playing);
    expect(stopped.state).toBe('stopped');
    // Another turn: what is being said is broken off.
    expect(stopped.turn).not.toBe(playing.turn);
  });
});
