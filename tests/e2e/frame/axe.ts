import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Axe over a page. Elsewhere it puts what it found together in a page of its own, which the driver of Firefox does not let it open; no page here holds frames of others. */
export function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(process.env['FIREFOX_PATH'] !== undefined)
}
