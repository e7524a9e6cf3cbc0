import { useTranslations } from 'use-intl'
import type { Choice } from '../../../domain/composite/choiceMoves.ts'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { localeOf, valueWithUnit } from '../../../charts/parts/reading.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { AskOrigin } from '../analysis/AnalysisProps.ts'
import type { Index } from './useIndex.ts'

/** What the index of one place is made of, and the choice of method that moves the place most. */
export function PlaceParts(props: { index: Index; place: string; name: string; onOrigin: AskOrigin }) {
  const { index, place } = props
  const t = useTranslations('analysis.index')
  const chart = useTranslations('chart')
  const codes = useTranslations('codes')
  const { language } = useLanguage()
  const locale = localeOf(language)
  const at = index.input.places.indexOf(place)
  if (!index.parts || !index.live || at < 0) return null
  const parts = index.parts.partsOf(at, index.weights)
  const total = index.byTerritory.get(place)?.value ?? null
  const tenths = (value: number | null) => (value === null ? '–' : formatNumber(value, locale, 1, true))
  return (
    <div className="index-parts">
      <table className="analysis__table">
        <caption className="visually-hidden">{t('parts.caption', { place: props.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('parts.indicator')}</th>
            <th scope="col" className="analysis__number">{t('parts.value')}</th>
            <th scope="col" className="analysis__number">{t('parts.score')}</th>
            <th scope="col" className="analysis__number">{t('parts.points')}</th>
          </tr>
        </thead>
        <tbody>
          {index.components.map(({ indicator, rows, query }, component) => {
            const row = rows.find((candidate) => candidate.territory === place)
            const part = parts[component]
            if (!row || !part || part.share === 0) return null
            const title = indicator.title[language]
            const said = row.value === null ? codes(`status.${row.status}`) : valueWithUnit(row.value, indicator.unit, locale, chart)
            return (
              <tr key={indicator.id} data-component={indicator.id}>
                <th scope="row" className="index-parts__name">{title}</th>
                <td className="analysis__number">
                  <button
                    type="button"
                    className="analysis__figure"
                    aria-label={chart('origin', { what: `${props.name}, ${title}: ${said}` })}
                    onClick={() => props.onOrigin(row, query, indicator)}
                  >
                    {said}
                  </button>
                </td>
                <td className="analysis__number">{tenths(part.score)}</td>
                <td className="analysis__number">{tenths(part.points)}</td>
              </tr>
            )
          })}
        </tbody>
        {total !== null && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={3} className="index-parts__name">{t('parts.total')}</th>
              <td className="analysis__number">
                <strong>{tenths(total)}</strong>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
      {move(at)}
    </div>
  )

  function move(position: number) {
    const found = index.report?.moves[position]
    if (!found) return null
    return (
      <p className="analysis__note" data-move>
        {found.choice ? (
          <>
            {t('move.title')} {choiceWords(found.choice, found.rank, found.otherRank)}
          </>
        ) : (
          t('move.none')
        )}
      </p>
    )
  }

  function choiceWords(choice: Choice, from: number, to: number): string {
    if (choice.kind === 'normalisation') return t(`move.normalisation.${choice.instead}`, { from, to })
    if (choice.kind === 'mean') return t(`move.mean.${choice.instead}`, { from, to })
    const indicator = index.components.find((component) => component.indicator.id === choice.without)?.indicator.title[language] ?? choice.without
    return t('move.component', { indicator, from, to })
  }
}
