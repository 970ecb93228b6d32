// @vitest-environment happy-dom
/** The tools of an article: what each does at a tap, and what is said when it cannot. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { click, find, openPage, said } from '../../tests/support/opened-page.ts';

const ADDRESS = 'https://xa.vn/tin-tuc/bai/';
const player = { toggleListening: vi.fn() };
const saving = { saveArticle: vi.fn() };
const copying = { copyText: vi.fn() };
let voices: { lang: string; localService: boolean }[];
let voicesCome: () => void;

const tool = (name: string) => find(`[data-tool="${name}"]`);

beforeEach(async () => {
  openPage(`<article><h1>Lịch lấy nước</h1><div data-tools>
    <button data-tool="listen">Nghe</button><button data-tool="print">In</button><button data-tool="save">Lưu</button>
    <details><summary>Chia sẻ</summary><button data-address="${ADDRESS}">Gửi</button><button data-tool="copy">Chép liên kết</button></details>
  </div></article>`);
  for (const each of [player.toggleListening, saving.saveArticle, copying.copyText]) each.mockReset();
  vi.doMock('./listen/player.ts', () => player);
  vi.doMock('./save.ts', () => saving);
  vi.doMock('./copy.ts', () => copying);
  voices = [];
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    addEventListener: (event: string, look: () => void) => {
      if (event === 'voiceschanged') voicesCome = look;
    },
  });
  await import('./reading-tools.ts');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('reading aloud is offered once there is a Vietnamese voice', () => {
  const isOffered = () => find('[data-tools]').hasAttribute('data-voice');
  expect(isOffered()).toBe(false);
  voices = [{ lang: 'en', localService: true }];
  voicesCome();
  expect(isOffered()).toBe(false);
  voices = [{ lang: 'vi', localService: false }];
  voicesCome();
  expect(isOffered()).toBe(true);
});

test('reading aloud is offered at once where the voice is there before the page', async () => {
  voices = [{ lang: 'vi', localService: true }];
  vi.resetModules();
  await import('./reading-tools.ts');
  expect(find('[data-tools]').hasAttribute('data-voice')).toBe(true);
});

test('listening begins at its button', async () => {
  click(tool('listen'));
  await vi.waitFor(() => expect(player.toggleListening).toHaveBeenCalledWith(tool('listen')));
});

test('printing prints', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  click(tool('print'));
  await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(1));
});

test('saving saves under the address that is to be shared', async () => {
  click(tool('save'));
  await vi.waitFor(() => expect(saving.saveArticle).toHaveBeenCalledWith(ADDRESS));
});

test('copying is told on the button and said', async () => {
  click(tool('copy'));
  await vi.waitFor(() => expect(said()).toBe('Đã chép liên kết'));
  expect(copying.copyText).toHaveBeenCalledWith(ADDRESS);
  expect(tool('copy').textContent).toBe('Đã chép liên kết');
});

test('what cannot be done is said, for the eye too', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  copying.copyText.mockRejectedValue(new Error('The browser did not copy'));
  click(tool('copy'));
  await vi.waitFor(() => expect(said()).toBe('Chưa làm được. Mời thử lại sau.'));
  expect(find('[data-announcer]').classList.contains('visually-hidden')).toBe(false);
  expect(tool('copy').textContent).toBe('Chép liên kết');
  expect(logged).toHaveBeenCalled();
});

const sharing = (share: unknown, canShare?: unknown) => vi.stubGlobal('navigator', { share, canShare });

test('sharing goes through the sheet of the device, with title and address', () => {
  const share = vi.fn(async () => undefined);
  sharing(share);
  expect(click(find('[data-address]'))).toBe(false);
  expect(share).toHaveBeenCalledWith({ title: 'Lịch lấy nước', url: ADDRESS });
});

test('without such a sheet, or with one that refuses, the links are there', () => {
  sharing(undefined);
  expect(click(find('[data-address]'))).toBe(true);
  const share = vi.fn();
  sharing(share, () => false);
  expect(click(find('[data-address]'))).toBe(true);
  expect(share).not.toHaveBeenCalled();
});

test('a sheet that the reader closed opens nothing; one that failed opens the links', async () => {
  const fails = (name: string) =>
    sharing(
      () => Promise.reject(new DOMException('', name)),
      () => true,
    );
  fails('AbortError');
  click(find('[data-address]'));
  await new Promise((done) => setTimeout(done));
  expect(find<HTMLDetailsElement>('details').open).toBe(false);
  fails('NotAllowedError');
  click(find('[data-address]'));
  await vi.waitFor(() => expect(find<HTMLDetailsElement>('details').open).toBe(true));
});
