import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { sourcesQuery } from '../../catalog/gazetteer-queries.ts'
import { noteIn } from '../../catalog/note.ts'
import type { Connector } from '../../database/query.ts'
import type { Language } from '../../state/app-state.ts'
import { useQuery } from '../../ui/query/useQuery.ts'

/** The sources of one released table, asked for when a person wants to see them. */
export function DatasetSources(props: { table: string | null; connector: Connector; language: Language }) {
  const t = useTranslations('data')
  const [open, setOpen] = useState(false)
  const sources = useQuery(props.connector, open && props.table ? sourcesQuery(props.table) : null)
  if (!props.table) return null
  return (
    <>
      <button type="button" className="data__toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('showSources')}
      </button>
      {open && (
        <div className="data__scroll">
          <table className="data__table">
            <thead>
              <tr>
                <th scope="col">{t('publisher')}</th>
                <th scope="col">{t('document')}</th>
                <th scope="col">{t('year')}</th>
              </tr>
            </thead>
            <tbody>
              {sources.rows.map((source) => (
                <tr key={source.source_id}>
                  <td>{source.publisher}</td>
                  <td>{source.url ? <a href={source.url}>{noteIn(source.title, props.language)}</a> : noteIn(source.title, props.language)}</td>
                  <td>{source.year}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
