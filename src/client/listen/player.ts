/** Reads an article aloud. Loaded at the first tap on “Nghe”. */
import { announce } from '../announce.ts';
import { recall, remember } from '../storage.ts';
import { type Block, blocksOf } from './blocks.ts';
import { inView } from './in-view.ts';
import { toPieces } from './pieces.ts';
import styles from './player.css?inline';
import {
  nextReading,
  type Piece,
  type Reading,
  SPEEDS,
  type Speed,
  type Step,
  startReading,
} from './reading.ts';
import { vietnameseVoice } from './voice.ts';

const SPEED_KEY = 'toc-do-doc';
const SPEED_NAMES: Record<Speed, string> = { slow: 'Chậm', medium: 'Vừa', fast: 'Nhanh' };
/** An engine that has not begun by then will not. */
const PATIENCE = 10_000;

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

let stopCurrent: (() => void) | undefined;
addEventListener('pagehide', () => stopCurrent?.());

/** Starts reading, or ends the reading under way. The button tells which by `aria-pressed`. */
export function toggleListening(button: HTMLElement): void {
  if (stopCurrent) stopCurrent();
  else listen(button);
}

function listen(button: HTMLElement): void {
  const blocks = blocksOf(document.querySelectorAll('article :is(h1, .prose, [data-read])'));
  const pieces: Piece[] = blocks.flatMap(({ text }, block) =>
    toPieces(text).map((piece) => ({ block, text: piece })),
  );
  let reading = startReading(storedSpeed());
  const speaker = makeSpeaker(step);
  const marker = makeMarker();
  const player = makePlayer(step);
  button.closest('[data-tools]')?.after(player.element);
  button.ariaPressed = 'true';
  document.documentElement.dataset['listening'] = '';
  stopCurrent = () => step({ do: 'stop' });
  player.toggle.focus({ preventScroll: true });
  speak();
  show();

  function step(given: Step): void {
    const before = reading;
    reading = nextReading(reading, given, pieces.length);
    if (reading === before) return;
    if (reading.speed !== before.speed) remember(SPEED_KEY, reading.speed);
    if (reading.turn !== before.turn) speak();
    if (reading.state === 'stopped') finish();
    else show();
  }

  function speak(): void {
    speaker.say(reading.state === 'playing' ? pieces[reading.at]?.text : undefined, reading);
  }

  function show(): void {
    const block = pieces[reading.at]?.block ?? 0;
    player.show(reading, block, blocks.length);
    marker.mark(blocks[block]);
  }

  function finish(): void {
    stopCurrent = undefined;
    marker.mark(undefined);
    delete document.documentElement.dataset['listening'];
    button.ariaPressed = 'false';
    if (player.element.contains(document.activeElement)) button.focus({ preventScroll: true });
    player.element.remove();
    announceEnd(reading.end);
  }
}

function storedSpeed(): Speed {
  const stored = recall(SPEED_KEY);
  return stored && stored in SPEEDS ? (stored as Speed) : 'medium';
}

function announceEnd(end: Reading['end']): void {
  if (end === 'failed') announce('Trình duyệt không đọc được bài này. Mời thử lại sau.', true);
  else announce(end === 'finished' ? 'Đã đọc hết bài' : 'Đã thôi nghe');
}

/** The engine's speech, one piece at a time. @param report told how it went */
function makeSpeaker(report: (given: Step) => void) {
  // Kept here: Chrome drops an utterance that nothing holds, and its end is never reported.
  let utterance: SpeechSynthesisUtterance | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;
  const stopWaiting = () => clearTimeout(watch);
  return {
    /** Ends what is being said. @param text what is said instead; nothing where it is undefined */
    say(text: string | undefined, { turn, speed }: Reading): void {
      stopWaiting();
      if (speechSynthesis.speaking || speechSynthesis.pending) speechSynthesis.cancel();
      if (text === undefined) return;
      utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = vietnameseVoice() ?? null;
      utterance.lang = 'vi-VN';
      utterance.rate = SPEEDS[speed];
      utterance.onstart = stopWaiting;
      utterance.onend = () => report({ do: 'spoken', turn });
      utterance.onerror = () => report({ do: 'failed', turn });
      watch = setTimeout(() => report({ do: 'failed', turn }), PATIENCE);
      speechSynthesis.speak(utterance);
    },
  };
}

const isSeen = ({ element }: Block): boolean => inView(element.getBoundingClientRect(), innerHeight);

/** The mark of the block that is being read. */
function makeMarker() {
  let marked: Block | undefined;
  return {
    mark(block: Block | undefined): void {
      if (block === marked) return;
      // A reader who has scrolled away to read elsewhere is left there.
      const follow = !marked || isSeen(marked);
      marked?.element.removeAttribute('data-being-read');
      marked = block;
      marked?.element.setAttribute('data-being-read', '');
      if (marked && follow && !isSeen(marked)) {
        const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
        marked.element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
      }
    },
  };
}

function makePlayer(step: (given: Step) => void) {
  const element = document.createElement('div');
  element.className = 'player no-print';
  element.role = 'group';
  element.ariaLabel = 'Nghe bài';
  const make = (label: string, onClick: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.onclick = onClick;
    return button;
  };
  const toggle = make('', () => step({ do: 'toggle' }));
  toggle.className = 'tool main';
  const count = document.createElement('span');
  const speeds = document.createElement('fieldset');
  speeds.className = 'switch';
  speeds.ariaLabel = 'Tốc độ đọc';
  const choices = (Object.keys(SPEEDS) as Speed[]).map((speed) => {
    const choice = make(SPEED_NAMES[speed], () => step({ do: 'speed', speed }));
    speeds.append(choice);
    return { speed, choice };
  });
  const stop = make('Thôi nghe', () => step({ do: 'stop' }));
  stop.className = 'tool';
  element.append(toggle, count, speeds, stop);
  return {
    element,
    toggle,
    show(reading: Reading, block: number, blocks: number) {
      toggle.textContent = reading.state === 'playing' ? 'Tạm dừng' : 'Đọc tiếp';
      count.textContent = `Đoạn ${block + 1}/${blocks}`;
      for (const { speed, choice } of choices) choice.ariaPressed = String(speed === reading.speed);
    },
  };
}
