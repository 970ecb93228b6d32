// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { find, openPage } from '../../tests/support/opened-page.ts';
import { copyText } from './copy.ts';

let copied: { text: string; selected: boolean; readOnly: boolean } | undefined;

/** The old way, as a browser that refuses the clipboard has it. */
function oldWay(answer: boolean): void {
  vi.stubGlobal('navigator', {
    clipboard: { writeText: () => Promise.reject(new Error('NotAllowedError')) },
  });
  document.execCommand = (command: string) => {
    const field = find<HTMLTextAreaElement>('textarea');
    // What is selected has the focus in a browser.
    field.focus();
    copied = {
      text: field.value,
      selected: command === 'copy' && field.selectionEnd - field.selectionStart === field.value.length,
      readOnly: field.readOnly,
    };
    return answer;
  };
}

beforeEach(() => {
  openPage('<button>Chép</button>');
  copied = undefined;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('the clipboard gets the text where there is one', async () => {
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  await copyText('https://xa.vn/');
  expect(writeText).toHaveBeenCalledWith('https://xa.vn/');
  expect(document.querySelector('textarea')).toBeNull();
});

test('without one the old way copies it, leaves nothing behind and gives the focus back', async () => {
  oldWay(true);
  find('button').focus();
  await copyText('https://xa.vn/');
  expect(copied).toEqual({ text: 'https://xa.vn/', selected: true, readOnly: true });
  expect(document.querySelector('textarea')).toBeNull();
  expect(document.activeElement).toBe(find('button'));
});

test('who could not copy is told so', async () => {
  oldWay(false);
  await expect(copyText('https://xa.vn/')).rejects.toThrow('did not copy');
  expect(document.querySelector('textarea')).toBeNull();
});
