import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatDate, formatPeriodAmong } from '../../domain/formatting/period.ts'
import { embedWords } from '../../i18n/embed/embedWords.ts'
import { LOCALES } from '../../i18n/locales.ts'
import type { Dispatch } from '../../state/action.ts'
import { activeFilters } from '../../state/activeFilters.ts'
import { type AppState, defaultState } from '../../state/app-state.ts'
import { decodeLink } from '../../state/link/decode.ts'
import { encodeLink } from '../../state/link/encode.ts'
import { reduce } from '../../state/reduce.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import { headingOf } from '../explore/headingOf.ts'
import { focusOf } from '../explore/questions.ts'
import { usePlaceNames } from '../explore/usePlaceNames.ts'
import { EmbedEngine } from './EmbedEngine.tsx'
import { EmbedFrame } from './EmbedFrame.tsx'
import { EmbedMessage } from './EmbedMessage.tsx'
import type { ExploreEmbedProps } from './ExploreEmbed.tsx'
import { failureOf } from './failureOf.ts'
import { dimensionOf, useFigure } from './useFigure.ts'

// A map needs no library of charts, and each chart another part of it.
const EmbedMap = lazy(() => import('./EmbedMap.tsx').then((module) => ({ default: module.EmbedMap })))
const CHARTS = {
  ranked: lazy(() => import('./charts/RankedEmbed.tsx').then((module) => ({ default: module.RankedEmbed }))),
  trend: lazy(() => import('./charts/TrendEmbed.tsx').then((module) => ({ default: module.TrendEmbed }))),
  distribution: lazy(() => import('./charts/DistributionEmbed.tsx').then((module) => ({ default: module.DistributionEmbed }))),
  split: lazy(() => import('./charts/SplitEmbed.tsx').then((module) => ({ default: module.SplitEmbed }))),
}
const EmbedOrigin = lazy(() => import('./EmbedOrigin.tsx').then((module) => ({ default: module.EmbedOrigin })))

const MOST_NAMED = 3

/** The figure of an opened release, with title, source and the way to the whole view. What a reader chooses stays in the frame. */
export function OpenedEmbed(props: ExploreEmbedProps & { readonly open: OpenRelease }) {
  const { open, figure, language, theme, site } = props
  const { catalog, manifest } = open.release
  const t = embedWords(language)
  const codes = useTranslations('codes')
  const locale = LOCALES[language]
  const names = usePlaceNames(open.territories, open.release.catalog)
  const legend = useRef<HTMLDivElement>(null)
  const [origin, setOrigin] = useState<Parameters<typeof EmbedOrigin>[0]['asked'] | null>(null)
  const defaults = useMemo(() => defaultState(catalog.defaults, language), [catalog, language])
  const [start] = useState(() => decodeLink(props.view, { catalog, knownTerritory: (id) => open.territories.has(id) }, { ...defaults, release: catalog.release }))
  const [state, setState] = useState<AppState>({ ...start.state, language })
  const dispatch = useCallback<Dispatch>((action) => setState((before) => reduce(before, action, catalog)), [catalog])
  // The language decides the question of nothing, but the overview alone has these figures.
  const asked = useFigure(state, open, figure)
  const { indicator } = asked
  const href = new URL(`index.html${encodeLink(state, defaults)}`, site).href
  useEffect(() => {
    document.title = `${indicator.title[language]} · Arraigo`
  }, [indicator, language])
  if (state.analysis !== 'overview') {
    return (
      <EmbedMessage title={t('embed.wrong.title')} open={{ href, t }}>
        {t('embed.wrong.analysis')}
      </EmbedMessage>
    )
  }
  const dataset = catalog.datasets.find(({ tables }) => tables.includes(indicator.observations.table))
  const place = headingOf(state, names)
  const dimension = dimensionOf(figure)
  const about = [
    dimension === null && figure !== 'trend' ? codes(`level.${state.level}`) : place.name,
    // A map colours its level everywhere; the places chosen are outlined in it.
    ...(figure === 'trend' ? [] : [formatPeriodAmong(state.period, indicator.availability.periods, locale)]),
    ...activeFilters(state).flatMap((filter) =>
      filter.kind === 'dimension' ? [codes(`${filter.dimension}.${filter.code}` as 'sex.f')] : filter.kind === 'country' && focusOf(state) === null && dimension === null && figure !== 'trend' ? [names(filter.country).name] : [],
    ),
  ].join(' · ')
  const fields = [...new Set(start.ignored.map(({ field, value }) => `${field} = ${value}`))]
  const notes = start.ignored.length > 0 ? [t('embed.ignored', { fields: fields.slice(0, MOST_NAMED).join('; ') + (fields.length > MOST_NAMED ? '…' : '') })] : []
  const content = () => {
    if (!asked.published) return <p className="embed__none">{t('embed.unpublished')}</p>
    if (asked.query === null) return <p className="embed__none">{t('embed.noRows')}</p>
    if (asked.error !== null) return <p className="embed__none">{t(`embed.failed.${failureOf(asked.error)}`)}</p>
    if (!asked.current) return <EmbedEngine open={open} query={asked.query} site={site} t={t} locale={locale} />
    const shared = { state, open, theme, asked, names, dispatch }
    if (figure !== 'map' && asked.rows.length === 0) return <p className="embed__none">{t('embed.noRows')}</p>
    if (figure === 'ranked' && indicator.theme === 'outcome') return <p className="embed__none">{t('embed.outcomes')}</p>
    const Chart = CHARTS[figure === 'ranked' || figure === 'trend' || figure === 'distribution' ? figure : 'split']
    return (
      <Suspense fallback={<p className="embed__none">{t('embed.loading')}</p>}>
        {figure === 'map' ? (
          <EmbedMap {...shared} legend={legend} />
        ) : (
          <Chart {...shared} dimension={dimension} place={place.name} target={indicator.method === 'proportion' ? (state.target ?? indicator.target) : null} onOrigin={(row) => asked.query && setOrigin({ row, query: asked.query, indicator })} />
        )}
      </Suspense>
    )
  }
  return (
    <>
      <EmbedFrame
        title={indicator.title[language]}
        about={about}
        synthetic={indicator.kind === 'synthetic'}
        notes={notes}
        fills={figure === 'map'}
        legend={figure === 'map' && <div ref={legend} />}
        source={t('embed.source', { source: dataset ? [dataset.title[language], dataset.credit[language].replace(/\.$/, '')].join(' · ') : 'Arraigo' })}
        release={(figure === 'map' ? `${t('embed.shapes', { credit: manifest.shapes.credit[language] })} ` : '') + t('embed.release', { date: formatDate(manifest.created, locale), release: manifest.release })}
        href={href}
        t={t}
      >
        {content()}
      </EmbedFrame>
      {origin && (
        <Suspense fallback={null}>
          <EmbedOrigin asked={origin} open={open} state={state} names={names} onClose={() => setOrigin(null)} />
        </Suspense>
      )}
    </>
  )
}
