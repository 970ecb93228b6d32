/**
 * The tools of an article that need a script. Each waits for its first tap before what it is made of is loaded.
 * Size of text and contrast are the page's own (settings.ts).
 */
import { announce } from './announce.ts';
import { vietnameseVoice } from './listen/voice.ts';

const tools = document.querySelector<HTMLElement>('[data-tools]');
const share = tools?.querySelector<HTMLElement>('[data-address]');
const address = share?.dataset['address'] ?? location.href;

function on(name: string, run: (button: HTMLElement) => unknown): void {
  const button = tools?.querySelector<HTMLElement>(`[data-tool="${name}"]`);
  button?.addEventListener('click', async () => {
    try {
      await run(button);
    } catch (error) {
      console.error(error);
      announce('Chưa làm được. Mời thử lại sau.', true);
    }
  });
}

// Voices come late, and with some browsers never: the button's place is kept, so that nothing moves.
if ('speechSynthesis' in window) {
  const look = () => tools?.toggleAttribute('data-voice', vietnameseVoice() !== undefined);
  speechSynthesis.addEventListener?.('voiceschanged', look);
  look();
}
on('listen', (button) => import('./listen/player.ts').then((player) => player.toggleListening(button)));
on('print', () => print());
on('save', () => import('./save.ts').then((saving) => saving.saveArticle(address)));
on('copy', async (button) => {
  await import('./copy.ts').then((copying) => copying.copyText(address));
  button.textContent = 'Đã chép liên kết';
  announce('Đã chép liên kết');
});

share?.addEventListener('click', (event) => {
  const data = { title: document.querySelector('h1')?.textContent ?? document.title, url: address };
  if (!navigator.share || navigator.canShare?.(data) === false) return;
  event.preventDefault();
  navigator.share(data).catch((error: DOMException) => {
    const links = share.closest('details');
    // A sheet that the reader closed is an answer; where there is none, the links are the other way.
    if (error.name !== 'AbortError' && links) links.open = true;
  });
});
