import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { isAbsence } from '../../../catalog/observation-status.ts'
import { formatPeriod } from '../../../domain/formatting/period.ts'
import type { LonLat } from '../../../domain/projection/mercator.ts'
import type { ReachState } from '../../../domain/placement/planFigures.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { MapOverlay } from '../../../ui/map/TerritoryMapProps.ts'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { PlaceCard } from '../analysis/PlaceCard.tsx'
import { MapOfPlaces } from '../MapOfPlaces.tsx'
import { type LocateColours, locatePaints } from './locatePaints.ts'
import { useScopeFit } from './useScopeFit.ts'
import { PlanMarkers } from './PlanMarkers.tsx'
import type { Locate } from './useLocate.ts'
import { useWayWords } from './wayWords.ts'

/** The map before or after, with the new points over it. */
export function LocateStage(props: AnalysisProps & { locate: Locate; colours: LocateColours; when: 'before' | 'after'; round: readonly LonLat[] | null }) {
  const { state, open, dispatch, explore, locate, when, colours } = props
  const t = useTranslations('analysis.locate')
  const codes = useTranslations('codes')
  const { locale } = useLanguage()
  const way = useWayWords(locate.settings.travel)
  const { names } = explore
  const { question, plan, settings } = locate
  const states = plan?.figures.states
  const areas = useMemo(() => locatePaints(question?.places ?? [], states ?? [], colours, when), [question, states, colours, when])
  const ranks = useMemo(() => new Map(plan?.points.map(({ id }, at) => [id, at + 1])), [plan])
  // Places of programmes would be taken for points.
  const shownState = useMemo(() => ({ ...state, level: 'municipality' as const, overlays: { ...state.overlays, programmePlaces: false } }), [state])
  const scopeFit = useScopeFit(state, open)
  const { ids, setDraft } = locate
  const selected = state.selection.at(-1) ?? null
  const onSelect = useCallback((territory: string) => dispatch({ type: 'select', territory, extend: false }), [dispatch])
  const onPlan = useCallback((next: readonly string[]) => dispatch({ type: 'place', placement: { plan: next } }), [dispatch])
  const overlay: MapOverlay | undefined =
    question && ids
      ? ({ view, size }) => (
          <PlanMarkers
            view={view}
            size={size}
            places={question.places}
            ids={ids}
            rankOf={(id) => ranks.get(id) ?? ids.indexOf(id) + 1}
            nameOf={(id) => names(id).name}
            reach={settings.travel === null ? settings.reach : null}
            round={props.round}
            standing={question.standing}
            selected={selected}
            onSelect={onSelect}
            onDraft={setDraft}
            onPlan={onPlan}
          />
        )
      : undefined
  return (
    <MapOfPlaces
      state={shownState}
      open={open}
      theme={props.theme}
      areas={areas}
      fitTo={props.fitTo ?? scopeFit}
      dispatch={dispatch}
      onProblem={props.onMapProblem}
      renderHoverCard={(id) => (
        <PlaceCard name={names(id).name} within={names(id).around}>
          {said(id).map((text, at) => (
            <span key={text} className={at === 0 ? '' : 'card__soft'}>
              {text}
            </span>
          ))}
          <span className="card__soft">{codes(`kind.${locate.people.indicator.kind}`)}</span>
        </PlaceCard>
      )}
      announcement={(id) => [names(id).name, names(id).around, ...said(id)].filter((part) => part !== '').join(', ')}
      label={t('map', { when: t(`${when}Word`), period: formatPeriod(locate.people.period, locale) })}
      answered={!locate.loading}
      overlay={overlay}
      swift
    />
  )

  /** Persons, whether they are within reach, and how far the nearest point is. */
  function said(id: string): string[] {
    const at = question?.numberOf.get(id)
    const place = at === undefined ? undefined : question?.places[at]
    if (!place || at === undefined) return []
    const persons = place.known ? t('card.persons', { count: Math.round(place.persons) }) : isAbsence(place.status) ? codes(`status.${place.status}`) : ''
    const after: ReachState | undefined = states?.[at]
    const reached = after && t(`card.${after === 'newly' && when === 'before' ? 'out' : after}`)
    const taken = when === 'before' ? [] : (plan?.points ?? [])
    const nearest = taken.reduce((least, point) => Math.min(least, locate.whole?.distances[point.place]?.[at] ?? Number.POSITIVE_INFINITY), locate.whole?.existing[at] ?? Number.POSITIVE_INFINITY)
    return [persons, ...(reached ? [reached] : []), ...(Number.isFinite(nearest) ? [t('card.way', { way: way(nearest) })] : [])]
  }
}
