import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { THEMES } from '../../../catalog/indicator.ts'
import type { AppState } from '../../../state/app-state.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { DifferenceOfPlace } from './DifferenceOfPlace.tsx'
import { PlaceHead } from './PlaceHead.tsx'
import { RowTitle } from './RowTitle.tsx'
import type { Comparing } from './useComparing.ts'
import { ValueOfCell } from './ValueOfCell.tsx'
import { joined } from './wording.ts'

/** Indicators by theme, places side by side; under the values of a row the differences from the first place. */
export function CompareTable({ comparing, state }: { comparing: Comparing; state: AppState }) {
  const t = useTranslations('analysis.compare')
  const themes = useTranslations('filter.themeQuestion')
  const { locale } = useLanguage()
  const { places, rows } = comparing.comparison
  const [reference] = places
  if (!reference) return null
  const names = joined(places.map(({ id }) => comparing.label(id)), locale)
  return (
    <table className={`compare__table compare__table--${places.length}`}>
      <caption className="visually-hidden">{t('caption', { places: names, reference: comparing.label(reference.id) })}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('indicator')}</span>
          </th>
          {places.map((place) => (
            <th key={place.id} scope="col">
              <PlaceHead place={place} reference={place.id === reference.id} comparing={comparing} />
            </th>
          ))}
        </tr>
      </thead>
      {THEMES.map((theme) => {
        const shown = rows.filter(({ question }) => question.indicator.theme === theme)
        if (shown.length === 0) return null
        return (
          <tbody key={theme}>
            <tr>
              <th scope="rowgroup" colSpan={places.length + 1} className="compare__theme">
                {themes(theme)}
              </th>
            </tr>
            {shown.map((row) => (
              <Fragment key={row.question.indicator.id}>
                <tr className="compare__values" data-row={row.question.indicator.id}>
                  <th scope="row" rowSpan={2}>
                    <RowTitle row={row} state={state} />
                  </th>
                  {row.cells.map((cell) => (
                    <td key={cell.territory} data-cell={cell.territory}>
                      <ValueOfCell cell={cell} row={row} comparing={comparing} />
                    </td>
                  ))}
                </tr>
                <tr className="compare__differences" data-differences={row.question.indicator.id}>
                  <td>
                    <span className="visually-hidden">{t('head.reference')}</span>
                  </td>
                  {row.differences.map(({ territory, difference }) => (
                    <td key={territory}>
                      <span className="visually-hidden">{t('difference.with', { other: comparing.label(territory), reference: comparing.label(reference.id) })}: </span>
                      <DifferenceOfPlace territory={territory} difference={difference} row={row} />
                    </td>
                  ))}
                </tr>
              </Fragment>
            ))}
          </tbody>
        )
      })}
    </table>
  )
}
