import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ConsoleAnswer } from '../../database/console/askConsole.ts'
import { formatNumber } from '../../domain/formatting/number.ts'
import { useLanguage } from '../../ui/controls/useLanguage.ts'
import { saveFile } from '../../ui/export/saveFile.ts'
import { ResultChart } from './ResultChart.tsx'
import { resultArrow, resultCsv, resultWorkbook } from './resultFiles.ts'

const SHOWN = 100
const PLACE_COLUMNS = ['territory_id', 'territory', 'id', 'pcode']

/** A result as table or chart, and ways to take it along. `allow` is asked before it leaves the page. */
export function ResultPart({ answer, allow, onMap }: { answer: ConsoleAnswer; allow: () => Promise<boolean>; onMap: (file: File) => void }) {
  const t = useTranslations('console')
  const { locale } = useLanguage()
  const [view, setView] = useState<'table' | 'chart'>('table')
  const [most, setMost] = useState(SHOWN)
  const { columns, rows } = answer
  const isNumber = columns.map((_, at) => rows.some((row) => typeof row[at] === 'number') && rows.every((row) => row[at] === null || typeof row[at] === 'number'))
  const hasPlaces = columns.some((name) => PLACE_COLUMNS.includes(name.toLowerCase())) && isNumber.includes(true)
  const save = async (kind: 'csv' | 'arrow' | 'xlsx') => {
    if (!(await allow())) return
    const file = kind === 'csv' ? new Blob([resultCsv(answer)], { type: 'text/csv;charset=utf-8' }) : kind === 'arrow' ? new Blob([await resultArrow(answer)], { type: 'application/vnd.apache.arrow.stream' }) : await resultWorkbook(answer)
    saveFile(`arraigo-sql.${kind}`, file)
  }
  const cell = (value: ConsoleAnswer['rows'][number][number]) => (value === null ? <em className="console-soft">{t('null')}</em> : typeof value === 'number' ? formatNumber(value, locale, 4) : String(value))
  return (
    <div className="console-result" data-testid="console-result">
      <p className="own-row">
        {(['table', 'chart'] as const).map((name) => (
          <button key={name} type="button" className="own-link" aria-pressed={view === name} onClick={() => setView(name)}>
            {t(`view.${name}`)}
          </button>
        ))}
        {hasPlaces && (
          <button type="button" className="own-link" onClick={() => onMap(new File([resultCsv(answer)], 'sql.csv', { type: 'text/csv' }))}>
            {t('map')}
          </button>
        )}
        {(['csv', 'arrow', 'xlsx'] as const).map((kind) => (
          <button key={kind} type="button" className="own-link" onClick={() => void save(kind)}>
            {t(`save.${kind}`)}
          </button>
        ))}
      </p>
      {view === 'chart' ? (
        <ResultChart answer={answer} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        <section className="console-result__scroll" aria-label={t('view.table')} tabIndex={0}>
          <table className="console-result__table">
            <thead>
              <tr>
                {columns.map((name, at) => (
                  <th key={name} scope="col" className={isNumber[at] ? 'console-result__number' : ''}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, most).map((row, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- rows of a result have no other name than their place
                <tr key={index}>
                  {columns.map((name, at) => (
                    <td key={name} className={isNumber[at] ? 'console-result__number' : ''}>
                      {cell(row[at] ?? null)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {view === 'table' && rows.length > most && (
        <button type="button" className="own-link" onClick={() => setMost(most + 400)}>
          {t('more')}
        </button>
      )}
    </div>
  )
}
