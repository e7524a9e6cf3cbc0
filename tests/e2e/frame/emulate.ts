import type { BrowserContextOptions, Page } from '@playwright/test'

/** How a page is shown; what is missing stays as it is, null leaves it to the browser. */
type Shown = Pick<BrowserContextOptions, 'colorScheme' | 'reducedMotion' | 'forcedColors' | 'javaScriptEnabled'> & { readonly media?: 'screen' | 'print' | null }

/**
 * Shows a page of Firefox as `asked`, and from then on as `emulateMedia` asks: its driver sends none of it but the colours, so it is said
 * to the bridge in front of the browser, which reads it out of a script that does nothing.
 */
export async function shownAsAsked(page: Page, asked: Shown): Promise<void> {
  const say = async ({ colorScheme, reducedMotion, forcedColors, javaScriptEnabled, media }: Shown) => {
    await page.evaluate(`void 'arraigo-emulate:${JSON.stringify({ colorScheme, reducedMotion, forcedColors, javaScriptEnabled, media })}'`)
  }
  page.emulateMedia = async (options = {}) => say(options)
  if (asked.javaScriptEnabled === false || asked.reducedMotion || asked.forcedColors) await say(asked)
}
