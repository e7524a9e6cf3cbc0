import { useTranslations } from 'use-intl'
import { formatNumber } from '../../domain/formatting/number.ts'
import type { ReadSettings } from '../../intake/read/opened-file.ts'
import type { FileSummary, TableGuess, TableSummary } from '../../intake/session/session-messages.ts'
import { useLanguage } from '../../ui/controls/useLanguage.ts'
import { sizeText } from './sizeText.ts'
import { ReadingSettings } from './ReadingSettings.tsx'
import { SampleTable } from './SampleTable.tsx'
import { SelectField } from './SelectField.tsx'

export interface FileSectionProps {
  readonly summary: FileSummary
  readonly table: TableSummary
  readonly guess: TableGuess | null
  readonly onTable: (name: string) => void
  readonly onSettings: (settings: Partial<ReadSettings>) => void
}

/** What the file was found to be, its first rows, and a way to correct how it is read. */
export function FileSection({ summary, table, guess, onTable, onSettings }: FileSectionProps) {
  const t = useTranslations('own')
  const { language, locale } = useLanguage()
  return (
    <section className="own-step" aria-labelledby="own-file">
      <h2 id="own-file" className="own-step__title">
        {t('file.title')}
      </h2>
      <p>
        <strong className="own-name">{summary.name}</strong>
        {' · '}
        {t('file.line', { format: t(`format.${summary.format}`), size: sizeText(summary.bytes, locale), columns: table.columns.length })}
        {table.rowCount !== null && ` · ${t('file.rows', { rows: table.rowCount })}`}
      </p>
      {summary.template && <p>{t('file.template', { name: summary.template.name[language] })}</p>}
      {summary.tables.length > 1 && (
        <SelectField label={t('file.table')} value={table.name} options={summary.tables.map(({ name }) => ({ value: name, label: name }))} onChange={onTable} />
      )}
      {table.notes.length > 0 && (
        <details className="own-details">
          <summary>
            {t('file.notes')} ({formatNumber(table.notes.length, locale)})
          </summary>
          <ul className="own-list">
            {table.notes.map((note) => (
              <li key={`${note.code} ${note.column ?? ''} ${note.row ?? ''}`}>{note.words[language]}</li>
            ))}
          </ul>
        </details>
      )}
      <details className="own-details">
        <summary>{t('file.correct')}</summary>
        <ReadingSettings settings={table.settings} isText={summary.format === 'csv' || summary.format === 'frictionless'} onChange={onSettings} />
      </details>
      {guess && guess.sample.length > 0 && <SampleTable table={table} guess={guess} />}
    </section>
  )
}
