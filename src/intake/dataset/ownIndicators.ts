import type { Dataset } from '../../catalog/dataset.ts'
import type { AvailableTable, Indicator, IndicatorAvailability, IndicatorDefinition, LocalizedText } from '../../catalog/indicator.ts'
import { LEVELS } from '../../catalog/level.ts'
import type { MeasureMapping } from '../mapping/mapping.ts'
import type { OwnDataset } from './own-dataset.ts'

/** Own indicators stand after all others. */
const FIRST_ORDER = 10_000

/** Id of an indicator of an own dataset: that of the dataset and that of the measure. */
export function ownIndicatorId(dataset: string, measure: string): string {
  return `${dataset}-${measure}`
}

/** The indicators a dataset brings to the catalog, in the order of its mapping. */
export function ownIndicators(dataset: OwnDataset): readonly Indicator[] {
  return dataset.mapping.measures.flatMap((measure, position) => {
    const availability = availabilityOf(dataset, measure.id)
    return availability ? [{ ...definitionOf(dataset, measure, position), kind: 'own' as const, availability }] : []
  })
}

/** The dataset as the catalog knows datasets. */
export function ownCatalogDataset(dataset: OwnDataset): Dataset {
  const both = (es: string, en: string) => ({ es, en })
  return {
    id: dataset.id,
    kind: 'own',
    title: both(dataset.title, dataset.title),
    description: both(`De su archivo ${dataset.file.name}; solo está en esta computadora.`, `From your file ${dataset.file.name}; it stands on this computer only.`),
    licence: { name: dataset.source.licence ?? '—', url: null },
    credit: both(dataset.source.source ?? dataset.file.name, dataset.source.source ?? dataset.file.name),
    tables: [dataset.id],
    updated: dataset.brought,
  }
}

/** The definition of an indicator as the person has chosen it, in the very shape of the released ones. */
export function definitionOf(dataset: Pick<OwnDataset, 'id' | 'title' | 'file' | 'source'>, measure: MeasureMapping, position: number): IndicatorDefinition {
  const both = (text: string) => ({ es: text, en: text })
  const rate = measure.method === 'proportion' || measure.method === 'rate'
  const column = measure.value ?? measure.numerator
  return {
    id: ownIndicatorId(dataset.id, measure.id),
    theme: 'context',
    order: FIRST_ORDER + position,
    title: both(measure.title),
    definition: {
      es: rate ? `«${measure.numerator}» entre «${measure.denominator}» de su archivo.` : `La columna «${column}» de su archivo, como está.`,
      en: rate ? `“${measure.numerator}” over “${measure.denominator}” of your file.` : `The column “${column}” of your file, as it stands.`,
    },
    numerator: columnText(measure.numerator),
    denominator: columnText(measure.denominator),
    observations: { table: dataset.id, measure: measure.id },
    method: measure.method,
    factor: measure.factor,
    unit: measure.unit,
    direction: measure.direction,
    interval: measure.method === 'proportion' ? 'wilson' : measure.method === 'rate' ? 'byar' : 'none',
    target: null,
    fixed: {},
    periodMatch: 'exact',
    ramp: measure.direction === 'lower-is-better' ? 'warm' : 'teal',
    source: { text: both(dataset.source.source ?? dataset.file.name), url: null },
  }
}

/** A column in the words of a sentence: its name between quotes, since nobody knows what is written in it. */
function columnText(column: string | null): LocalizedText | null {
  if (column === null) return null
  return column === '#rows' ? { es: 'personas, una por fila', en: 'people, one a row' } : { es: `«${column}»`, en: `“${column}”` }
}

function availabilityOf({ holds }: OwnDataset, measure: string): IndicatorAvailability | null {
  const held = holds[measure]
  if (!held || held.tables.length === 0) return null
  const levels = LEVELS.filter((level) => held.tables.some((table) => table.level === level))
  const tables = new Map<string, { levels: Set<string>; periods: 'year' | 'quarter'; dimensions: readonly string[] }>()
  for (const { level, periods, dimensions } of held.tables) {
    const key = `${periods} ${dimensions.join(' ')}`
    const table = tables.get(key) ?? { levels: new Set<string>(), periods, dimensions }
    table.levels.add(level)
    // A map of districts also draws the municipalities of the countries without any.
    if (level === 'municipality' && !levels.includes('district')) table.levels.add('district')
    tables.set(key, table)
  }
  return {
    levels: LEVELS.filter((level) => levels.includes(level) || (level === 'district' && levels.includes('municipality'))),
    periods: held.periods,
    levelPeriods: { ...held.levelPeriods, district: [...new Set([...(held.levelPeriods['district'] ?? []), ...(held.levelPeriods['municipality'] ?? [])])].sort() },
    dimensions: held.codes,
    tables: Array.from(tables.values(), (table): AvailableTable => ({ levels: [...table.levels], periods: table.periods, dimensions: table.dimensions })),
  }
}
