import { useMemo, useState } from 'react'
import { sourcesQuery, type SourceRow } from '../../catalog/gazetteer-queries.ts'
import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { noteIn } from '../../catalog/note.ts'
import { providersQuery } from '../../catalog/providers-query.ts'
import type { Query } from '../../database/query.ts'
import type { OtherFigure, ProvenanceValue } from '../../ui/provenance/provenance.ts'
import { useQuery } from '../../ui/query/useQuery.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import type { Language } from '../../state/app-state.ts'

/** A value whose origin was asked for, and the question that gave it. */
export interface AskedOrigin {
  readonly row: ObservationRow
  readonly indicator: Indicator
  readonly query: Query<ObservationRow>
  readonly target: number
  readonly territory: { readonly name: string; readonly within: string }
  readonly filters: readonly string[]
}

/** What the dialog shows of the value asked for, null while none is; and how to ask. */
export function useProvenance(open: OpenRelease, language: Language): [value: ProvenanceValue | null, ask: (origin: AskedOrigin | null) => void] {
  const [asked, setAsked] = useState<AskedOrigin | null>(null)
  const table = asked?.indicator.observations.table ?? null
  const manyProviders = asked?.indicator.kind === 'published' && asked.indicator.observations.providers !== undefined
  const sources = useQuery(open.connector, table ? sourcesQuery(table) : null)
  const providers = useQuery(open.connector, asked && manyProviders ? providersQuery(asked.indicator) : null)
  const value = useMemo(() => {
    if (!asked) return null
    const { row, indicator } = asked
    const source = (id: string | null): SourceRow | null => {
      const found = sources.rows.find((candidate) => candidate.source_id === id) ?? (sources.rows.length === 1 ? sources.rows[0] : undefined)
      return found ? { ...found, title: noteIn(found.title, language) } : null
    }
    const others = providers.rows
      .filter((other) => other.territory === row.territory && other.period === row.period)
      .map((other): OtherFigure => ({
        provider: other.provider,
        value: other.value,
        status: other.status,
        source: source(other.source_id),
        shown: other.provider === row.provider && other.source_id === row.source_id,
      }))
    return {
      row,
      indicator,
      target: asked.target,
      territory: asked.territory,
      filters: asked.filters,
      query: asked.query,
      dataset: open.release.catalog.datasets.find((dataset) => dataset.tables.includes(indicator.observations.table)) ?? null,
      source: source(row.source_id),
      others: others.length > 1 ? others : [],
      release: open.release.manifest.release,
    }
  }, [asked, sources.rows, providers.rows, open, language])
  return [value, setAsked]
}
