import { describe, expect, test } from 'vitest';
import { FRAME_SECONDS, m4a, mp3, ogg } from '../../tests/fixtures/make-sounds.ts';
import { soundIn } from './sound.ts';

const seconds = (ending: string, bytes: Buffer) => soundIn(ending, bytes)?.seconds;

describe('the length of a sound is read from its bytes', () => {
  test.each([
    ['an MP3', '.mp3', mp3(12.6)],
    ['an MP3 behind tags of three million bytes, a cover in them', '.mp3', mp3(12.6, { tag: 3_000_000 })],
    ['an MP3 that says how many frames it has', '.mp3', mp3(12.6, { told: 350 })],
    [
      'an MP3 with a tag at its end',
      '.mp3',
      Buffer.concat([mp3(12.6), Buffer.from('TAG'), Buffer.alloc(125)]),
    ],
    ['an MP3 with some bytes amid it', '.mp3', Buffer.concat([mp3(6.3), Buffer.alloc(500, 7), mp3(6.3)])],
    ['an M4A', '.m4a', m4a(12.6)],
    ['an Ogg of Opus', '.ogg', ogg(12.6)],
    ['an Ogg of Vorbis', '.ogg', ogg(12.6, '\x01vorbis')],
  ])('%s', (_name, ending, bytes) => {
    expect(seconds(ending, bytes)).toBeCloseTo(12.6, 5);
    expect(soundIn(ending, bytes)?.cut).toBe('no');
  });

  test('of an hour', () => {
    expect(seconds('.mp3', mp3(3600))).toBeCloseTo(3600, 0);
  });
});

describe('what is no sound has no length', () => {
  const jpeg = Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.alloc(5000, 0x5a)]);
  test.each([
    ['nothing', '.mp3', Buffer.alloc(0)],
    ['a picture called so', '.mp3', jpeg],
    ['a picture behind a tag', '.mp3', Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0'), jpeg])],
    ['a tag that says to be longer than the file', '.mp3', Buffer.from('ID3\x04\0\0\x7f\x7f\x7f\x7f')],
    ['a tag and nothing behind it', '.mp3', mp3(0, { tag: 5000 })],
    ['nothing but ones', '.mp3', Buffer.alloc(100_000, 0xff)],
    ['mostly something else', '.mp3', Buffer.concat([mp3(0.5), Buffer.alloc(200_000, 7)])],
    ['a film', '.m4a', m4a(5, 'vide')],
    ['an M4A without a scale of time', '.m4a', m4a(5, 'soun', 0)],
    ['an M4A that says to last for days', '.m4a', m4a(5, 'soun', 0.00001 * 100_000)],
    ['an M4A without a head', '.m4a', m4a(5).subarray(0, 20)],
    ['a box that says to have no length', '.m4a', Buffer.from('00000004667479704d344120', 'hex')],
    ['an Ogg of another kind', '.ogg', ogg(5, 'Speex   ').fill(0, 40, 58)],
    ['half a page', '.ogg', ogg(5).subarray(0, 27)],
    ['an ending that is none of a sound', '.wav', mp3(5)],
    ['a name of every object', 'constructor', mp3(5)],
  ])('%s', (_name, ending, bytes) => {
    expect(soundIn(ending, bytes)).toBeUndefined();
  });

  test('whatever byte is changed, and wherever it is cut: an answer comes, and no error', () => {
    for (const [ending, whole] of [
      ['.mp3', mp3(0.5, { tag: 20, told: 14 })],
      ['.m4a', m4a(0.3)],
      ['.ogg', ogg(2)],
    ] as const) {
      for (let at = 0; at < Math.min(whole.length, 400); at += 1) {
        soundIn(ending, whole.subarray(0, at));
        for (const value of [0, 1, 0x7f, 0xff]) {
          const changed = Buffer.from(whole);
          changed[at] = value;
          soundIn(ending, changed);
        }
      }
    }
  });
});

describe('a sound whose end is missing', () => {
  test.each([
    ['an MP3 that told of more', '.mp3', mp3(5, { told: 300 }), 'surely'],
    ['an MP3 cut within a frame', '.mp3', mp3(5).subarray(0, -10), 'perhaps'],
    ['an MP3 of which the rest is zeros', '.mp3', Buffer.concat([mp3(90), Buffer.alloc(70_000)]), 'surely'],
    ['an M4A', '.m4a', m4a(5).subarray(0, -1000), 'surely'],
    ['an Ogg cut within a page', '.ogg', ogg(5).subarray(0, -100), 'surely'],
    ['an Ogg without its last page', '.ogg', ogg(5).subarray(0, -1031), 'perhaps'],
  ])('%s', (_name, ending, bytes, cut) => {
    expect(soundIn(ending, bytes)?.cut).toBe(cut);
  });
});

test('a frame of what is made here lasts as long as is said', () => {
  expect(seconds('.mp3', mp3(FRAME_SECONDS))).toBe(FRAME_SECONDS);
});
