/**
 * How long a sound lasts, and whether it is there to its end, read from its own bytes: the frames of an MP3 are counted, an
 * M4A says it in its head, an Ogg on its last page. Nothing is decoded, and each byte is passed once (docs/decisions.md).
 */

export interface Sound {
  readonly seconds: number;
  /** Its end is missing: surely, where the file says that there was more; perhaps, where it ends within a part. */
  readonly cut: 'no' | 'perhaps' | 'surely';
}

/** Fewer bytes a second hold no speech: a file that says so is wrong about itself. */
const FEWEST_BYTES = 300;
/** A day: nobody listens to more, and who says so is wrong. */
const MOST_SECONDS = 24 * 3600;

const READERS: Readonly<Record<string, (bytes: Buffer) => Sound | undefined>> = {
  '.mp3': readMp3,
  '.m4a': readM4a,
  '.ogg': readOgg,
};

/**
 * @param ending of the file's name, in lower case
 * @param bytes all of it
 * @returns undefined where it is no sound of this kind, or broken
 */
export function soundIn(ending: string, bytes: Buffer): Sound | undefined {
  const sound = Object.hasOwn(READERS, ending) ? READERS[ending]?.(bytes) : undefined;
  if (!sound || !(sound.seconds > 0) || sound.seconds > MOST_SECONDS) return undefined;
  return bytes.length / sound.seconds < FEWEST_BYTES ? undefined : sound;
}

const isAt = (bytes: Buffer, at: number, sign: string): boolean =>
  bytes.toString('latin1', at, at + sign.length) === sign;

/* ---- MP3: frames one behind the other, with tags before and behind them ---- */

interface Frame {
  readonly length: number;
  readonly seconds: number;
  /** Bytes of the head and of what comes ahead of the sound. */
  readonly side: number;
}

