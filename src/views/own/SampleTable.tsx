import { useTranslations } from 'use-intl'
import type { TableGuess, TableSummary } from '../../intake/session/session-messages.ts'

const SHOWN_ROWS = 6
const LONGEST_CELL = 60

/** The first rows of a table as the file has them; cells of columns about persons are not shown. */
export function SampleTable({ table, guess }: { table: TableSummary; guess: TableGuess }) {
  const t = useTranslations('own.file')
  const hidden = new Set(guess.personColumns)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className="own-scroll" aria-label={t('sample')} tabIndex={0}>
      <table className="own-table">
        <caption className="visually-hidden">{t('sample')}</caption>
        <thead>
          <tr>
            {table.columns.map((name, at) => (
              <th key={name} scope="col" title={table.facts[at]?.title ?? undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {guess.sample.slice(0, SHOWN_ROWS).map((cells, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows of a file have no other name than their place
            <tr key={guess.firstRow + index}>
              {table.columns.map((name, at) => (
                <td key={name}>{hidden.has(name) ? <em className="own-soft">{t('hidden')}</em> : cut(cells[at] ?? '')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function cut(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text
}
