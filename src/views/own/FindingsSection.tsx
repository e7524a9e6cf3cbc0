import Papa from 'papaparse'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FORMULA } from '../../domain/formatting/formulaText.ts'
import { formatNumber } from '../../domain/formatting/number.ts'
import { type Finding, SEVERITIES } from '../../intake/finding.ts'
import type { Fix } from '../../intake/mapping/fix.ts'
import { useLanguage } from '../../ui/controls/useLanguage.ts'
import { saveFile } from '../../ui/export/saveFile.ts'

const SHOWN = 12

/** What the doctor found, the worst first, each with its place and, where it is safe, a way to mend it with one click. */
export function FindingsSection({ findings, onFix }: { findings: readonly Finding[]; onFix: (fix: Fix) => void }) {
  const t = useTranslations('own.doctor')
  const { language, locale } = useLanguage()
  const [all, setAll] = useState(false)
  const sorted = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  const shown = all ? sorted : sorted.slice(0, SHOWN)
  const fixLabel = (fix: Fix) => {
    switch (fix.kind) {
      case 'repeated':
        return t(`fix.repeated.${fix.repeated}`)
      case 'leave-out-rows':
        return t('fix.leave-out-rows', { count: fix.rows.length })
      case 'leave-out-measures':
        return t('fix.leave-out-measures', { count: fix.measures.length })
      default:
        return t(`fix.${fix.kind}`)
    }
  }
  const place = ({ row, column }: Finding) => {
    if (row !== null && column !== null) return t('whereColumn', { row: formatNumber(row, locale), column })
    if (row !== null) return t('where', { row: formatNumber(row, locale) })
    return column === null ? '' : t('column', { column })
  }
  const save = () => {
    const lines = sorted.map((finding) => [finding.severity, finding.code, finding.row ?? '', finding.column ?? '', finding.count, finding.words[language]])
    const text = Papa.unparse([['severity', 'code', 'row', 'column', 'count', 'message'], ...lines], { escapeFormulae: FORMULA, newline: '\r\n' })
    saveFile('arraigo-check-up.csv', new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }))
  }
  return (
    <section className="own-step" aria-labelledby="own-doctor">
      <h2 id="own-doctor" className="own-step__title">
        {t('title')}
      </h2>
      {findings.length === 0 ? (
        <p>{t('clean')}</p>
      ) : (
        <>
          <p>{t('counts', { errors: count('error'), warnings: count('warning'), notes: count('note') })}</p>
          <ul className="own-findings" data-testid="own-findings">
            {shown.map((finding, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- findings are made anew with each reading and have no other name
              <li key={`${index} ${finding.code}`} className={`own-finding own-finding--${finding.severity}`} data-code={finding.code}>
                <span className="own-finding__severity">{t(`severity.${finding.severity}`)}</span>
                <span className="own-finding__text">
                  {place(finding) !== '' && <span className="own-soft">{place(finding)}: </span>}
                  {finding.words[language]}
                </span>
                {finding.fix && (
                  <button
                    type="button"
                    className="own-link"
                    onClick={() => {
                      if (finding.fix) onFix(finding.fix)
                    }}
                  >
                    {fixLabel(finding.fix)}
                  </button>
                )}
              </li>
            ))}
          </ul>
          <p className="own-row">
            {!all && sorted.length > SHOWN && (
              <button type="button" className="own-link" onClick={() => setAll(true)}>
                {t('all', { count: sorted.length - SHOWN })}
              </button>
            )}
            <button type="button" className="own-link" onClick={save}>
              {t('save')}
            </button>
          </p>
        </>
      )}
    </section>
  )
}
