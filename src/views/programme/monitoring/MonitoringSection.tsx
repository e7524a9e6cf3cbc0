import { noteIn } from '../../../catalog/note.ts'
import type { ProgrammeMonitoring } from '../../../programme/monitoring/monitoring-file.ts'
import { PageSection } from '../parts/PageSection.tsx'
import { HeatGrid } from './HeatGrid.tsx'
import { type MonitoringWords, monitoringWords } from './monitoringWords.ts'
import { AllFiguresTable, CompletenessTable, PlanTable } from './PlaceTables.tsx'
import { QuarterChart } from './QuarterChart.tsx'
import { SumTable } from './SumTable.tsx'

/** A programme's own quarterly figures against its plan, and who reported. Static: it needs no script. */
export function MonitoringSection({ monitoring, language }: { monitoring: ProgrammeMonitoring; language: 'es' | 'en' }) {
  const words = monitoringWords(language)
  const { t } = words
  const { total, completeness, source } = monitoring
  return (
    <PageSection
      id="monitoring"
      title={
        <>
          {t('title')} {monitoring.kind === 'synthetic' && <span className="monitoring__mark">{t('synthetic')}</span>}
        </>
      }
      wide
    >
      {monitoring.kind === 'synthetic' && (
        <p className="monitoring__synthetic" role="note">
          {t('syntheticNote')}
        </p>
      )}
      <p className="monitoring__lead">{lead(monitoring, words)}</p>
      <p className="monitoring__note">{t('counting')}</p>
      {total.suppressed > 0 && <p className="monitoring__note">{t('bias', { count: total.suppressed })}</p>}

      <h3 className="monitoring__heading">{t('grid.title')}</h3>
      <HeatGrid monitoring={monitoring} words={words} />

      <h3 className="monitoring__heading">{t('chart.title')}</h3>
      <QuarterChart quarters={monitoring.quarters} words={words} />
      <details className="monitoring__details">
        <summary>{t('chart.figures')}</summary>
        <SumTable
          first={t('table.period')}
          caption={t('chart.figures')}
          rows={monitoring.quarters.map(({ period, sum }) => ({ id: period, label: words.period(period), sum }))}
          words={words}
        />
      </details>

      <h3 className="monitoring__heading">{t('places.title')}</h3>
      <PlanTable monitoring={monitoring} words={words} />

      <h3 className="monitoring__heading">{t('services.title')}</h3>
      <SumTable
        first={t('table.service')}
        caption={t('services.title')}
        rows={monitoring.services.map(({ service, sum }) => ({ id: service, label: words.service(service), sum }))}
        words={words}
      />
      <p className="monitoring__note">{t('services.note')}</p>

      <h3 className="monitoring__heading">{t('completeness.title')}</h3>
      {completeness.share !== null && (
        <p className="monitoring__note">
          {t('completeness.lead', { received: words.count(completeness.received), due: words.count(completeness.due), share: words.percent(completeness.share) })}
        </p>
      )}
      <CompletenessTable monitoring={monitoring} words={words} />

      <details className="monitoring__details">
        <summary>{t('all.title')}</summary>
        <AllFiguresTable monitoring={monitoring} words={words} />
      </details>
      <p className="monitoring__source">
        {t('source', { publisher: source.publisher, title: noteIn(source.title, language), dataset: monitoring.dataset, day: words.day(monitoring.updated) })}
      </p>
    </PageSection>
  )
}

function lead({ periods, total }: ProgrammeMonitoring, words: MonitoringWords): string {
  const period = words.period(periods.at(-1) ?? '')
  if (total.reached === null || total.bound === 'unknown') return words.t('lead.unknown', { period })
  if (total.share === null) return words.t('lead.noPlan', { period, reached: words.sum(total) })
  const numbers = { period, reached: words.count(total.reached), share: words.percent(total.share), planned: words.count(total.plannedOfKnown ?? 0) }
  return words.t(`lead.${total.bound}`, numbers)
}
