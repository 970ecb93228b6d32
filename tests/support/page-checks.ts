/**
 * What may be wrong with an open page, found as its reader would meet it. Each check gives a line for every fault,
 * none where all is well; `tests/browser/page-checks.test.ts` shows each of them a page with that very fault.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = { run(context: string, options: RunOptions): Promise<AxeResults> };

/** Collects what checks find, by their names; what had no fault is left out. */
export function faultsByCheck() {
  const found: Record<string, string[]> = {};
  const check = async (name: string, faults: string[] | Promise<string[]>): Promise<void> => {
    const list = await faults;
    if (list.length > 0) found[name] = list;
  };
  return { found, check };
}

/** WCAG 2.2 A and AA, and AAA contrast of text (1.4.6). */
export const ALL_RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true } },
};

export const CONTRAST_RULES: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] },
};

/** @param within selector of the part that is looked at */
export async function axe(page: Page, options: RunOptions, within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const { violations, passes } = await page.evaluate(
    ([part, given]) => (window as unknown as { axe: Axe }).axe.run(part, given),
    [within, options] as const,
  );
  if (passes.length === 0) return ['axe looked at nothing'];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`.trim()),
  );
}

/** A page that moves sideways, and what sticks out of it. */
export const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    // A scroller moves within itself; clientWidth leaves out a scroll bar.
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .filter((element) => !element.parentElement?.closest('.table-scroll'))
      .map((element) => `${element.outerHTML.slice(0, 100)}`);
    return [
      `the page is ${root.scrollWidth} px wide on ${root.clientWidth} px: ${wide.slice(-3).join(' | ')}`,
    ];
  });

/** Text that is cut off by the box it stands in, or that lies over other text. */
export const clippedText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const TOLERANCE = 2;
    // Boxes of text are higher than its ink: a third of a line may overlap harmlessly.
    const SHARE = 0.35;
    interface Seen {
      readonly box: DOMRect;
      readonly node: Text;
    }
    const isShown = (element: Element) =>
      element.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
        contentVisibilityAuto: true,
      });
    /** What a text stands in, from within, up to the body. */
    const boxesAround = (node: Text): Element[] => {
      const boxes: Element[] = [];
      for (let box = node.parentElement; box && box !== document.body; box = box.parentElement) {
        boxes.push(box);
      }
      return boxes;
    };
    const rectsOf = (node: Text): DOMRect[] => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    };
    /** Words for screen readers alone: a pixel, or clipped to nothing. */
    const isForEars = (box: Element) => {
      const { position, clipPath } = getComputedStyle(box);
      return position === 'absolute' && ((box as HTMLElement).offsetWidth <= 1 || clipPath === 'inset(50%)');
    };
    const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const cuts = (box: Element, rects: readonly DOMRect[]) => {
      const { overflowX, overflowY } = getComputedStyle(box);
      const clip = box.getBoundingClientRect();
      const isWider = ({ left, right }: DOMRect) =>
        right > clip.right + TOLERANCE || left < clip.left - TOLERANCE;
      const isHigher = ({ top, bottom }: DOMRect) =>
        bottom > clip.bottom + TOLERANCE || top < clip.top - TOLERANCE;
      return rects.some(
        (rect) => (clips(overflowX) && isWider(rect)) || (clips(overflowY) && isHigher(rect)),
      );
    };
    /** Of what lies in a scroller only the part that is scrolled to is seen. */
    const seenPart = ({ left, right, top, height }: DOMRect, scroller: DOMRect | undefined) => {
      const from = Math.max(left, scroller?.left ?? 0);
      const to = Math.min(right, scroller?.right ?? Infinity);
      return new DOMRect(from, top, Math.max(0, to - from), height);
    };
    const scrolls = (box: Element) =>
      /auto|scroll/.test(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth + 1;
    const shown = (node: Text, length: number) => node.data.trim().slice(0, length);

    const isSeen = (node: Text) => {
      const parent = node.parentElement;
      return parent !== null && node.data.trim() !== '' && isShown(parent);
    };
    function* textsIn(top: Element) {
      const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) yield walker.currentNode as Text;
    }
    /** The boxes that may cut a text: what is fixed is cut by nothing around it. */
    const cuttersOf = (boxes: readonly Element[]) => {
      const fixed = boxes.findIndex((box) => getComputedStyle(box).position === 'fixed');
      return fixed < 0 ? boxes : boxes.slice(0, fixed + 1);
    };
    const cutsOf = (node: Text) =>
      cuttersOf(boxesAround(node))
        .filter((box) => cuts(box, rectsOf(node)))
        .map((box) => (box.cloneNode(false) as Element).outerHTML.slice(0, 80))
        .map((opening) => `cut: “${shown(node, 60)}” in ${opening}`);
    const partsOf = (node: Text): Seen[] => {
      const scroller = boxesAround(node).find(scrolls)?.getBoundingClientRect();
      return rectsOf(node)
        .map((rect) => ({ node, box: seenPart(rect, scroller) }))
        .filter(({ box }) => box.width > TOLERANCE && box.height > TOLERANCE);
    };
    const liesOver = (a: Seen, b: Seen) => {
      const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      return (
        a.node !== b.node && width > 2 * TOLERANCE && height > SHARE * Math.min(a.box.height, b.box.height)
      );
    };

    // What is opened over the page hides it, as it should.
    const top = document.querySelector(':popover-open, dialog[open]') ?? document.body;
    const texts = [...textsIn(top)]
      .filter(isSeen)
      .filter((node) => !cuttersOf(boxesAround(node)).some(isForEars));
    const parts = texts.flatMap(partsOf).sort((a, b) => a.box.top - b.box.top);
    const overlaps = parts.flatMap((a, index) => {
      // Those that begin above its end.
      const end = parts.findIndex((b, at) => at > index && b.box.top > a.box.bottom);
      return parts
        .slice(index + 1, end < 0 ? parts.length : end)
        .filter((b) => liesOver(a, b))
        .map((b) => `over each other: “${shown(a.node, 40)}” and “${shown(b.node, 40)}”`);
    });
    return [...new Set([...texts.flatMap(cutsOf), ...overlaps])];
  });

/**
 * Controls smaller than a finger (44 × 44 px), links in running text excepted (WCAG 2.5.5, 2.5.8). What counts is
 * where a tap lands: a title may make its whole card the target.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const SIZE = 44;
    // Half a pixel is lost where a box does not begin on a whole one.
    const REACH = SIZE / 2 - 1;
    const inText = (element: Element) => {
      if (element.tagName !== 'A' || !/^inline(?:-block)?$/.test(getComputedStyle(element).display))
        return false;
      const block = element.closest('p, li, dd, dt, td, th, figcaption, blockquote, address, div');
      const around = (block?.textContent ?? '').replace(/\s+/g, ' ').trim();
      return around.length > (element.textContent ?? '').trim().length + 1;
    };
    const isScroller = (element: Element) =>
      element.matches('.table-scroll') ||
      (element.hasAttribute('tabindex') && element.scrollWidth > element.clientWidth);
    const isTarget = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !isScroller(element) && !inText(element);
    const landsOn = (control: Element, x: number, y: number) => {
      const hit = document.elementFromPoint(x, y);
      const owner = hit?.closest('a, button, summary, label');
      return (
        owner === control ||
        control.contains(hit) ||
        (owner instanceof HTMLLabelElement && owner.control === control)
      );
    };
    const isSmall = (control: Element) => {
      control.scrollIntoView({ block: 'center' });
      const box = control.getBoundingClientRect();
      // Those moved out of sight until they have the focus, such as the skip link.
      if (box.bottom <= 0 || box.right <= 0) return false;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const lands = (dx: number, dy: number) => landsOn(control, x + dx, y + dy);
      const isHigh = box.height >= SIZE - 0.5 || (lands(0, -REACH) && lands(0, REACH));
      const isWide = box.width >= SIZE - 0.5 || (lands(-REACH, 0) && lands(REACH, 0));
      return !isHigh || !isWide;
    };
    const controls = document.querySelectorAll(
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]',
    );
    return [...controls]
      .filter((control) => isTarget(control) && isSmall(control))
      .map((control) => {
        const { width, height } = control.getBoundingClientRect();
        const name = control.outerHTML.replace(/\s+/g, ' ').slice(0, 110);
        return `${Math.round(width)} × ${Math.round(height)} px: ${name}`;
      });
  });

/** Stops of the keyboard whose focus cannot be told: no ring, or one of less than 3:1 (WCAG 2.4.7, 1.4.11). */
export const invisibleFocus = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const NEEDED = 3;
    type Colour = { r: number; g: number; b: number; a: number };
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const parse = (css: string): Colour => {
      if (!canvas) throw new Error('no canvas');
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return { r, g, b, a: a / 255 };
    };
    const luminance = ({ r, g, b }: Colour) => {
      const [x = 0, y = 0, z = 0] = [r, g, b]
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const contrast = (a: Colour, b: Colour) => {
      const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
      return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
    };
    const behind = (element: Element): Colour => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        const colour = parse(getComputedStyle(at).backgroundColor);
        if (colour.a > 0.5) return colour;
      }
      return parse('Canvas');
    };
    const ringsOf = ({ outlineStyle, outlineWidth, outlineColor, boxShadow }: CSSStyleDeclaration) => [
      ...(outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 ? [outlineColor] : []),
      ...(/^(.*?\)|#\w+|\w+) 0px 0px 0px (?:[2-9]|\d\d)/.exec(boxShadow)?.slice(1, 2) ?? []),
    ];
    const faultsOf = (stop: HTMLElement): string[] => {
      stop.focus({ focusVisible: true } as FocusOptions);
      const name = stop.outerHTML.replace(/\s+/g, ' ').slice(0, 100);
      if (document.activeElement !== stop) return [`takes no focus: ${name}`];
      const background = behind(stop);
      const rings = ringsOf(getComputedStyle(stop));
      const best = Math.max(0, ...rings.map((ring) => contrast(parse(ring), background)));
      const { top, right, bottom } = stop.getBoundingClientRect();
      return [
        ...(best < NEEDED ? [`focus seen at ${best.toFixed(1)}:1 only: ${name}`] : []),
        ...(right <= 0 || bottom <= 0 || top >= innerHeight ? [`out of sight with the focus: ${name}`] : []),
      ];
    };
    const stops = document.querySelectorAll<HTMLElement>(
      'a[href], button:not([disabled]), input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]',
    );
    const problems: string[] = [];
    for (const stop of stops) {
      if (stop.checkVisibility({ visibilityProperty: true })) problems.push(...faultsOf(stop));
    }
    (document.activeElement as HTMLElement | null)?.blur();
    return stops.length === 0 ? ['nothing takes the focus'] : problems;
  });

/** Whatever moves by itself (TT 32/2017/TT-BTTTT, Đ.18): animations, and elements made to move. */
export const movement = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const problems = document
      .getAnimations()
      .map(
        (animation) =>
          `runs: ${animation.effect instanceof KeyframeEffect ? animation.effect.target?.outerHTML.slice(0, 100) : ''}`,
      );
    for (const element of document.querySelectorAll(
      'marquee, blink, animate, animateTransform, animateMotion, video[autoplay], audio[autoplay], meta[http-equiv="refresh"]',
    )) {
      problems.push(`moves: ${element.outerHTML.slice(0, 100)}`);
    }
    for (const element of document.querySelectorAll('*')) {
      for (const pseudo of [undefined, '::before', '::after']) {
        const { animationName } = getComputedStyle(element, pseudo);
        if (animationName !== 'none')
          problems.push(`animation ${animationName}: ${element.outerHTML.slice(0, 100)}`);
      }
    }
    return problems;
  });

/** Transitions that are left where the reader asked for less motion. */
export const transitions = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, scrollBehavior } = getComputedStyle(element);
        return (
          scrollBehavior === 'smooth' ||
          transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0.001)
        );
      })
      .map((element) => `changes slowly: ${element.outerHTML.slice(0, 100)}`),
  );

/**
 * Current and pressed items that forced colours make equal to their neighbours: fills vanish there, so that an
 * outline, a border, an underline or a weight must tell them.
 */
export const lostStates = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const STATES =
      '[aria-current]:not([aria-current="false"]), [aria-pressed="true"], [aria-selected="true"], [aria-checked="true"]';
    // Forced colours make every fill the canvas, unless it is one of the system's own.
    const canvas = getComputedStyle(document.body).backgroundColor;
    const looks = (element: Element) => {
      const own = getComputedStyle(element);
      const drawn = (style: CSSStyleDeclaration) =>
        ['Top', 'Right', 'Bottom', 'Left']
          .map((side) =>
            style.getPropertyValue(`border-${side.toLowerCase()}-style`) === 'none'
              ? '0'
              : style.getPropertyValue(`border-${side.toLowerCase()}-width`) +
                style.getPropertyValue(`border-${side.toLowerCase()}-color`),
          )
          .join() + (style.outlineStyle === 'none' ? '' : style.outlineWidth + style.outlineColor);
      const before = getComputedStyle(element, '::before');
      const after = getComputedStyle(element, '::after');
      return [
        drawn(own),
        own.textDecorationLine,
        own.textDecorationThickness,
        own.fontWeight,
        own.backgroundColor === canvas || own.backgroundColor.endsWith(', 0)') ? '' : own.backgroundColor,
        own.color,
        before.content === 'none' ? '' : before.content + drawn(before),
        after.content === 'none' ? '' : after.content + drawn(after),
      ].join('|');
    };
    return [...document.querySelectorAll(STATES)]
      .filter((item) => item.checkVisibility({ visibilityProperty: true }))
      .filter((item) => {
        const list =
          item.closest('ul, ol, [role="group"], [role="radiogroup"], fieldset, nav') ?? document.body;
        const others = [...list.querySelectorAll(item.tagName)].filter(
          (other) => !other.matches(STATES) && other.checkVisibility({ visibilityProperty: true }),
        );
        return others.length > 0 && others.every((other) => looks(other) === looks(item));
      })
      .map((item) => `looks like its neighbours: ${item.outerHTML.replace(/\s+/g, ' ').slice(0, 120)}`);
  });
