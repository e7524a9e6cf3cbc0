import type { Locator } from '@playwright/test'

/**
 * Puts `text` in the place of what a field holds, as pasting does. The driver of Firefox sets the value of the field by script, which
 * a field that React minds does not notice.
 */
export async function write(field: Locator, text: string): Promise<void> {
  await field.focus()
  await field.evaluate((element: HTMLInputElement | HTMLTextAreaElement, written) => {
    element.select()
    document.execCommand('insertText', false, written)
  }, text)
}
