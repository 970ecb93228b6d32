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

/** A frame as the standards write it (ISO 11172-3, 13818-3), sound and all. */
interface Head {
  /** 3 for MPEG 1, 2 for MPEG 2, 0 for MPEG 2.5. */
  readonly version: number;
  /** 3 for layer I, 2 for layer II, 1 for layer III. */
  readonly layer: number;
  readonly bits: number;
  readonly rate: number;
  readonly isPadded?: boolean;
  readonly isMono?: boolean;
}
function frame({ version, layer, bits, rate, isPadded, isMono }: Head, length: number): Buffer {
  const made = Buffer.alloc(length);
  made.set([0xff, 0xe0 | (version << 3) | (layer << 1) | 1]);
  made.set([(bits << 4) | (rate << 2) | (isPadded ? 2 : 0), isMono ? 0xc0 : 0], 2);
  return made;
}
const times = (count: number, made: Buffer) => Buffer.concat(Array.from({ length: count }, () => made));

describe('frames of every kind are counted', () => {
  const LOW = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
  const MIDDLE = [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384];
  const FIRST_LOW = [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256];
  const HIGH = [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448];
  const THIRD = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
  // Bytes of a frame: samples, an eighth of them a bit each, layer I in words of four bytes.
  test.each([
    ['MPEG 1, layer I', 3, 3, HIGH, [44_100, 48_000, 32_000], 384, 4],
    ['MPEG 1, layer II', 3, 2, MIDDLE, [44_100, 48_000, 32_000], 1152, 1],
    ['MPEG 1, layer III', 3, 1, THIRD, [44_100, 48_000, 32_000], 1152, 1],
    ['MPEG 2, layer I', 2, 3, FIRST_LOW, [22_050, 24_000, 16_000], 384, 4],
    ['MPEG 2, layer II', 2, 2, LOW, [22_050, 24_000, 16_000], 1152, 1],
    ['MPEG 2, layer III', 2, 1, LOW, [22_050, 24_000, 16_000], 576, 1],
    ['MPEG 2.5, layer I', 0, 3, FIRST_LOW, [11_025, 12_000, 8_000], 384, 4],
    ['MPEG 2.5, layer II', 0, 2, LOW, [11_025, 12_000, 8_000], 1152, 1],
    ['MPEG 2.5, layer III', 0, 1, LOW, [11_025, 12_000, 8_000], 576, 1],
  ] as const)('%s', (_name, version, layer, thousands, rates, samples, word) => {
    for (const [rate, hertz] of rates.entries()) {
      for (const [at, kilobits] of thousands.entries()) {
        const words = Math.floor((samples * kilobits * 125) / hertz / word);
        for (const isPadded of [false, true]) {
          const one = frame(
            { version, layer, bits: at + 1, rate, isPadded },
            (words + (isPadded ? 1 : 0)) * word,
          );
          expect(soundIn('.mp3', times(12, one))).toEqual({
            seconds: expect.closeTo((12 * samples) / hertz, 6),
            cut: 'no',
          });
        }
      }
    }
  });

  test.each([
    ['of a version that there is not', { version: 1, layer: 1, bits: 9, rate: 0 }],
    ['of a layer that there is not', { version: 3, layer: 0, bits: 9, rate: 0 }],
    ['of no rate of bits', { version: 3, layer: 1, bits: 0, rate: 0 }],
    ['of a rate of bits that there is not', { version: 3, layer: 1, bits: 15, rate: 0 }],
    ['of a layer I rate that there is not', { version: 3, layer: 3, bits: 15, rate: 0 }],
    ['of a rate of samples that there is not', { version: 3, layer: 1, bits: 9, rate: 3 }],
  ])('none %s', (_name, head) => {
    expect(soundIn('.mp3', times(50, frame(head, 417)))).toBeUndefined();
  });

  const STEREO = { version: 3, layer: 1, bits: 9, rate: 2 };
  const LOWER = { version: 2, layer: 1, bits: 8, rate: 2 };
  /** The first frame, which is no sound, says how many follow. */
  const counting = (head: Head, length: number, at: number, sign: string, flags: number, told: number) => {
    const first = frame(head, length);
    first.write(sign, at);
    if (sign === 'VBRI') first.writeUInt32BE(told, at + 14);
    else first.set([flags, ...Buffer.from([told >> 24, told >> 16, told >> 8, told])], at + 7);
    return Buffer.concat([first, times(100, frame(head, length))]);
  };
  test.each([
    ['MPEG 1', STEREO, 576, 36, 'Xing', 0.036],
    ['MPEG 1, one channel', { ...STEREO, isMono: true }, 576, 21, 'Info', 0.036],
    ['MPEG 2', LOWER, 288, 21, 'Xing', 0.036],
    ['MPEG 2, one channel', { ...LOWER, isMono: true }, 288, 13, 'Info', 0.036],
    ['MPEG 1, as Fraunhofer writes it', STEREO, 576, 36, 'VBRI', 0.036],
    ['MPEG 2, as Fraunhofer writes it', LOWER, 288, 36, 'VBRI', 0.036],
  ])('%s says how many there are: fewer are a sound that was cut', (_name, head, length, at, sign, each) => {
    for (const [told, cut] of [
      [100, 'no'],
      // A few may be missing: makers count differently.
      [104, 'no'],
      [105, 'surely'],
    ] as const) {
      expect(soundIn('.mp3', counting(head, length, at, sign, 1, told))).toEqual({
        seconds: expect.closeTo(100 * each, 6),
        cut,
      });
    }
  });

  test('one that does not say how many there are is no sound, and nothing is cut', () => {
    expect(soundIn('.mp3', counting(STEREO, 576, 36, 'Xing', 2, 1000))).toEqual({
      seconds: expect.closeTo(3.6, 6),
      cut: 'no',
    });
  });

  test('what ends right behind the head of the first frame says nothing of others', () => {
    const head = frame({ version: 2, layer: 1, bits: 1, rate: 2 }, 36);
    head.write('VBRI', 32);
    expect(soundIn('.mp3', times(2, head))?.seconds).toBeCloseTo(0.072, 6);
  });
});

