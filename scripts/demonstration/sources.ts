import type { DemonstrationParameters } from './parameters.ts'

/** Nobody counted these: the column `provider` says so in every row. */
export const PROVIDER = 'Arraigo (demo)'
export const SOURCE_ID = 'demonstration'

export interface SourceRow {
  readonly source_id: string
  readonly publisher: string
  readonly title: string
  readonly year: number
  readonly url: string | null
  readonly licence: string | null
  readonly verification: string
}

/** The table `sources` of every demonstration file: the generator first, then whose national totals it keeps to. */
export function demonstrationSources(parameters: DemonstrationParameters): SourceRow[] {
  const published = new Map<string, SourceRow>()
  for (const { source_id: id, source } of parameters.national_totals) {
    if (id && source) published.set(id, { source_id: id, ...source, licence: null, verification: 'seen-in-source' })
  }
  const generator: SourceRow = {
    source_id: SOURCE_ID,
    publisher: 'Arraigo',
    title: `Datos sintéticos de demostración, semilla ${parameters.seed} | Synthetic demonstration data, seed ${parameters.seed}`,
    year: Number(parameters.last_quarter.slice(0, 4)),
    url: null,
    licence: 'CC0-1.0',
    verification: 'synthetic',
  }
  return [generator, ...published.values()]
}
