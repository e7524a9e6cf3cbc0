import type { Territory } from '../../../src/catalog/territory.ts'
import type { PlaceReform } from '../../../src/place/place-file.ts'
import { insideOf, type PlaceContext, placeName, wholeFigure } from './placeContext.ts'

const FIGURES = ['need', 'served', 'coverage', 'gap']

/** The municipality of today and the municipalities until 30 April 2024 it was made of; null outside El Salvador. */
export function reformOf(context: PlaceContext, territory: Territory): PlaceReform | null {
  const { territories } = context
  if (territory.country !== 'SLV' || territory.level < 2) return null
  const today = territory.level === 2 ? territory : territories.get(territory.parent_id ?? '')
  if (!today) return null
  const figures = (place: Territory) => FIGURES.map((indicator) => wholeFigure(context, indicator, place))
  return {
    kind: territory.level === 2 ? 'municipality' : 'district',
    today: placeName(today, territories, true),
    todayFigures: figures(today),
    former: insideOf(today.id, territories).map((place) => ({ place: placeName(place, territories, true), figures: figures(place) })),
  }
}
