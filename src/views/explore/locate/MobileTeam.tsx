import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { type MobileRound, mobileRound } from '../../../domain/placement/mobileRound.ts'
import type { LonLat } from '../../../domain/projection/mercator.ts'
import { Choice } from '../../../ui/controls/Choice.tsx'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { NumberField } from './NumberField.tsx'
import type { Locate } from './useLocate.ts'
import { useWayWords } from './wayWords.ts'

const MOST_DAYS = 25
const MOST_WAY = 5000

/** A round proposed, from which base, by number of place. */
export interface ProposedRound {
  readonly base: number
  readonly round: MobileRound
}

/** The round on the map, from its base and back. */
export function roundLine({ question }: Pick<Locate, 'question'>, proposed: ProposedRound | null): readonly LonLat[] | null {
  if (!question || !proposed || proposed.round.stops.length === 0) return null
  return [proposed.base, ...proposed.round.stops, proposed.base].flatMap((at): LonLat[] => {
    const place = question.places[at]
    return place ? [place.at] : []
  })
}

/** A sketch of a mobile team's round over places that stay out of reach. */
export function MobileTeam(props: { locate: Locate; names: PlaceNames; proposed: ProposedRound | null; onPropose: (proposed: ProposedRound | null) => void }) {
  const t = useTranslations('analysis.locate.team')
  const { locale } = useLanguage()
  const { locate, names, proposed } = props
  const { plan, question, whole, settings } = locate
  const way = useWayWords(settings.travel)
  const [days, setDays] = useState(8)
  const [longest, setLongest] = useState(300)
  const [chosen, setChosen] = useState('')
  if (!plan || !question || !whole || plan.points.length === 0) return null
  const base = plan.points.find(({ id }) => id === chosen) ?? plan.points[0]
  return (
    <details className="locate-fold">
      <summary>
        {t('title')} <span className="locate-sketch">{t('sketch')}</span>
      </summary>
      <p className="analysis__note">{t('about', { way: t(settings.travel === null ? 'straight' : 'minutes') })}</p>
      <div className="locate-pair">
        <NumberField label={t('days')} value={days} least={1} most={MOST_DAYS} onChange={(value) => setDays(value ?? days)} />
        <NumberField label={t(settings.travel === null ? 'length' : 'lengthMinutes')} value={longest} least={1} most={MOST_WAY} step={50} onChange={(value) => setLongest(value ?? longest)} />
      </div>
      <Choice label={t('base')} value={base?.id ?? ''} groups={[{ key: 'points', title: null, options: plan.points.map(({ id }) => ({ value: id, label: names(id).name })) }]} onChange={setChosen} />
      <div className="analysis__choices">
        <button type="button" className="analysis__choice" onClick={propose}>
          {t('show')}
        </button>
        {proposed && (
          <button type="button" className="analysis__choice" onClick={() => props.onPropose(null)}>
            {t('hide')}
          </button>
        )}
      </div>
      {proposed && (
        <output className="locate-found">
          {proposed.round.stops.length === 0 ? (
            <p>{t('none')}</p>
          ) : (
            <>
              <p>
                <span className="locate-sketch">{t('sketch')}</span>{' '}
                {t('found', { stops: proposed.round.stops.length, persons: formatNumber(Math.round(proposed.round.persons), locale), length: way(proposed.round.length) })}
              </p>
              <ol className="locate-stops" aria-label={t('stops')}>
                {proposed.round.stops.map((at) => (
                  <li key={at}>{names(question.places[at]?.id ?? '').name}</li>
                ))}
              </ol>
            </>
          )}
        </output>
      )}
    </details>
  )

  function propose(): void {
    if (!base || !plan || !question || !whole) return
    const between = (from: number, to: number) => whole.distances[from]?.[to] ?? Number.POSITIVE_INFINITY
    const weights = question.places.map(({ persons }, at) => (plan.figures.states[at] === 'out' ? persons : 0))
    props.onPropose({ base: base.place, round: mobileRound({ weights, between, fromBase: (place) => between(base.place, place), stops: days, longest }) })
  }
}
