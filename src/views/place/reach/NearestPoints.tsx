import { noteIn } from '../../../catalog/note.ts'
import type { OfferPoint, OffersFile } from '../../../place/reach/offers-file.ts'
import { servicesOfBits } from '../../../place/reach/offers-file.ts'
import type { ReachedFrom } from '../../../place/reach/reachedFrom.ts'
import { linkAddress } from '../../../ui/provenance/linkAddress.ts'
import type { ReachWords } from '../../../place/reach/reachWords.ts'

/** The nearest service points that publications name, each with its source; a list by itself, of real points only. */
export function NearestPoints({ words, reached, file }: { readonly words: ReachWords; readonly reached: ReachedFrom; readonly file: OffersFile }) {
  const { t, shared } = words
  const [near = 0, middle = 0, far = 0] = reached.within
  return (
    <section className="other-origin__points">
      <h3 className="other-origin__caption">
        {t('points.title')} <span className="other-origin__mark">{shared.t('common.published')}</span>
      </h3>
      {reached.points.length === 0 ? (
        <p>{t('points.none')}</p>
      ) : (
        <>
          <p className="other-origin__note">{t('points.apart')}</p>
          <p>{t('points.within', { near: shared.count(near), middle: shared.count(middle), far: shared.count(far) })}</p>
          <p className="other-origin__label">{t('points.nearest')}</p>
          <ul>
            {reached.points.map(({ point, kilometres }) => (
              <li key={point.id} className="other-origin__point">
                <strong>{point.name}</strong>, {shared.kilometres(kilometres)}
                <span className="other-origin__around">{[shared.t(`codes.pointType.${point.type as 'shelter'}`), point.place].join(' · ')}</span>
                {point.services > 0 && <span className="other-origin__around">{servicesOfBits(point.services).map(shared.service).join(', ')}</span>}
                {cautionsOf(point, words).map((caution) => <span key={caution} className="other-origin__around">{caution}</span>)}
                <PointSource words={words} source={file.sources[point.source]} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function cautionsOf({ exactPosition, status, note }: OfferPoint, { t, language }: ReachWords): readonly string[] {
  return [
    ...(exactPosition ? [] : [t('points.seat')]),
    ...(status === 'announced' || status === 'mentioned' ? [t(`points.${status}`)] : []),
    ...(note === undefined ? [] : [noteIn(note, language)]),
  ]
}

function PointSource({ words: { t, language }, source }: { readonly words: ReachWords; readonly source: OffersFile['sources'][string] | undefined }) {
  if (!source) return null
  const named = [source.publisher, noteIn(source.title, language), ...(source.year === null ? [] : [String(source.year)])].join(', ')
  const text = t('points.source', { source: named })
  // Only an address of the web is followed: what stands in data is not trusted to be one.
  const address = linkAddress(source.url)
  return <span className="other-origin__around">{address === null ? text : <a href={address}>{text}</a>}</span>
}
