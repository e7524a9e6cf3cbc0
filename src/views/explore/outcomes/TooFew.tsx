import { useTranslations } from 'use-intl'
import type { Indicator } from '../../../catalog/indicator.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { rowInterval } from '../../../charts/parts/reading.ts'
import type { Dispatch } from '../../../state/action.ts'
import type { AppState } from '../../../state/app-state.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { IndicatorChoices } from '../analysis/IndicatorChoices.tsx'
import { FEWEST_PLACES } from '../../../domain/funnel/fewestPlaces.ts'
import { comparableIndicators } from './comparable.ts'
import { PlaceLine } from './PlaceLine.tsx'
import { isValued } from '../../../catalog/valued-rows.ts'

/** Says that too few places have a value to compare them, names those few by name, and goes to the departments. */
export function TooFew(props: {
  rows: readonly ObservationRow[]
  indicator: Indicator
  /** All of the catalog. */
  indicators: readonly Indicator[]
  names: PlaceNames
  state: AppState
  dispatch: Dispatch
  onOrigin: (row: ObservationRow) => void
}) {
  const t = useTranslations('analysis.outcomes')
  const { language } = useLanguage()
  const { rows, indicator, names, state, dispatch } = props
  const valued = rows.filter(isValued).sort((one, other) => names(one.territory).name.localeCompare(names(other.territory).name, 'es'))
  const offersDepartments = state.level !== 'department' && indicator.availability.levels.includes('department')
  const others = comparableIndicators(props.indicators).filter(({ id }) => id !== indicator.id)
  return (
    <div className="outcomes__few">
      <p className="analysis__sentence" data-sentence="few">
        {t('few', { count: valued.length, total: rows.length, indicator: indicator.title[language], fewest: FEWEST_PLACES, level: t(`levels.${state.level}`).toLowerCase() })}
      </p>
      {offersDepartments && (
        <button type="button" className="analysis__action" onClick={() => dispatch({ type: 'choose-level', level: 'department' })}>
          {t('toDepartments')}
        </button>
      )}
      {valued.length > 0 && (
        <ul className="outcomes__places" aria-label={t('fewList')}>
          {valued.map((row) => (
            <PlaceLine
              key={row.territory}
              row={row}
              interval={rowInterval(row, indicator)}
              position={null}
              rank={null}
              ranked={0}
              indicator={indicator}
              names={names}
              selected={state.selection.includes(row.territory)}
              onSelect={(territory, extend) => dispatch({ type: 'select', territory, extend })}
              onOrigin={props.onOrigin}
            />
          ))}
        </ul>
      )}
      {!offersDepartments && (
        <IndicatorChoices indicators={others} onChoose={(chosen) => dispatch({ type: 'choose-indicator', indicator: chosen })}>
          {t('fewOthers')}
        </IndicatorChoices>
      )}
    </div>
  )
}