describe('an MP3 behind and ahead of other bytes', () => {
  const one = frame({ version: 3, layer: 1, bits: 9, rate: 2 }, 576);
  const sound = times(300, one);
  /** @param size of the tag, seven bits a byte */
  const tag = (size: readonly number[], flags: number, rest: number) =>
    Buffer.concat([Buffer.from('ID3\x04\0'), Buffer.from([flags, ...size]), Buffer.alloc(rest, 0xff)]);
  test.each([
    ['a tag', tag([0, 0, 0, 100], 0, 100)],
    ['a tag with a foot', tag([0, 0, 0, 100], 0x10, 110)],
    ['a tag with other flags', tag([0, 0, 0, 100], 0xef, 100)],
    ['a longer tag', tag([0, 0, 1, 0], 0, 128)],
    ['a tag with a small cover', tag([0, 1, 0, 0], 0, 16_384)],
    ['a tag with a large cover', tag([1, 0, 0, 0], 0, 2_097_152)],
    ['two tags', Buffer.concat([tag([0, 0, 0, 5], 0, 5), tag([0, 0, 0, 7], 0, 7)])],
    ['an empty tag', tag([0, 0, 0, 0], 0, 0)],
    ['65,535 bytes of nothing', Buffer.alloc(65_535)],
  ])('behind %s', (_name, before) => {
    expect(soundIn('.mp3', Buffer.concat([before, sound]))).toEqual({
      seconds: expect.closeTo(300 * 0.036, 6),
      cut: 'no',
    });
  });

  test('behind more than a file has between its parts it is no sound', () => {
    expect(soundIn('.mp3', Buffer.concat([Buffer.alloc(65_536), sound]))).toBeUndefined();
  });

  test.each(['TAG', 'APETAGEX', 'LYRICSBEGIN', 'ID3'])('ahead of a tag %s', (sign) => {
    const after = Buffer.concat([Buffer.from(sign), Buffer.alloc(70_000)]);
    expect(soundIn('.mp3', Buffer.concat([sound, after]))?.cut).toBe('no');
  });

  test.each([
    [0, 'no'],
    [1, 'perhaps'],
    [65_536, 'perhaps'],
    [65_537, 'surely'],
  ])('ahead of %i bytes of nothing', (count, cut) => {
    expect(soundIn('.mp3', Buffer.concat([sound, Buffer.alloc(count)]))?.cut).toBe(cut);
  });

  test('as much of it is sound as is not, or it is none', () => {
    const half = Buffer.concat([times(150, one), Buffer.alloc(576 * 150 - 100, 7), times(150, one)]);
    expect(soundIn('.mp3', Buffer.concat([sound, Buffer.alloc(sound.length)]))?.cut).toBe('surely');
    expect(soundIn('.mp3', Buffer.concat([sound, Buffer.alloc(sound.length + 2)]))).toBeUndefined();
    expect(half.length).toBeGreaterThan(65_536);
  });

  test('two frames one behind the other are a sound, one is chance', () => {
    expect(soundIn('.mp3', times(2, one))?.seconds).toBeCloseTo(0.072, 6);
    expect(soundIn('.mp3', Buffer.concat([one, Buffer.alloc(100)]))).toBeUndefined();
    // One that the file ends with is whole.
    expect(soundIn('.mp3', one)?.seconds).toBeCloseTo(0.036, 6);
  });
});

