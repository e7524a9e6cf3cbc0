import type { DraftBudget, DraftFigure, DraftProgramme, DraftTarget } from '../../draft.ts'
import { decimalText, percentOf } from '../../text/decimalText.ts'
import { isWithinAYear, spanOfPeriod } from '../../text/spanOfPeriod.ts'
import { element, type XmlElement } from '../../xml/element.ts'
import { MEASURES, RESULT_TYPE_OTHER } from '../codes.ts'
import { locationReferences } from './locations.ts'
import { narratives } from './narratives.ts'
import { figureFacts } from './figureFacts.ts'
import { figureDocument } from './sources.ts'

export interface PlacedFigure {
  readonly list: 'budget' | 'targets' | 'results'
  readonly position: number
  readonly figure: DraftFigure | DraftTarget | DraftBudget
}

/** Money that IATI calls a budget: of a period with both ends, at most a year long (documentation of budget/period-end). */
export function isBudget({ list, figure }: PlacedFigure): boolean {
  return list === 'budget' && (figure.unit === 'usd' || figure.unit === 'eur') && isWithinAYear(spanOfPeriod(figure.period))
}

export function budgets(programme: DraftProgramme): XmlElement[] {
  return placed(programme, 'budget').filter(isBudget).map((one) => {
    const { start, end } = spanOfPeriod(one.figure.period)
    return element('budget', {}, [
      element('period-start', { 'iso-date': start }),
      element('period-end', { 'iso-date': end }),
      element('value', { currency: one.figure.unit?.toUpperCase(), 'value-date': start }, decimalText(one.figure.value)),
      figureFacts(one, null),
    ])
  })
}

/**
 * Targets with what measures them, then all other figures. Money channelled "to date" is a result here and no transaction:
 * a transaction needs a day and a kind (commitment, disbursement, expenditure), and no publication tells them.
 */
export function results(programme: DraftProgramme): XmlElement[] {
  const measured = placed(programme, 'results')
  const used = new Set<PlacedFigure>()
  const withTargets = placed(programme, 'targets').map((target) => {
    const ids = 'measuredBy' in target.figure ? target.figure.measuredBy : []
    const actual = measured.filter((one) => !used.has(one) && ids.includes(one.figure.id) && one.figure.unit === target.figure.unit)
    for (const one of actual) used.add(one)
    return result(programme, [target, ...actual])
  })
  const others = [...placed(programme, 'budget').filter((one) => !isBudget(one)), ...measured.filter((one) => !used.has(one))]
  return [...withTargets, ...others.map((one) => result(programme, [one]))]
}

function placed(programme: DraftProgramme, list: PlacedFigure['list']): PlacedFigure[] {
  return programme[list].map((figure, position) => ({ list, position, figure }))
}

function result(programme: DraftProgramme, figures: readonly PlacedFigure[]): XmlElement {
  const first = figures[0]
  if (!first) throw new Error('a result without a figure')
  const title = narratives(first.figure.label)
  const measure = first.figure.unit === 'percent' ? MEASURES.percentage : MEASURES.unit
  const periods = [...new Set(figures.map(({ figure }) => figure.period))]
  return element('result', { type: RESULT_TYPE_OTHER }, [
    element('title', {}, title),
    element('indicator', { measure }, [
      element('title', {}, title),
      ...periods.map((period) => periodElement(programme, figures.filter(({ figure }) => figure.period === period), first)),
    ]),
  ])
}

/** A side that was not published is that of the programme; our own attribute has the period as it was published. */
function periodElement(programme: DraftProgramme, figures: readonly PlacedFigure[], first: PlacedFigure): XmlElement {
  const period = figures[0]?.figure.period ?? ''
  const span = spanOfPeriod(period)
  const start = span.start ?? earliest(programme.period.start === null ? null : `${programme.period.start}-01-01`, span.end)
  const end = span.end ?? latest(programme.period.end === null ? null : `${programme.period.end}-12-31`, span.start)
  return element('period', { 'arraigo:period': period }, [
    element('period-start', { 'iso-date': start }),
    element('period-end', { 'iso-date': end }),
    ...figures.filter(({ list }) => list === 'targets').map((one) => counted(programme, 'target', one, first)),
    ...figures.filter(({ list }) => list !== 'targets').map((one) => counted(programme, 'actual', one, first)),
  ])
}

function earliest(own: string | null, other: string | null): string | null {
  return own !== null && (other === null || own <= other) ? own : other
}
function latest(own: string | null, other: string | null): string | null {
  return own !== null && (other === null || own >= other) ? own : other
}

function counted(programme: DraftProgramme, name: 'target' | 'actual', one: PlacedFigure, first: PlacedFigure): XmlElement {
  const { value, unit, territoryId, note, source } = one.figure
  const at = programme.places.findIndex((place) => place.territoryId === territoryId && territoryId !== null)
  const reference = locationReferences(programme)[at]
  return element(name, { value: decimalText(unit === 'percent' ? percentOf(value) : value) }, [
    reference === undefined ? null : element('location', { ref: reference }),
    note === null ? null : element('comment', {}, narratives(note)),
    figureDocument(programme, source),
    figureFacts(one, first.figure),
  ])
}
