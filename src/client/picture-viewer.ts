/** The dialog in which the pictures of a text are looked at, one at a time. */

const STYLES = `
.viewer{inline-size:100vw;block-size:100dvh;max-inline-size:none;max-block-size:none;margin:0;padding:var(--space-2);border:0;background:var(--bg);color:var(--text);overscroll-behavior:contain}
.viewer[open]{display:grid;grid-template-rows:auto minmax(0,1fr) auto;gap:var(--space-2)}
.viewer::backdrop{background:var(--bg)}
.viewer div{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:var(--space-2)}
.viewer img{inline-size:100%;block-size:100%;object-fit:contain}
.viewer p{margin:0}
.viewer a{min-block-size:var(--target);margin-inline-start:auto;line-height:var(--target)}
.viewer div:last-child p{order:-1;flex:1 0 100%;text-align:center}
@media (min-width:40em){.viewer div:last-child p{order:0;flex:1}}
.viewer button{min-inline-size:var(--target);min-block-size:var(--target);padding-inline:var(--space-4);border:2px solid var(--edge);border-radius:var(--radius);background:var(--surface);color:var(--text);font:inherit;cursor:pointer}
.viewer button:disabled{visibility:hidden}
`;

// A constructed sheet: a strict content security policy allows no style element.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`@layer components{${STYLES}}`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** A drag of at least this many pixels turns to the next picture. */
const SWIPE = 48;

/**
 * @param link the picture that was tapped; the others of its gallery, if it is in one, are a step away
 */
export function openViewer(link: HTMLAnchorElement): void {
  const gallery = link.closest('.gallery');
  const links = gallery ? [...gallery.querySelectorAll<HTMLAnchorElement>('a.enlarge')] : [link];
  const last = links.length - 1;
  const isOneOfMany = last > 0;
  let index = links.indexOf(link);
  const turn = (by: number) => show(index + by);
  const { dialog, count, whole, close, image, caption, previous, next } = makeDialog(isOneOfMany, turn);

  function show(wanted: number): void {
    const shown = links[wanted];
    if (!shown) return;
    index = wanted;
    const picture = pictureOf(shown);
    image.src = picture.source;
    image.alt = picture.alt;
    caption.textContent = picture.caption;
    count.textContent = isOneOfMany ? `Ảnh ${index + 1}/${links.length}` : '';
    dialog.setAttribute('aria-label', `${count.textContent || 'Ảnh'}: ${image.alt}`);
    whole.href = shown.href;
    // A button that has the focus and goes would leave it nowhere.
    if (document.activeElement === previous && index === 0) next.focus();
    if (document.activeElement === next && index === last) previous.focus();
    previous.disabled = index === 0;
    next.disabled = index === last;
  }

  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') turn(-1);
    else if (event.key === 'ArrowRight') turn(1);
    else if (event.key === 'Home') show(0);
    else if (event.key === 'End') show(last);
    else return;
    event.preventDefault();
  });
  onSwipe(dialog, turn);
  dialog.addEventListener('close', () => {
    dialog.remove();
    // Also where the browser gave a tapped link no focus to return to.
    link.focus();
  });
  document.body.append(dialog);
  show(index);
  dialog.showModal();
  close.focus();
}

/** @param isOneOfMany the buttons that turn to other pictures are of use */
function makeDialog(isOneOfMany: boolean, turn: (by: number) => void) {
  const dialog = element('dialog');
  if (typeof dialog.showModal !== 'function') throw new Error('no dialog');
  dialog.className = 'viewer';
  dialog.lang = 'vi';
  const count = element('p');
  count.setAttribute('role', 'status');
  // A page that was scanned is read there, as large as the browser can make it.
  const whole = element('a');
  whole.textContent = 'Mở ảnh lớn nhất';
  const close = button('Đóng', () => dialog.close());
  const image = element('img');
  const caption = element('p');
  const previous = button('Ảnh trước', () => turn(-1));
  const next = button('Ảnh sau', () => turn(1));
  const top = element('div');
  top.append(count, whole, close);
  const foot = element('div');
  foot.append(...(isOneOfMany ? [previous, caption, next] : [caption]));
  dialog.append(top, image, foot);
  return { dialog, count, whole, close, image, caption, previous, next };
}

/** What is shown of the picture that a link leads to. */
function pictureOf(link: HTMLAnchorElement) {
  const small = link.querySelector('img');
  const alt = small?.alt ?? '';
  return {
    source: savesData() && small ? small.currentSrc || small.src : link.href,
    alt,
    caption: link.closest('figure')?.querySelector('figcaption')?.textContent ?? alt,
  };
}

/** @param turn called with 1 for a finger that is drawn to the left, and −1 for one to the right */
function onSwipe(dialog: HTMLDialogElement, turn: (by: number) => void): void {
  let start: number | undefined;
  dialog.addEventListener('touchstart', ({ touches }) => {
    // Two fingers zoom, and a zoomed picture is moved about by one.
    start = touches.length === 1 && (visualViewport?.scale ?? 1) === 1 ? touches[0]?.clientX : undefined;
  });
  dialog.addEventListener('touchend', ({ changedTouches }) => {
    if (start === undefined) return;
    const moved = (changedTouches[0]?.clientX ?? start) - start;
    if (Math.abs(moved) >= SWIPE) turn(-Math.sign(moved));
  });
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData ?? false;
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
  return document.createElement(tag);
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = element('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
