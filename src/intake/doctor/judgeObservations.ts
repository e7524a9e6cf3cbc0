import { DIMENSIONS } from '../../catalog/service.ts'
import type { TerritoryRow } from '../../catalog/territory-row.ts'
import { type Finding, finding } from '../finding.ts'
import type { Gathered } from '../gather/gathered.ts'
import { REPORTED } from '../gather/readCell.ts'
import type { Mapping, MeasureMapping } from '../mapping/mapping.ts'
import { jumpFindings } from './jumpFindings.ts'
import { outlierFindings } from './outlierFindings.ts'
import { wrongTotals } from './wrongTotals.ts'

export interface ObservationContext {
  readonly territories: readonly TerritoryRow[]
  /** Municipalities that touch one another. */
  readonly neighbours: ReadonlyMap<string, readonly string[]>
  readonly threshold: number
}

/** A figure of a place and period with its value, as the judges of observations take it. */
export interface JudgedFigure {
  readonly territory: string
  readonly period: string
  readonly value: number
  /** Count above the line; NaN for printed figures. */
  readonly numerator: number
  readonly row: number
}

/** What only shows once all rows are there: totals that are not their parts, figures unlike their neighbours or their past, small counts. */
export function judgeObservations(gathered: Gathered, mapping: Mapping, context: ObservationContext): readonly Finding[] {
  return [
    ...wrongTotals(gathered, mapping, context.territories),
    ...mapping.measures.flatMap((measure) => {
      const figures = marginFigures(gathered, measure)
      return [...outlierFindings(figures, measure, context), ...jumpFindings(figures, measure), ...missingPlaces(figures, measure, context)]
    }),
    ...overlapFindings(gathered, mapping),
    ...smallFindings(gathered, mapping.measures, context.threshold),
  ]
}

/** The figures that were read (not summed here) with every group together. */
function marginFigures(gathered: Gathered, measure: MeasureMapping): readonly JudgedFigure[] {
  const number = gathered.measureIds.indexOf(measure.id)
  const isRatio = measure.method === 'proportion' || measure.method === 'rate'
  const figures: JudgedFigure[] = []
  for (let at = 0; at < gathered.size; at += 1) {
    if (gathered.measure[at] !== number || (gathered.row[at] ?? 0) === 0) continue
    if (DIMENSIONS.some((dimension) => (gathered[dimension][at] ?? 0) > 0)) continue
    if (gathered.numeratorStatus[at] !== REPORTED) continue
    const numerator = gathered.numerator[at] ?? Number.NaN
    const value = measure.method === 'as-published' ? (gathered.value[at] ?? Number.NaN) : isRatio ? (numerator * measure.factor) / (gathered.denominator[at] ?? Number.NaN) : numerator
    if (!Number.isFinite(value)) continue
    figures.push({ territory: gathered.territoryIds[gathered.territory[at] ?? -1] ?? '', period: gathered.periods[gathered.period[at] ?? -1] ?? '', value, numerator, row: gathered.row[at] ?? 0 })
  }
  return figures
}

/** Municipalities of a country that has figures for most of them, without any. */
function missingPlaces(figures: readonly JudgedFigure[], measure: MeasureMapping, { territories }: ObservationContext): readonly Finding[] {
  const have = new Set(figures.map(({ territory }) => territory))
  return territories
    .filter(({ level }) => level === 0)
    .flatMap(({ id: country }) => {
      const all = territories.filter((territory) => territory.country === country && territory.level === 2)
      const missing = all.filter(({ id }) => !have.has(id))
      if (missing.length === 0 || missing.length > all.length / 2) return []
      const named = missing.slice(0, 3).map(({ name }) => name).join(', ') + (missing.length > 3 ? ', …' : '')
      return [finding('places-missing', 'note', { column: measure.value ?? measure.numerator, count: missing.length }, `${missing.length} de ${all.length} municipios sin cifra: ${named}`, `${missing.length} of ${all.length} municipalities without a figure: ${named}`)]
    })
}

function overlapFindings(gathered: Gathered, { dimensions }: Mapping): readonly Finding[] {
  if (!gathered.overlapping.subarray(0, gathered.size).includes(1)) return []
  return [finding('services-summed', 'warning', { column: dimensions.service?.column ?? null }, 'el archivo no trae el total de todos los servicios: se suman, y quien usó dos cuenta dos veces', 'the file has no total over all services: they are summed, and who used two counts twice')]
}

function smallFindings(gathered: Gathered, measures: readonly MeasureMapping[], threshold: number): readonly Finding[] {
  return measures.flatMap((measure) => {
    if (!measure.ofPeople) return []
    const number = gathered.measureIds.indexOf(measure.id)
    let [count, first] = [0, 0]
    for (let at = 0; at < gathered.size; at += 1) {
      if (gathered.measure[at] !== number || (gathered.row[at] ?? 0) === 0) continue
      const isSmall = [gathered.numerator[at] ?? 0, gathered.denominator[at] ?? 0].some((value) => value > 0 && value < threshold)
      if (!isSmall) continue
      count += 1
      if (first === 0) first = gathered.row[at] ?? 0
    }
    if (count === 0) return []
    return [
      finding('small-cells', 'warning', { column: measure.numerator, row: first, count }, `${count} conteos de personas de 1 a ${threshold - 1}: se ven solo en esta computadora y se retienen en toda exportación, mientras no diga por qué no`, `${count} counts of people from 1 to ${threshold - 1}: they are shown on this computer only and withheld from every export until you say why not`),
    ]
  })
}
