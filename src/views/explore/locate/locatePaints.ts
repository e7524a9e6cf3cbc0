import { isAbsence } from '../../../catalog/observation-status.ts'
import { type Classification } from '../../../domain/classification/classification.ts'
import { classify } from '../../../domain/classification/classify.ts'
import { palette } from '../../../domain/palette/palette.ts'
import type { ReachState } from '../../../domain/placement/planFigures.ts'
import type { AreaPaint } from '../../../ui/map/TerritoryMapProps.ts'
import type { LocatePlace } from './question.ts'

const REACHED: Record<'light' | 'dark', { readonly already: string; readonly newly: string }> = {
  light: { already: '#9fcdc0', newly: '#11625f' },
  dark: { already: '#31665f', newly: '#a8ddcd' },
}
const CLASSES = 3

/** Colours of the map before and after: reached already, newly, and by persons where nobody is. */
export interface LocateColours {
  readonly already: string
  readonly newly: string
  /** Classes of persons of places, thirds of all places with a figure. */
  readonly out: Classification
}

export function locateColours(places: readonly LocatePlace[], theme: 'light' | 'dark'): LocateColours {
  const values = places.map(({ id, known, persons, status }) => ({ territory: id, value: known ? persons : null, status }))
  return { ...REACHED[theme], out: classify(values, { method: 'quantile', classes: CLASSES, breaks: [], target: null }, palette('warm', theme)) }
}

/** How each place is painted; one whose figure is not published keeps the hatch of its reason. */
export function locatePaints(places: readonly LocatePlace[], states: readonly ReachState[], { already, newly, out }: LocateColours, when: 'before' | 'after'): ReadonlyMap<string, AreaPaint> {
  return new Map(
    places.map(({ id, known, persons, status }, at): [string, AreaPaint] => {
      if (!known) return [id, { colour: null, absence: isAbsence(status) ? status : 'not-reported', dimmed: false }]
      const state = states[at]
      const colour = state === 'already' ? already : state === 'newly' && when === 'after' ? newly : out.colourOf(persons)
      return [id, { colour, absence: null, dimmed: false }]
    }),
  )
}
