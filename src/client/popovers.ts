/** Closes what a `<details data-popover>` shows, as popovers do: with Escape, and by a tap elsewhere. */
const shown = () => document.querySelectorAll<HTMLDetailsElement>('details[data-popover][open]');

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const details of shown()) {
    const inside = details.contains(document.activeElement);
    details.open = false;
    if (inside) details.querySelector('summary')?.focus();
  }
});

document.addEventListener('click', ({ target }) => {
  for (const details of shown()) if (!details.contains(target as Node)) details.open = false;
});

// A module, so that its test can load it.
export {};
