import type { Locator, Page } from '@playwright/test'

/** The picture of the region that stands before the program. */
export function firstPicture(page: Page): Locator {
  return page.locator('#first')
}

/** The legend of it that is in sight: there is one for a wide and one for a narrow screen. */
export function firstLegend(page: Page): Locator {
  return page.locator('.first__stage--over .legend:visible')
}
