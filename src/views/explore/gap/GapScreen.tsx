import './gap.css'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Indicator } from '../../../catalog/indicator.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { REGION } from '../../../catalog/region-query.ts'
import { formatEstimate, formatInterval } from '../../../domain/formatting/interval.ts'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { formatPeriod } from '../../../domain/formatting/period.ts'
import { LOCALES } from '../../../i18n/locales.ts'
import { AnalysisLayout } from '../analysis/AnalysisLayout.tsx'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { absenceCounts } from '../analysis/absenceCounts.ts'
import { LeftOut } from '../analysis/LeftOut.tsx'
import { MethodNote } from '../analysis/MethodNote.tsx'
import { PlaceCard } from '../analysis/PlaceCard.tsx'
import { useIndicatorRows } from '../analysis/useIndicatorRows.ts'
import { headingOf } from '../headingOf.ts'
import { MapOfPlaces } from '../MapOfPlaces.tsx'
import { focusOf, gapIndicator, targetOf } from '../questions.ts'
import { SelectedPlaces } from '../SelectedPlaces.tsx'
import { useGapAnswers } from '../useGapAnswers.ts'
import { useRankTask } from '../useRankTask.ts'
import { Waiting } from '../Waiting.tsx'
import { BivariateLegend } from './BivariateLegend.tsx'
import { EvennessChart } from './EvennessChart.tsx'
import { gapAreas } from './gapAreas.ts'
import { GapPlaceList } from './GapPlaceList.tsx'
import { gapPlaces } from './gapPlaces.ts'
import { type GapSentence, halfSentence, placeSentences } from './sentences.ts'
import { ServiceGapList } from './ServiceGapList.tsx'

/** How many persons are not reached, where, and by which services. */
export function GapScreen(props: AnalysisProps) {
  const indicator = gapIndicator(props.open.release.catalog)
  const t = useTranslations('analysis.gap')
  if (!indicator) return <AnalysisLayout tabs={props.tabs} status={props.status} stage={null} panel={<p>{t('noIndicator')}</p>} />
  return <GapOf {...props} indicator={indicator} />
}

