import { useTranslations } from 'use-intl'
import { THEMES } from '../../../catalog/indicator.ts'
import type { AppState } from '../../../state/app-state.ts'
import { DifferenceOfPlace } from './DifferenceOfPlace.tsx'
import { PlaceHead } from './PlaceHead.tsx'
import { RowTitle } from './RowTitle.tsx'
import type { Comparing } from './useComparing.ts'
import { ValueOfCell } from './ValueOfCell.tsx'

/** The same as the table where it is narrow: one block an indicator, the places below one another. */
export function CompareBlocks({ comparing, state }: { comparing: Comparing; state: AppState }) {
  const themes = useTranslations('filter.themeQuestion')
  const { places, rows } = comparing.comparison
  return (
    <>
      <ul className="compare__places">
        {places.map((place, at) => (
          <li key={place.id}>
            <PlaceHead place={place} reference={at === 0} comparing={comparing} />
          </li>
        ))}
      </ul>
      {THEMES.map((theme) => {
        const shown = rows.filter(({ question }) => question.indicator.theme === theme)
        if (shown.length === 0) return null
        return (
          <section key={theme} className="compare__blocks">
            <h2 className="compare__theme">{themes(theme)}</h2>
            {shown.map((row) => (
              <section key={row.question.indicator.id} className="compare__block" data-row={row.question.indicator.id}>
                <h3 className="compare__block-title">
                  <RowTitle row={row} state={state} />
                </h3>
                <ul>
                  {row.cells.map((cell, at) => {
                    const difference = row.differences[at - 1]
                    return (
                      <li key={cell.territory} className="compare__line" data-cell={cell.territory}>
                        <p className="compare__line-name">{comparing.label(cell.territory)}</p>
                        <ValueOfCell cell={cell} row={row} comparing={comparing} />
                        {difference && <DifferenceOfPlace {...difference} row={row} />}
                      </li>
                    )
                  })}
                </ul>
              </section>
            ))}
          </section>
        )
      })}
    </>
  )
}
