/** A tap on a picture opens it in a dialog, which is fetched with the first tap. */
document.addEventListener('click', async (event) => {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.enlarge');
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  try {
    await import('./picture-viewer.ts').then((viewer) => viewer.openViewer(link));
  } catch {
    // No connection, or a browser without dialogs: the picture itself is still there.
    location.assign(link.href);
  }
});

export {};
