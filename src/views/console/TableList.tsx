import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { databaseName, type Query } from '../../database/query.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'

interface ColumnRow {
  readonly table_name: string
  readonly column_name: string
  readonly data_type: string
}

/** Tables that can be asked, each with its columns once it is opened, which loads it. */
export function TableList({ open, tableIds, onColumns }: { open: OpenRelease; tableIds: readonly string[]; onColumns: (columns: readonly string[]) => void }) {
  const t = useTranslations('console')
  const { catalog, manifest } = open.release
  const [known, setKnown] = useState<Readonly<Record<string, readonly ColumnRow[]>>>({})
  const [failed, setFailed] = useState<string | null>(null)
  const look = async (id: string) => {
    if (known[id]) return
    const name = databaseName(id)
    const query: Query<ColumnRow> = {
      name: 'columns',
      sql: 'SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE database_name = ? OR schema_name = ? ORDER BY table_name, column_index',
      parameters: [name, name],
      tables: [id],
      shelf: null,
    }
    try {
      const rows = await open.engine.answer(query)
      setKnown((before) => ({ ...before, [id]: rows }))
      onColumns(rows.map(({ column_name }) => column_name))
      setFailed(null)
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <section>
      <h2 className="console__heading">{t('tables')}</h2>
      <ul className="console__list">
        {tableIds.map((id) => {
          const kind = catalog.datasets.find(({ tables }) => tables.includes(id))?.kind
          const rows = manifest.files.find(({ path }) => path === manifest.tables[id])?.rows
          return (
            <li key={id}>
              <details onToggle={(event) => event.currentTarget.open && void look(id)}>
                <summary className="console__table">
                  {databaseName(id)} {kind && <span className="console-soft">{t(`kind.${kind}`)}</span>} {rows != null && <span className="console-soft">{t('tableRows', { rows })}</span>}
                </summary>
                <ul className="console__list">
                  {known[id]?.map(({ table_name, column_name, data_type }) => (
                    <li key={`${table_name} ${column_name}`} className="console-soft">
                      {table_name}.<strong>{column_name}</strong> {data_type}
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          )
        })}
      </ul>
      <output className="console-soft">{failed}</output>
    </section>
  )
}