describe('how much a sound may last', () => {
  /** An M4A that says to last so long, of so many bytes. */
  const lasting = (seconds: number, bytes: number) => {
    const made = m4a(0);
    made.writeUInt32BE(seconds, made.indexOf('mvhd') + 20);
    made.writeUInt32BE(1, made.indexOf('mvhd') + 16);
    made.writeUInt32BE(bytes - made.length + 8, made.indexOf('mdat') - 4);
    return Buffer.concat([made, Buffer.alloc(bytes - made.length)]);
  };
  test.each([
    ['three hundred bytes a second', 10, 3000, 10],
    ['fewer bytes', 10, 2999, undefined],
    ['a day', 86_400, 86_400 * 300, 86_400],
    ['more than a day', 86_401, 86_401 * 300, undefined],
    ['nothing', 0, 3000, undefined],
  ])('%s', (_name, seconds, bytes, expected) => {
    expect(soundIn('.m4a', lasting(seconds, bytes))?.seconds).toBe(expected);
  });
});

describe('an M4A in its other forms', () => {
  const box = (name: string, ...parts: readonly Buffer[]) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(8 + Buffer.concat(parts).length);
    head.write(name, 4);
    return Buffer.concat([head, ...parts]);
  };
  /** With its length in 64 bits. */
  const longBox = (name: string, content: Buffer) => {
    const head = Buffer.alloc(16);
    head.writeUInt32BE(1);
    head.write(name, 4);
    head.writeBigUInt64BE(BigInt(16 + content.length), 8);
    return Buffer.concat([head, content]);
  };
  const track = (kind: string) =>
    box('trak', box('mdia', box('hdlr', Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(12))));
  /** Times of 64 bits. */
  const longHead = (seconds: number) => {
    const head = Buffer.alloc(112);
    head.writeUInt8(1);
    head.writeUInt32BE(1000, 20);
    head.writeBigUInt64BE(BigInt(seconds * 1000), 24);
    return box('mvhd', head);
  };
  const shortHead = (seconds: number, length: number) => {
    const head = Buffer.alloc(length);
    head.writeUInt32BE(1000, 12);
    head.writeUInt32BE(seconds * 1000, 16);
    return box('mvhd', head);
  };
  const data = box('mdat', Buffer.alloc(5000));
  /** Down to the end of the file, which is not said. */
  const openData = Buffer.from(data);
  openData.writeUInt32BE(0);
  test.each([
    ['times of 64 bits', [box('moov', longHead(5), track('soun')), data], 5, 'no'],
    [
      'a box of 64 bits',
      [longBox('mdat', Buffer.alloc(5000)), box('moov', shortHead(5, 96), track('soun'))],
      5,
      'no',
    ],
    [
      'a box of 64 bits with nothing in it',
      [longBox('free', Buffer.alloc(0)), box('moov', longHead(5), track('soun')), data],
      5,
      'no',
    ],
    ['an empty box', [box('free'), box('moov', longHead(5), track('soun')), data], 5, 'no'],
    ['its sound down to the end', [box('moov', longHead(5), track('soun')), openData], 5, 'no'],
    ['two tracks of sound', [box('moov', longHead(5), track('soun'), track('soun')), data], 5, 'no'],
    [
      'a track of text beside the sound',
      [box('moov', longHead(5), track('text'), track('soun')), data],
      5,
      'no',
    ],
    ['a head of 32 bytes', [box('moov', track('soun'), shortHead(5, 32)), data], 5, 'no'],
    [
      'a box that says to be longer than the file',
      [box('moov', longHead(5), track('soun')), data.subarray(0, -1)],
      5,
      'surely',
    ],
  ] as const)('%s', (_name, boxes, expected, cut) => {
    expect(soundIn('.m4a', Buffer.concat(boxes))).toEqual({ seconds: expected, cut });
  });

  test.each([
    ['a film', [box('moov', longHead(5), track('soun'), track('vide')), data]],
    ['one without a track', [box('moov', longHead(5)), data]],
    ['one whose head the file ends in', [data, box('moov', track('soun'), shortHead(5, 31))]],
    [
      'one with a box of 64 bits that is shorter than its head',
      [
        Buffer.concat([longBox('free', Buffer.alloc(0)).fill(15, 15, 16)]),
        box('moov', longHead(5), track('soun')),
        data,
      ],
    ],
    [
      'one with a box that is shorter than its head',
      [box('free').fill(7, 3, 4), box('moov', longHead(5), track('soun')), data],
    ],
  ])('%s has no length', (_name, boxes) => {
    expect(soundIn('.m4a', Buffer.concat(boxes))).toBeUndefined();
  });
});

