import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { FileSummary } from '../../intake/session/session-messages.ts'
import { useLanguage } from '../../ui/controls/useLanguage.ts'
import { IntakeFailure, type IntakeClient } from '../../ui/own/intakeClient.ts'
import type { IntakeProblem, IntakeRequests } from '../../ui/own/intake-messages.ts'
import { keepOwnAreas } from '../../ui/own/ownAreas.ts'
import { reloadPage } from '../../ui/shell/reloadPage.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import { ProblemNotice } from './ProblemNotice.tsx'

type Compared = IntakeRequests['areas']['result'] & { readonly partial: boolean }

/** Areas of a dropped file compared with the territories, and a way to use them in place of the schematic ones. */
export function AreasSection({ open, summary, client }: { open: OpenRelease; summary: FileSummary; client: () => IntakeClient }) {
  const t = useTranslations('own.areas')
  const use = useTranslations('own.use')
  const { language } = useLanguage()
  const [compared, setCompared] = useState<Compared | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<IntakeProblem | null>(null)
  const [failure, setFailure] = useState('')
  const compare = async (partial: boolean) => {
    setBusy(true)
    setProblem(null)
    try {
      setCompared({ ...(await client().ask('areas', { topology: open.topology, partial })), partial })
    } catch (error) {
      if (!(error instanceof IntakeFailure)) throw error
      setProblem(error.problem)
    } finally {
      setBusy(false)
    }
  }
  const keep = async ({ topology, partial }: Compared) => {
    if (!topology) return
    try {
      await keepOwnAreas({ topology, whole: !partial, credit: { es: `límites de ${summary.name}, solo en este navegador`, en: `boundaries of ${summary.name}, in this browser only` } })
    } catch (error) {
      setFailure(use(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed'))
      return
    }
    reloadPage()
  }
  const count = summary.areas.reduce((sum, area) => sum + area.count, 0)
  return (
    <section className="own-step" aria-labelledby="own-areas">
      <h2 id="own-areas" className="own-step__title">
        {t('title')}
      </h2>
      <p>{t('found', { count })}</p>
      {busy && <p aria-live="polite">{t('matching')}</p>}
      {!busy && !compared && (
        <button type="button" className="own-button" onClick={() => void compare(false)}>
          {t('match')}
        </button>
      )}
      {problem && <ProblemNotice problem={problem} name={summary.name} />}
      {compared && (
        <>
          <details className="own-details" open>
            <summary>{t('report')}</summary>
            <ul className="own-list own-report" data-testid="own-areas-report">
              {compared.report.lines.map((line) => (
                <li key={line[language]}>{line[language]}</li>
              ))}
            </ul>
          </details>
          {compared.topology ? (
            <button type="button" className="own-button own-button--main" onClick={() => void keep(compared)}>
              {t('use')}
            </button>
          ) : (
            !compared.partial && (
              <button type="button" className="own-button" onClick={() => void compare(true)}>
                {t('usePartial')}
              </button>
            )
          )}
        </>
      )}
      <p role="alert" className="own-warning">
        {failure}
      </p>
    </section>
  )
}
