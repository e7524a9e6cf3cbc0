import { useTranslations } from 'use-intl'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { formatNumber, formatValue } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { PlaceButton } from '../analysis/PlaceButton.tsx'
import { ColumnHeads } from './ColumnHeads.tsx'
import type { Locate } from './useLocate.ts'

/** Candidates chosen so often in the draws are worth naming though the plan has them not. */
const OFTEN = 0.2
const MOST_OTHERS = 4

/** The points of the plan by what they add, with how often each is chosen when need is drawn again. */
export function PointList(props: { locate: Locate; names: PlaceNames; selection: readonly string[]; onSelect: (id: string) => void; onBack: () => void }) {
  const t = useTranslations('analysis.locate.points')
  const { locale } = useLanguage()
  const { locate, names } = props
  const { plan, placement, question, settings } = locate
  if (!plan || plan.points.length === 0 || !question) return null
  const { stability, working } = placement
  const shareOf = new Map(stability?.shares.map(({ candidate, share }) => [question.places[question.candidates[candidate] ?? -1]?.id ?? '', share]))
  const others = [...shareOf].filter(([id, share]) => share >= OFTEN && !plan.points.some((point) => point.id === id)).slice(0, MOST_OTHERS)
  return (
    <section className="analysis__part" aria-label={t('title')}>
      <h2 className="analysis__title">{t('title')}</h2>
      <p className="analysis__note">
        {t('order')} {t('adds')}: {t('addsHint')}.
      </p>
      <table className="analysis__table">
        <ColumnHeads columns={[{ title: t('place') }, { title: t('adds'), isNumber: true }, ...(stability ? [{ title: t('stability'), isNumber: true }] : [])]} />
        <tbody>
          {plan.points.map(({ id, adds }, at) => (
            <tr key={id} data-point={id}>
              <td>
                <span className="locate-number__badge">{at + 1}</span>{' '}
                <PlaceButton id={id} selection={props.selection} onSelect={props.onSelect}>
                  {names(id).name} <span className="analysis__soft">{names(id).around.split(', ')[0]}</span>
                </PlaceButton>
                {settings.must.includes(id) && <div className="analysis__soft">{t('must')}</div>}
              </td>
              <td className="analysis__number">{formatNumber(Math.round(adds), locale)}</td>
              {stability && <td className="analysis__number">{formatValue(shareOf.get(id) ?? 0, 'percent', locale)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {working?.on === 'stability' && (
        <div className="analysis__working">
          <progress value={working.share} max={1} aria-label={t('stable')} />
          <span>{t('stable')}</span>
        </div>
      )}
      {stability && (
        <p className="analysis__note">
          {t('stabilityHint', { draws: stability.draws })} {others.length > 0 && t('others', { places: others.map(([id, share]) => `${names(id).name} (${formatValue(share, 'percent', locale)})`).join(', ') })}
        </p>
      )}
      {locate.byHand && (
        <button type="button" className="text-button locate-back" onClick={props.onBack}>
          {t('back')}
        </button>
      )}
    </section>
  )
}