describe('an Ogg in its other forms', () => {
  /** @param position how far the sound has come, in samples */
  const page = (content: Buffer, position: bigint, { flags = 0, serial = 77 } = {}) => {
    const head = Buffer.alloc(27);
    head.write('OggS');
    head.writeUInt8(flags, 5);
    head.writeBigInt64LE(position, 6);
    head.writeUInt32LE(serial, 14);
    const segments = [...Array<number>(Math.floor(content.length / 255)).fill(255), content.length % 255];
    head.writeUInt8(segments.length, 26);
    return Buffer.concat([head, Buffer.from(segments), content]);
  };
  const opus = Buffer.alloc(19);
  opus.write('OpusHead');
  opus.writeUInt16LE(480, 10);
  const vorbis = Buffer.alloc(30);
  vorbis.write('\x01vorbis', 'latin1');
  vorbis.writeUInt32LE(22_050, 12);
  const sound = Buffer.alloc(4000);
  test.each([
    [
      'what is not heard at its beginning is left out',
      [page(opus, 0n), page(sound, 96_480n, { flags: 4 })],
      2,
      'no',
    ],
    ['Vorbis at its own rate', [page(vorbis, 0n), page(sound, 44_100n, { flags: 4 })], 2, 'no'],
    [
      'a page within which no packet ends',
      [page(vorbis, 0n), page(sound, 44_100n), page(sound, -1n, { flags: 4 })],
      2,
      'no',
    ],
    [
      'another stream between',
      [page(vorbis, 0n), page(sound, 44_100n), page(sound, 999_999n, { serial: 78, flags: 4 })],
      2,
      'no',
    ],
    ['the last page has other flags, too', [page(vorbis, 0n), page(sound, 44_100n, { flags: 5 })], 2, 'no'],
    ['no last page', [page(vorbis, 0n), page(sound, 44_100n, { flags: 3 })], 2, 'perhaps'],
    [
      'a last page with others behind it',
      [page(vorbis, 0n), page(sound, 22_050n, { flags: 4 }), page(sound, 44_100n)],
      2,
      'perhaps',
    ],
    [
      'something else behind it',
      [page(vorbis, 0n), page(sound, 44_100n, { flags: 4 }), Buffer.from('x')],
      2,
      'surely',
    ],
    [
      'the head of one more page',
      [page(vorbis, 0n), page(sound, 44_100n, { flags: 4 }), page(sound, 66_150n).subarray(0, 26)],
      2,
      'surely',
    ],
    [
      'half of one more page',
      [page(vorbis, 0n), page(sound, 44_100n, { flags: 4 }), page(sound, 66_150n).subarray(0, -1)],
      2,
      'surely',
    ],
    [
      'an empty page at the end',
      [page(vorbis, 0n), page(sound, 44_100n), page(Buffer.alloc(0), 44_100n, { flags: 4 })],
      2,
      'no',
    ],
  ])('%s', (_name, pages, expected, cut) => {
    expect(soundIn('.ogg', Buffer.concat(pages))).toEqual({ seconds: expected, cut });
  });

  test.each([
    ['Vorbis of no rate', [page(Buffer.from(vorbis).fill(0, 12, 16), 0n), page(sound, 44_100n)]],
    ['a head that is cut', [page(opus.subarray(0, 15), 0n)]],
    ['nothing that is heard', [page(opus, 0n), page(sound, 480n)]],
  ])('%s: no length', (_name, pages) => {
    expect(soundIn('.ogg', Buffer.concat(pages))).toBeUndefined();
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
