import { useTranslations } from 'use-intl'
import type { Indicator } from '../../../catalog/indicator.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { formatDigits, formatNumber, formatValue } from '../../../domain/formatting/number.ts'
import { shrunkMost } from '../../../domain/smoothing/shrunkMost.ts'
import type { Dispatch } from '../../../state/action.ts'
import { type MethodSettings, NEIGHBOURHOODS, SMOOTHINGS } from '../../../state/method-settings.ts'
import { Segments } from '../../../ui/controls/Segments.tsx'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { SmoothedView } from './smoothing.ts'

const FIRST = 8

/** Towards what the shares are smoothed, and which of them moved most. */
export function SmoothingPart(props: {
  smoothed: SmoothedView
  byTerritory: ReadonlyMap<string, ObservationRow>
  method: MethodSettings
  indicator: Indicator
  names: PlaceNames
  selection: readonly string[]
  dispatch: Dispatch
  onOrigin: (row: ObservationRow) => void
}) {
  const t = useTranslations('analysis.outcomes')
  const { locale } = useLanguage()
  const { smoothed, method, indicator, dispatch } = props
  const moved = shrunkMost(smoothed.places).slice(0, FIRST)
  const share = (value: number) => formatDigits(value, indicator.unit, locale, 1)
  return (
    <section className="analysis__part" aria-label={t('shrunkTitle')}>
      <Segments
        label={t('smoothing.label')}
        value={method.smoothing}
        segments={SMOOTHINGS.map((value) => ({ value, label: t(`smoothing.${value}`) }))}
        onChange={(smoothing) => dispatch({ type: 'choose-method', method: { smoothing } })}
      />
      {smoothed.neighbourhood && (
        <Segments
          label={t('neighbourhood.label')}
          value={smoothed.neighbourhood.used}
          // Departments and countries have no seat in the gazetteer.
          segments={NEIGHBOURHOODS.map((value) => ({ value, label: t(`neighbourhood.${value}`), disabled: value !== 'borders' && !smoothed.neighbourhood?.seatsKnown }))}
          onChange={(neighbourhood) => dispatch({ type: 'choose-method', method: { neighbourhood } })}
        />
      )}
      <p className="analysis__note">{t('smoothingNote')}</p>
      {smoothed.withoutNeighbours > 0 && <p className="analysis__note">{t('withoutNeighbours', { count: smoothed.withoutNeighbours })}</p>}
      <h2 className="analysis__title">{t('shrunkTitle')}</h2>
      <table className="analysis__table outcomes__shrunk">
        <thead>
          <tr>
            <th scope="col">{t('shrunk.place')}</th>
            <th scope="col" className="analysis__number">{t('shrunk.raw')}</th>
            <th scope="col" className="analysis__number">{t('shrunk.smoothed')}</th>
            <th scope="col" className="analysis__number">{t('shrunk.weight')}</th>
            <th scope="col" className="analysis__number">{t('shrunk.people')}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map((place) => {
            const row = props.byTerritory.get(place.id)
            return (
              <tr key={place.id} data-territory={place.id}>
                <td>
                  <button
                    type="button"
                    className="analysis__place"
                    aria-pressed={props.selection.includes(place.id)}
                    onClick={() => dispatch({ type: 'select', territory: place.id, extend: false })}
                  >
                    {props.names(place.id).name}
                  </button>
                </td>
                <td className="analysis__number">
                  {row && (
                    <button type="button" className="analysis__figure" onClick={() => props.onOrigin(row)}>
                      {share(place.raw)}
                    </button>
                  )}
                </td>
                <td className="analysis__number">{share(place.smoothed)}</td>
                <td className="analysis__number">{formatValue(place.weight, 'percent', locale)}</td>
                <td className="analysis__number">{row?.denominator == null ? '' : formatNumber(row.denominator, locale)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
