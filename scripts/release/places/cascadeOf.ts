import type { Territory } from '../../../src/catalog/territory.ts'
import { cascade } from '../../../src/domain/cascade/cascade.ts'
import { cascadeInput, type CountedStep, isCounted, STEP_INDICATORS } from '../../../src/place/cascadeInput.ts'
import type { PlaceCascade } from '../../../src/place/place-file.ts'
import { shortened } from './placeFigure.ts'
import { indicatorIn, levelOf, type PlaceContext, wholeFigure, wholeRow } from './placeContext.ts'

/** From need to outcome, as the analysis of outcomes shows it; availability has no count in the data and is left out. */
export function cascadeOf(context: PlaceContext, territory: Territory): PlaceCascade {
  const row = (step: CountedStep) => {
    const indicator = indicatorIn(context.catalog, STEP_INDICATORS[step])
    // Another period would set the people of one year against those of another.
    const asked = context.rows.whole(indicator.id, levelOf(territory))?.period
    return asked === context.catalog.defaults.period ? wholeRow(context, indicator.id, territory) : null
  }
  const rows = { accessibility: row('accessibility'), contact: row('contact'), completion: row('completion'), outcome: row('outcome') }
  const found = cascade(cascadeInput(rows))
  const need = wholeFigure(context, 'need', territory)
  const base = found.steps.find(({ of }) => of !== null)?.of ?? need.value ?? null
  const first = { name: 'need' as const, figure: need, persons: base, coverage: null, conversion: null, loss: null, rises: false }
  const steps = found.steps.flatMap(({ name, persons, coverage, conversion, loss, rises }) =>
    isCounted(name) ? [{ name, figure: wholeFigure(context, STEP_INDICATORS[name], territory), persons, coverage: short(coverage), conversion: short(conversion), loss, rises }] : [],
  )
  return { steps: [first, ...steps], largestLoss: found.largestLoss }
}

function short(share: number | null): number | null {
  return share === null ? null : shortened(share)
}
