// @vitest-environment happy-dom
/** Text size and colours: what the buttons set, show and remember. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { click, find, openPage, said } from '../../tests/support/opened-page.ts';

const BUTTONS = `
  <button data-set-text="-1">A−</button> <button data-set-text="0">A</button> <button data-set-text="1">A+</button>
  <button data-set-theme=""> Theo máy </button> <button data-set-theme="dark"> Tối </button>
  <button data-toggle-theme="contrast"><span>Tương phản cao</span></button>
  <button id="other">Khác</button>`;
const smaller = () => find('[data-set-text="-1"]');
const usual = () => find('[data-set-text="0"]');
const larger = () => find('[data-set-text="1"]');
const dark = () => find('[data-set-theme="dark"]');
const asMachine = () => find('[data-set-theme=""]');
const contrast = () => find('[data-toggle-theme] span');
const root = document.documentElement.dataset;
const pressed = (button: HTMLElement) => (button.closest('button') as HTMLElement).ariaPressed;

beforeEach(async () => {
  openPage(BUTTONS);
  document.head.innerHTML = '';
  await import('./settings.ts');
});

describe('the size of text', () => {
  test('grows a step with each press, is said and remembered', () => {
    click(larger());
    expect(root['text']).toBe('115');
    expect(localStorage.getItem('co-chu')).toBe('115');
    expect(said()).toBe('Cỡ chữ 115%');
    click(larger());
    expect(root['text']).toBe('130');
  });

  test('shrinks a step, and no further than the smallest, whose button then says so', () => {
    expect(smaller().ariaDisabled).toBe('false');
    click(smaller());
    expect(root['text']).toBe('90');
    expect(smaller().ariaDisabled).toBe('true');
    expect(larger().ariaDisabled).toBe('false');
    click(smaller());
    expect(root['text']).toBe('90');
  });

  test('at its largest tells that it grows no more', () => {
    for (let at = 0; at < 5; at += 1) click(larger());
    expect(root['text']).toBe('150');
    expect(larger().ariaDisabled).toBe('true');
  });

  test('goes back to the usual one, which is not written down', () => {
    expect(pressed(usual())).toBe('true');
    click(larger());
    expect(pressed(usual())).toBe('false');
    click(usual());
    expect(root['text']).toBeUndefined();
    expect(localStorage.getItem('co-chu')).toBeNull();
    expect(pressed(usual())).toBe('true');
    expect(said()).toBe('Cỡ chữ 100%');
  });
});

describe('colours', () => {
  test('are set, said, remembered and shown on their button', () => {
    expect(pressed(asMachine())).toBe('true');
    click(dark());
    expect(root['theme']).toBe('dark');
    expect(localStorage.getItem('mau')).toBe('dark');
    expect(said()).toBe('Màu: Tối');
    expect([pressed(dark()), pressed(asMachine())]).toEqual(['true', 'false']);
    click(asMachine());
    expect(root['theme']).toBeUndefined();
    expect(localStorage.getItem('mau')).toBeNull();
  });

  test('of high contrast go back to what stood before', () => {
    click(dark());
    click(contrast());
    expect(root['theme']).toBe('contrast');
    expect(said()).toBe('Tương phản cao: bật');
    expect(pressed(contrast())).toBe('true');
    click(contrast());
    expect(root['theme']).toBe('dark');
    expect(said()).toBe('Tương phản cao: tắt');
    expect(pressed(contrast())).toBe('false');
  });

  test('of high contrast go back to those of the machine where nothing was chosen before', () => {
    click(contrast());
    click(contrast());
    expect(root['theme']).toBeUndefined();
  });

  test('reach the bar of the browser, which is as the masthead', async () => {
    openPage(
      `<div class="masthead"><p class="brand" style="background-color: rgb(1, 2, 3)"></p></div>${BUTTONS}`,
    );
    document.head.innerHTML = '<meta name="theme-color" content="red">';
    await import('./settings.ts');
    expect(find<HTMLMetaElement>('meta').content).toBe('rgb(1, 2, 3)');
  });

  test('are set on a page without a masthead too, whose bar stays as it is', async () => {
    openPage(BUTTONS);
    document.head.innerHTML = '<meta name="theme-color" content="red">';
    await import('./settings.ts');
    click(dark());
    expect([root['theme'], pressed(dark())]).toEqual(['dark', 'true']);
    expect(find<HTMLMetaElement>('meta').content).toBe('red');
  });
});

test('a click on anything else changes nothing', () => {
  click(find('#other'));
  click(document.body);
  expect({ ...root }).toEqual({});
  expect(said()).toBe('');
});

describe('another tab', () => {
  const changed = (key: string | null, newValue: string | null) =>
    dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));

  test('tells its choice, which is shown here', () => {
    changed('mau', 'dark');
    expect(root['theme']).toBe('dark');
    expect(pressed(dark())).toBe('true');
    changed('co-chu', '130');
    expect({ ...root }).toEqual({ theme: 'dark', text: '130' });
  });

  test('that cleared everything takes both choices away', () => {
    click(dark());
    click(larger());
    changed(null, null);
    expect({ ...root }).toEqual({});
  });

  test('that stores what is none of ours, or of something else, is not followed', () => {
    click(dark());
    changed('khac', 'light');
    expect(root['theme']).toBe('dark');
    changed('mau', 'hồng');
    changed('co-chu', '99');
    expect({ ...root }).toEqual({});
  });
});

describe('a page that the browser kept', () => {
  const shown = (persisted: boolean) => dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

  test('takes up what was chosen meanwhile', () => {
    localStorage.setItem('mau', 'light');
    localStorage.setItem('co-chu', '150');
    shown(true);
    expect({ ...root }).toEqual({ theme: 'light', text: '150' });
    expect(larger().ariaDisabled).toBe('true');
  });

  test('is not asked where it comes new: the head has done so', () => {
    localStorage.setItem('mau', 'light');
    shown(false);
    expect({ ...root }).toEqual({});
  });
});

test('storage that is refused or full leaves the choice to the page alone', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('QuotaExceededError');
  });
  click(larger());
  expect(root['text']).toBe('115');
  vi.restoreAllMocks();
});