function GapOf(props: AnalysisProps & { indicator: Indicator }) {
  const { open, explore, dispatch, indicator, theme, onOrigin } = props
  // An indicator that is about one service keeps it.
  const fixed = explore.asked.indicator.fixed['service']
  const state = useMemo(() => (fixed ? { ...props.state, filters: { ...props.state.filters, service: fixed as 'all' } } : props.state), [props.state, fixed])
  const t = useTranslations('analysis.gap')
  const common = useTranslations('analysis')
  const codes = useTranslations('codes')
  const locale = LOCALES[state.language]
  const target = targetOf(state, indicator)
  const { rows, query, period, loading } = useIndicatorRows(indicator.id, state, open)
  const places = useMemo(() => gapPlaces(rows, target), [rows, target])
  const areas = useMemo(() => gapAreas(places, theme), [places, theme])
  const answers = useGapAnswers(state, open)
  const [attempt, setAttempt] = useState(0)
  const ranks = useRankTask(rows, indicator, { wanted: true, kind: 'simultaneous', attempt })
  const focus = focusOf(state)
  const about = focus ?? REGION
  const row = answers.about?.rows.find((candidate) => candidate.territory === about) ?? null
  const byId = useMemo(() => new Map(places.places.map((place) => [place.id, place])), [places])
  const { names } = explore
  const { name, around } = headingOf(state, names)
  const sentences: readonly GapSentence[] = row ? placeSentences(row, name, target, locale) : []
  const schematic = open.release.manifest.shapes.kind === 'schematic'
  const synthetic = indicator.kind === 'synthetic'
  return (
    <AnalysisLayout
      tabs={props.tabs}
      status={props.status}
      chips={props.chips}
      busy={loading}
      stage={
        <MapOfPlaces
          state={state}
          open={open}
          theme={theme}
          areas={areas}
          fitTo={props.fitTo}
          dispatch={dispatch}
          onProblem={props.onMapProblem}
          renderHoverCard={card}
          announcement={(id) => [names(id).name, names(id).around, spoken(id)].filter((part) => part !== '').join(', ')}
          label={t('map', { level: codes(`level.${state.level}`).toLowerCase(), period: formatPeriod(period, locale) })}
        />
      }
      legend={
        query === null ? null : loading && rows.length === 0 ? (
          <Waiting />
        ) : (
          <BivariateLegend places={places} theme={theme} absences={absenceCounts(rows).counts} schematic={schematic} synthetic={synthetic} />
        )
      }
      panel={
        <>
          <section className="summary" aria-live="polite">
            <h1 className="summary__place">
              {name} <span className="summary__within">{around}</span>
            </h1>
            <p>
              {indicator.title[state.language]} · {formatPeriod(period, locale)}
              {state.filters.service === 'all' ? '' : ` · ${codes(`service.${state.filters.service}`)}`}
            </p>
            {!row && answers.loading && <Waiting />}
            {sentences.map(({ key, values }) => (
              <p key={key} className="analysis__sentence" data-sentence={key}>
                {t(`sentence.${key}` as 'sentence.reaches', values as never)}
              </p>
            ))}
            {row && row.missing_reports > 0 && row.value !== null && (
              <p className="analysis__note">{t('incomplete', { missing: row.missing_reports, expected: row.expected_reports })}</p>
            )}
            {row && answers.about && (
              <button type="button" className="summary__origin" onClick={() => askAbout(row)}>
                {t('origin', { kind: codes(`kind.${indicator.kind}`) })}
              </button>
            )}
            {period !== props.state.period && <p className="analysis__note">{common('otherPeriod', { indicator: indicator.title[state.language], period })}</p>}
          </section>
          <SelectedPlaces
            selection={state.selection}
            names={names}
            onRemove={(territory) => dispatch({ type: 'select', territory, extend: true })}
            onZoom={props.onZoom}
            onClear={() => dispatch({ type: 'clear-selection' })}
          />
          {answers.services && answers.services.rows.length > 0 && (
            <ServiceGapList need={answers.need} services={answers.services} target={target} onOrigin={onOrigin} />
          )}
          {query === null ? (
            <p className="analysis__note">{common('notAtLevel', { indicator: indicator.title[state.language] })}</p>
          ) : (
            <>
              <GapPlaceList
                places={places.places}
                names={names}
                ranks={ranks}
                selection={state.selection}
                onSelect={(territory, extend) => dispatch({ type: 'select', territory, extend })}
                onOrigin={(place) => onOrigin(place.row, query, indicator, target)}
                onAgain={() => setAttempt(attempt + 1)}
              >
                {halfSentence(places.places, locale).map(({ key, values }) => (
                  <p key={key} data-sentence={key}>
                    {t('sentence.half', values as never)}
                  </p>
                ))}
              </GapPlaceList>
              <EvennessChart places={places.places} territories={open.territories} />
              {rows.length > 0 && <LeftOut rows={rows} />}
              <MethodNote indicators={[indicator]} queries={[query]}>
                {t('method')}
              </MethodNote>
            </>
          )}
        </>
      }
    />
  )

  function askAbout(asked: ObservationRow) {
    if (answers.about) onOrigin(asked, answers.about.query, answers.about.indicator, target)
  }

  function card(id: string) {
    const place = byId.get(id)
    const { name: placeName, around: within } = names(id)
    const absence = places.absent.get(id)
    return (
      <PlaceCard name={placeName} within={within}>
        {place && (
          <>
            <span className="card__value">{t('card.persons', { count: Math.round(place.persons), text: formatNumber(Math.round(place.persons), locale) })}</span>
            {place.interval && <span className="card__soft">{formatInterval([Math.round(place.interval[0]), Math.round(place.interval[1])], 'persons', locale)}</span>}
            <span>
              {t('card.of', { served: formatNumber(place.served, locale), need: formatNumber(place.need, locale) })}
              {place.reached === null ? '' : ` · ${formatEstimate(place.reached, place.reachedInterval, 'percent', locale)}`}
            </span>
          </>
        )}
        {absence && <span>{codes(`status.${absence}`)}</span>}
        <span className="card__soft">{codes(`kind.${indicator.kind}`)}</span>
      </PlaceCard>
    )
  }

  function spoken(id: string): string {
    const place = byId.get(id)
    const absence: ObservationRow['status'] | undefined = places.absent.get(id)
    if (place) return t('card.persons', { count: Math.round(place.persons), text: formatNumber(Math.round(place.persons), locale) })
    return absence ? codes(`status.${absence}`) : ''
  }
}
