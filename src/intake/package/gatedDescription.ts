import type { Dimension } from '../../catalog/service.ts'
import type { MeasureMapping } from '../mapping/mapping.ts'
import type { CountColumn } from './countColumns.ts'
import { packageHead, sourceId, sourcesResource } from './packageHead.ts'
import type { PublicationRequest } from './publication.ts'
import type { ServiceRules } from './services.ts'
import { writtenText } from './writtenText.ts'

/** What was found in the table that rules and description have in common. */
export interface GatedFacts {
  readonly columns: readonly CountColumn[]
  readonly dimensions: readonly Dimension[]
  readonly codes: Readonly<Record<string, readonly string[]>>
  readonly services: ServiceRules | null
  /** Of each column, in their order. */
  readonly periods: readonly (readonly string[])[]
  readonly allPeriods: readonly string[]
  /** Deepest level with figures, 0 country to 3 district. */
  readonly deepest: number
}

const MARKED = 'A whole number; NR: no report came in; NA: does not apply.'

/** `datapackage.json` of a dataset whose counts go through the gate. */
export function gatedDescription(input: PublicationRequest, measures: readonly MeasureMapping[], { columns, dimensions, codes, allPeriods }: GatedFacts): Record<string, unknown> {
  const nameOf = (column: string | null) => columns.find((one) => one.column === column)?.name
  const key = ['territory_id', 'period']
  const keyFields = [
    { name: 'territory_id', type: 'string', description: 'Territory of the gazetteer.', constraints: { required: true } },
    { name: 'period', type: 'string', description: 'Year or quarter.', constraints: { required: true, enum: allPeriods } },
  ]
  return {
    ...packageHead(input),
    provider: writtenText(input.source.publisher),
    source: sourceId(input),
    measures: measures.map(({ id, numerator, denominator }) => ({ id, table: input.id, numerator: nameOf(numerator), ...(denominator === null ? {} : { denominator: nameOf(denominator) }) })),
    resources: [
      table('counts', 'raw/counts.csv', 'Counts of people, as they were brought. Never published and not kept in a repository: it holds small counts.', {
        fields: [
          ...keyFields,
          ...dimensions.map((dimension) => ({ name: dimension, type: 'string', constraints: { required: true, enum: codes[dimension] ?? [] } })),
          ...columns.map(({ name }) => ({ name, type: 'integer', description: MARKED, constraints: { minimum: 0 } })),
        ],
        missingValues: ['NR', 'NA'],
        primaryKey: [...key, ...dimensions],
      }),
      table('reports', 'raw/reports.csv', 'Whether figures of a place and period came in. Counts nobody: published as it is.', {
        fields: [...keyFields, { name: 'reported', type: 'integer', description: '1: they came in.', constraints: { required: true, enum: [0, 1] } }],
        missingValues: [''],
        primaryKey: key,
      }),
      sourcesResource(),
    ],
  }
}

function table(name: string, path: string, description: string, schema: object): object {
  return { name, path, profile: 'tabular-data-resource', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', description, schema }
}
