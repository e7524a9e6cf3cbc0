import type { LonLat } from '../../../domain/projection/mercator.ts'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { nameOrder } from '../../../domain/sorting/byName.ts'
import type { PlaceFile } from '../../../place/place-file.ts'
import { readCoordinates, type CoordinateProblem } from '../../../place/reach/readCoordinates.ts'
import type { ReachWords } from '../../../place/reach/reachWords.ts'
import { isInRegion } from '../../../place/reach/region.ts'
import type { DevicePosition, PositionProblem } from './devicePosition.ts'

/** A point to measure from, and how it is named. */
export interface Origin {
  readonly at: LonLat
  readonly name: string
}
export type OriginProblem = CoordinateProblem | PositionProblem | 'choice' | 'deviceOutside'
export type ChosenOrigin = Origin | { readonly problem: OriginProblem }

/** Places of the file one can measure from, by level and then name: all that have a seat, but for the page's own. */
export function placesToChoose(file: PlaceFile, id: string, locale: string): readonly { readonly id: string; readonly level: number; readonly name: string; readonly at: LonLat }[] {
  const order = nameOrder(locale)
  return file.places
    .flatMap(({ territory }) => (territory.seat && territory.id !== id ? [{ id: territory.id, level: territory.level, name: territory.name, at: territory.seat }] : []))
    .sort((one, other) => one.level - other.level || order(one.name, other.name))
}

/** The point that typed coordinates name, or what is wrong with them. */
export function originOfCoordinates(text: string, { t, locale }: ReachWords): ChosenOrigin {
  const read = readCoordinates(text)
  if ('problem' in read) return read
  const [longitude, latitude] = read.at.map((degrees) => formatNumber(degrees, locale, 5))
  return { at: read.at, name: t('origin.coordinates', { latitude: latitude ?? '', longitude: longitude ?? '' }) }
}

/** The point where the device is, or why there is none. */
export function originOfDevice(position: DevicePosition, { t, locale }: ReachWords): ChosenOrigin {
  if ('problem' in position) return position
  if (!isInRegion(position.at)) return { problem: 'deviceOutside' }
  return { at: position.at, name: t('origin.device', { metres: formatNumber(Math.ceil(position.accuracyMetres), locale) }) }
}
