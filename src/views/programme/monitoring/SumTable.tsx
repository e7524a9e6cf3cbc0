import type { ReactNode } from 'react'
import type { MonitoredSum } from '../../../programme/monitoring/monitoring-file.ts'
import type { MonitoringWords } from './monitoringWords.ts'

export interface SumRow {
  readonly id: string
  readonly label: string
  readonly sum: MonitoredSum
}

/** Sums against plan, a row each, with how many parts are hidden or missing; `first` heads the column of labels. */
export function SumTable({ first, caption, rows, words }: { first: string; caption: string; rows: readonly SumRow[]; words: MonitoringWords }) {
  const { t } = words
  const columns = ['reached', 'planned', 'share', 'suppressed', 'missing'] as const
  return (
    <ScrolledTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="monitoring-table__number">
              {t(`table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, sum }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td className="monitoring-table__number">{words.sum(sum)}</td>
            <td className="monitoring-table__number">{sum.plannedOfKnown === null ? t('unknown') : words.count(sum.plannedOfKnown)}</td>
            <td className="monitoring-table__number">{sum.share === null ? t('unknown') : words.percent(sum.share)}</td>
            <td className="monitoring-table__number">{words.count(sum.suppressed)}</td>
            <td className="monitoring-table__number">{words.count(sum.notReported)}</td>
          </tr>
        ))}
      </tbody>
    </ScrolledTable>
  )
}

/** A table that scrolls by itself where it is wider than the screen. */
export function ScrolledTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="monitoring-table__frame" aria-label={caption} tabIndex={0}>
      <table className="monitoring-table">
        <caption className="visually-hidden">{caption}</caption>
        {children}
      </table>
    </section>
  )
}
