import { formatPeriod } from '../../../domain/formatting/period.ts'
import type { OffersFile } from '../../../place/reach/offers-file.ts'
import type { ReachedFrom } from '../../../place/reach/reachedFrom.ts'
import type { ReachWords } from '../../../place/reach/reachWords.ts'

/** For each service the nearest place that offers it, marked with the kind of figures that say so. */
export function NearestOffersTable({ words, reached, file }: { readonly words: ReachWords; readonly reached: ReachedFrom; readonly file: OffersFile }) {
  const { t, shared } = words
  return (
    <>
      <table className="other-origin__table">
        <caption className="other-origin__caption">
          {t('offers.title')} <span className={`other-origin__mark other-origin__mark--${file.kind}`}>{shared.t(`common.${file.kind}`)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('offers.service')}</th>
            <th scope="col">{t('offers.place')}</th>
            <th scope="col" className="other-origin__distance">{t('offers.distance')}</th>
          </tr>
        </thead>
        <tbody>
          {reached.services.map(({ service, nearest }) => (
            <tr key={service}>
              <th scope="row">{shared.service(service)}</th>
              {nearest ? (
                <>
                  <td>{nearest.place.name}<span className="other-origin__around">{nearest.place.around}</span></td>
                  <td className="other-origin__distance">{shared.kilometres(nearest.kilometres)}</td>
                </>
              ) : (
                <td colSpan={2}>{t('offers.none')}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="other-origin__note">{t('offers.period', { period: formatPeriod(file.period, words.locale) })}</p>
      {file.unknown > 0 && <p className="other-origin__note">{t('offers.unknown', { count: file.unknown })}</p>}
    </>
  )
}
