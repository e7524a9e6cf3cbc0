import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { REGION } from '../../catalog/region-query.ts'
import type { Catalog } from '../../catalog/release.ts'
import { surroundings, type Territory } from '../../catalog/territory.ts'
import type { PlaceNames } from '../../charts/parts/place-name.ts'
import { nameOrder } from '../../domain/sorting/byName.ts'

/** More countries than these are told by their number. */
const MOST_NAMED = 4

/** How charts, cards and sentences name a territory; the region has a name of its own, and its countries lie in it. */
export function usePlaceNames(territories: ReadonlyMap<string, Territory>, { region, countries }: Pick<Catalog, 'region' | 'countries'>): PlaceNames {
  const t = useTranslations('panel')
  const locale = useLocale()
  const name = region?.[locale.startsWith('en') ? 'en' : 'es'] ?? t('region')
  const listed = countries.map((country) => country.name).toSorted(nameOrder(locale))
  const around = listed.length > MOST_NAMED ? t('regionWithin', { count: listed.length }) : new Intl.ListFormat(locale, { type: 'conjunction' }).format(listed)
  return useMemo(
    () => (id) => {
      if (id === REGION) return { name, around }
      const territory = territories.get(id)
      return territory ? { name: territory.name, around: surroundings(territory, territories) } : { name: id, around: '' }
    },
    [territories, name, around],
  )
}
