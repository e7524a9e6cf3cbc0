import type { PlaceProgramme } from '../../../place/place-file.ts'
import { SourceLink } from '../figures/WhyFigure.tsx'
import { nameOf } from '../figureWords.ts'
import type { PageView } from '../pageView.ts'
import { FigureMark } from '../summary/FigureMark.tsx'
import { PageSection } from './PageSection.tsx'

const REACHES = ['here', 'around', 'country'] as const

/** Programmes that publications name, nearest reach first. */
export function ProgrammesSection({ page }: { page: PageView }) {
  const { report, words } = page
  const { p } = words
  return (
    <PageSection id="programmes" title={p('programmes.title')}>
      {report.programmes.length === 0 && <p>{p('programmes.none')}</p>}
      {REACHES.map((reach) => {
        const programmes = report.programmes.filter((programme) => programme.reach === reach)
        return (
          programmes.length > 0 && (
            <div key={reach}>
              <h3 className="page-section__heading">
                {p(`programmes.${reach}`)} <FigureMark kind="published" words={words} />
              </h3>
              <ul className="point-list">
                {programmes.map((programme) => (
                  <Programme key={programme.id} page={page} programme={programme} />
                ))}
              </ul>
            </div>
          )
        )
      })}
    </PageSection>
  )
}

function Programme({ page: { file, report, words, links }, programme }: { page: PageView; programme: PlaceProgramme }) {
  const { p } = words
  const source = file.sources[programme.source]
  const status = STATUSES.find((each) => each === programme.status)
  const dates = programme.end ? p('programmes.dates', { start: words.date(programme.start), end: words.date(programme.end) }) : p('programmes.open', { start: words.date(programme.start) })
  const places = programme.places.filter(({ id }) => id !== report.territory.id)
  return (
    <li className="point-list__one">
      <a href={`./programme-${programme.id}.html`}>
        <strong>{words.text(programme.title)}</strong>
      </a>
      <span className="point-list__line">{[dates, ...(status ? [p(`programmes.status.${status}`)] : []), p('programmes.funder', { funder: programme.funder })].join(' · ')}</span>
      {places.length > 0 && (
        <span className="point-list__line">
          {places.map((place, index) => (
            <span key={place.id}>
              {index > 0 && ', '}
              <a href={links.place(place.id)}>{nameOf(place, report)}</a>
            </span>
          ))}
        </span>
      )}
      {source && (
        <span className="point-list__line">
          {p('why.source')}: <SourceLink source={source} words={words} />
        </span>
      )}
    </li>
  )
}

const STATUSES = ['planned', 'implementation', 'completed', 'suspended'] as const
