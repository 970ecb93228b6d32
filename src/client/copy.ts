/** @throws Error when the browser lets no script write to the clipboard */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without https there is no clipboard but this old way.
    const field = document.createElement('textarea');
    field.value = text;
    field.readOnly = true;
    const focused = document.activeElement as HTMLElement | null;
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    focused?.focus();
    if (!copied) throw new Error('The browser did not copy');
  }
}
