import { REGION } from '../../catalog/region-query.ts'
import type { PlaceName, PlaceNames } from '../../charts/parts/place-name.ts'
import { LOCALES } from '../../i18n/locales.ts'
import type { AppState } from '../../state/app-state.ts'
import { focusOf } from './questions.ts'

/**
 * What a panel is about: the place chosen last, else the countries that are filtered for, else the region. Some countries
 * carry no words around them, since the figures of some are not those of the region.
 */
export function headingOf(state: AppState, names: PlaceNames): PlaceName {
  const focus = focusOf(state)
  if (focus !== null || state.countries.length === 0) return names(focus ?? REGION)
  const countries = state.countries.map((id) => names(id).name)
  return { name: new Intl.ListFormat(LOCALES[state.language]).format(countries), around: '' }
}
