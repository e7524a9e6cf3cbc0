import { clusterColours } from '../../../domain/palette/clusterColours.ts'
import type { AreaPaint } from '../../../ui/map/TerritoryMapProps.ts'
import type { Standing } from './crossPlaces.ts'

export interface CrossColours {
  readonly inside: string
  readonly outside: string
}

/** Being inside is neither good nor bad: one strong colour, and a quiet one for the rest. */
export function crossColours(theme: 'light' | 'dark'): CrossColours {
  const { high, neutral } = clusterColours(theme, 'higher-is-better')
  return { inside: high, outside: neutral }
}

/** Places within all brushes in colour, those outside quiet, those that cannot be told hatched by the reason. */
export function crossPaints(places: readonly string[], standings: readonly Standing[], colours: CrossColours): Map<string, AreaPaint> {
  return new Map(
    places.map((place, at): [string, AreaPaint] => {
      const standing = standings[at] ?? { kind: 'outside' }
      if (standing.kind === 'unknown') return [place, { colour: null, absence: standing.absence, dimmed: false }]
      return [place, { colour: standing.kind === 'inside' ? colours.inside : colours.outside, absence: null, dimmed: false }]
    }),
  )
}