/** Thousands of bits a second, by version and layer, then by the four bits of the head. */
const BITS: Readonly<Record<string, readonly number[]>> = {
  '1 1': Array.from({ length: 14 }, (_, at) => 32 * (at + 1)),
  '1 2': [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  '1 3': [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  '2 1': [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  '2 2': [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  '2 3': [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const RATES = [44_100, 48_000, 32_000] as const;

function frameAt(bytes: Buffer, at: number): Frame | undefined {
  const head = at + 4 <= bytes.length ? bytes.readUInt32BE(at) : 0;
  /** 3 for MPEG 1, 2 for MPEG 2, 0 for MPEG 2.5. */
  const version = (head >>> 19) & 3;
  if (head >>> 21 !== 0x7ff || version === 1) return undefined;
  const layer = 4 - ((head >>> 17) & 3);
  const isFirst = version === 3;
  const rate = RATES[(head >>> 10) & 3];
  const bits = BITS[`${isFirst ? 1 : 2} ${layer}`]?.[((head >>> 12) & 15) - 1];
  if (rate === undefined || bits === undefined) return undefined;
  const hertz = rate / (DIVISORS[version] ?? 1);
  const samples = samplesOf(layer, isFirst);
  const unit = layer === 1 ? 4 : 1;
  const padding = (head >>> 9) & 1;
  const length = (Math.floor((samples / 8 / unit) * ((bits * 1000) / hertz)) + padding) * unit;
  const isMono = ((head >>> 6) & 3) === 3;
  return { length, seconds: samples / hertz, side: sideOf(isFirst, isMono) };
}

const DIVISORS = [4, 1, 2, 1] as const;

const samplesOf = (layer: number, isFirst: boolean): number => {
  if (layer === 1) return 384;
  return layer === 3 && !isFirst ? 576 : 1152;
};

const sideOf = (isFirst: boolean, isMono: boolean): number => {
  if (isFirst) return isMono ? 21 : 36;
  return isMono ? 13 : 21;
};

/** Bytes between tag and sound, or amid the sound, that are passed over. */
const MOST_STRAY = 64 * 1024;

/** Where the sound begins: behind its tags, a picture of the cover among them. */
function behindTags(bytes: Buffer): number {
  let at = 0;
  while (isAt(bytes, at, 'ID3') && at + 10 <= bytes.length) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at + 6, at + 10);
    const hasFoot = ((bytes[at + 5] ?? 0) & 0x10) !== 0;
    at += 10 + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (d & 127) + (hasFoot ? 10 : 0);
  }
  return at;
}

const TAGS_AT_END = ['TAG', 'APETAGEX', 'LYRICSBEGIN', 'ID3'] as const;

/** Where the next two frames stand one behind the other: one alone may be chance. */
function nextFrame(bytes: Buffer, from: number): number | undefined {
  const end = Math.min(bytes.length, from + MOST_STRAY);
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at < end; at = bytes.indexOf(0xff, at + 1)) {
    const frame = frameAt(bytes, at);
    if (frame && (frameAt(bytes, at + frame.length) || at + frame.length === bytes.length)) return at;
  }
  return undefined;
}

const isTagAt = (bytes: Buffer, at: number): boolean => TAGS_AT_END.some((tag) => isAt(bytes, at, tag));

function readMp3(bytes: Buffer): Sound | undefined {
  const start = nextFrame(bytes, behindTags(bytes));
  const first = start === undefined ? undefined : frameAt(bytes, start);
  if (start === undefined || !first) return undefined;
  const told = framesTold(bytes, start, first);
  const { seconds, count, stray, end } = walkFrames(bytes, told === undefined ? start : start + first.length);
  const rest = isTagAt(bytes, end) ? 0 : bytes.length - end;
  const isTornOff = rest > MOST_STRAY;
  // More of it is no sound than is: another file with a few bytes in it that look like one.
  if (stray + (isTornOff ? rest : 0) > bytes.length / 2) return undefined;
  if (isTornOff || (told !== undefined && count < told * 0.98 - 2)) return { seconds, cut: 'surely' };
  return { seconds, cut: rest > 0 ? 'perhaps' : 'no' };
}

/** From frame to frame, over what is none, to where no whole one follows. */
function walkFrames(bytes: Buffer, from: number) {
  let at: number | undefined = from;
  let end = from;
  let seconds = 0;
  let count = 0;
  let stray = 0;
  while (at !== undefined) {
    const frame = frameAt(bytes, at);
    stray += at - end;
    end = at;
    if (frame && at + frame.length <= bytes.length) {
      end = at + frame.length;
      at = end;
      seconds += frame.seconds;
      count += 1;
    } else at = frame || isTagAt(bytes, at) ? undefined : nextFrame(bytes, at);
  }
  return { seconds, count, stray, end };
}

/** How many frames the maker wrote, as the first one says, which is no sound then; 0 where it does not say how many. */
function framesTold(bytes: Buffer, at: number, { side }: Frame): number | undefined {
  const place = at + side;
  if (place + 18 > bytes.length) return undefined;
  if (isAt(bytes, place, 'Xing') || isAt(bytes, place, 'Info'))
    return (bytes.readUInt32BE(place + 4) & 1) === 1 ? bytes.readUInt32BE(place + 8) : 0;
  const other = at + 36;
  return isAt(bytes, other, 'VBRI') && other + 18 <= bytes.length
    ? bytes.readUInt32BE(other + 14)
    : undefined;
}

/* ---- M4A: boxes within boxes ---- */

interface Box {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function* boxesIn(bytes: Buffer, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to; ) {
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1 && at + 16 <= to;
    const length = short === 0 ? to - at : isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (length < (isLong ? 16 : 8)) return;
    yield { name: bytes.toString('latin1', at + 4, at + 8), from: at + (isLong ? 16 : 8), to: at + length };
    at += length;
  }
}

/** The boxes at the end of a way: `moov trak mdia hdlr`. */
function boxesAt(bytes: Buffer, way: readonly string[], { from, to }: Pick<Box, 'from' | 'to'>): Box[] {
  const [name, ...rest] = way;
  const found = [...boxesIn(bytes, from, Math.min(to, bytes.length))].filter((box) => box.name === name);
  return rest.length === 0 ? found : found.flatMap((box) => boxesAt(bytes, rest, box));
}

function readM4a(bytes: Buffer): Sound | undefined {
  const whole = { from: 0, to: bytes.length };
  const kinds = boxesAt(bytes, ['moov', 'trak', 'mdia', 'hdlr'], whole).map(({ from }) =>
    bytes.toString('latin1', from + 8, from + 12),
  );
  if (!kinds.includes('soun') || kinds.includes('vide')) return undefined;
  const [head] = boxesAt(bytes, ['moov', 'mvhd'], whole);
  if (!head || head.from + 32 > bytes.length) return undefined;
  const isLong = bytes[head.from] === 1;
  const scale = bytes.readUInt32BE(head.from + (isLong ? 20 : 12));
  const units = isLong ? Number(bytes.readBigUInt64BE(head.from + 24)) : bytes.readUInt32BE(head.from + 16);
  const isCut = [...boxesIn(bytes, 0, bytes.length)].some(({ to }) => to > bytes.length);
  return { seconds: units / scale, cut: isCut ? 'surely' : 'no' };
}

/* ---- Ogg: pages, each of which says how far the sound has come ---- */

function readOgg(bytes: Buffer): Sound | undefined {
  const pages = bytes.length >= 28 && isAt(bytes, 0, 'OggS') ? pagesOf(bytes) : undefined;
  const timing = pages && timingOf(bytes, pages.firstPacket);
  if (!pages || !timing) return undefined;
  const seconds = (pages.last - timing.before) / timing.hertz;
  return { seconds, cut: pages.isWhole ? (pages.isEnded ? 'no' : 'perhaps') : 'surely' };
}

function pagesOf(bytes: Buffer) {
  const serial = bytes.readUInt32LE(14);
  const firstPacket = 27 + bytes.readUInt8(26);
  let last = 0;
  let isEnded = false;
  let at = 0;
  while (at + 27 <= bytes.length && isAt(bytes, at, 'OggS')) {
    const table = at + 27;
    const count = bytes.readUInt8(at + 26);
    const end = bytes.subarray(table, table + count).reduce((sum, length) => sum + length, table + count);
    if (end > bytes.length) break;
    const position = bytes.readBigInt64LE(at + 6);
    if (bytes.readUInt32LE(at + 14) === serial && position >= 0n) last = Number(position);
    isEnded = (bytes.readUInt8(at + 5) & 4) !== 0;
    at = end;
  }
  return { firstPacket, last, isEnded, isWhole: at === bytes.length };
}

/** Opus counts in 48,000ths of a second whatever it was made of, and has some at its beginning that are not heard. */
function timingOf(bytes: Buffer, at: number): { hertz: number; before: number } | undefined {
  if (at + 16 > bytes.length) return undefined;
  if (isAt(bytes, at, 'OpusHead')) return { hertz: 48_000, before: bytes.readUInt16LE(at + 10) };
  const hertz = isAt(bytes, at, '\x01vorbis') ? bytes.readUInt32LE(at + 12) : 0;
  return hertz > 0 ? { hertz, before: 0 } : undefined;
}
