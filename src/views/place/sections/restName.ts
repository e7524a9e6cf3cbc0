import { countryOf } from '../../../place/countryOf.ts'
import type { PageView } from '../pageView.ts'

/** What a place is compared with: the rest of its country, or for a country the others. */
export function restName({ report, words }: PageView): string {
  const { territory } = report
  return territory.level === 0 ? words.t('common.difference.otherCountries') : words.t('common.difference.rest', { country: countryOf(territory) })
}

/** The same text, beginning with a capital. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
