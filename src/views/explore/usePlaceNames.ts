import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { REGION } from '../../catalog/region-query.ts'
import { surroundings, type Territory } from '../../catalog/territory.ts'
import type { PlaceNames } from '../../charts/parts/place-name.ts'

/** How charts, cards and sentences name a territory; the region has a name of its own. */
export function usePlaceNames(territories: ReadonlyMap<string, Territory>): PlaceNames {
  const t = useTranslations('panel')
  const region = t('region')
  const regionWithin = t('regionWithin')
  return useMemo(
    () => (id) => {
      if (id === REGION) return { name: region, around: regionWithin }
      const territory = territories.get(id)
      return territory ? { name: territory.name, around: surroundings(territory, territories) } : { name: id, around: '' }
    },
    [territories, region, regionWithin],
  )
}
