import type { PlaceFile, PlaceReport } from '../../place/place-file.ts'
import { gapCautions, indicatorOf, type PlaceLanguage, serviceGapLine, totalGapSentence } from '../../place/words.ts'
import { pageWords } from './pageWords.ts'
import { FigureMark } from './summary/FigureMark.tsx'
import { headline } from './summary/headline.ts'
import { SummaryHead } from './summary/SummaryHead.tsx'
import { SummaryPeople } from './summary/SummaryPeople.tsx'
import { SummaryTable } from './summary/SummaryTable.tsx'

/** Addresses the page leads to. */
export interface PlaceLinks {
  readonly place: (id: string) => string
  /** The list of all places. */
  readonly directory: string
  /** The map of the region on an indicator with this place chosen; null where there is none to go to. */
  readonly explore: ((indicator: string) => string) | null
  /** This page in the other language. */
  readonly language: string
}

/** Id of the data release and the ISO date of its data, as its manifest says. */
export interface PlaceRelease {
  readonly id: string
  readonly date: string
}

export interface PlaceSummaryProps {
  readonly file: PlaceFile
  readonly report: PlaceReport
  readonly language: PlaceLanguage
  readonly release: PlaceRelease
  readonly links: PlaceLinks
}

/**
 * What a person needs first of a place. The same markup stands in the static page and at the top of the live one, so it
 * reads nothing of a browser and its style sheet is left to those who show it.
 */
export function PlaceSummary({ file, report, language, release, links }: PlaceSummaryProps) {
  const words = pageWords(language)
  const { p } = words
  const { gaps } = report
  const gapKind = indicatorOf(file, gaps.total).kind
  return (
    <div className="place-summary">
      <SummaryHead territory={report.territory} links={links} words={words} />
      {Object.values(file.indicators).some(({ kind }) => kind === 'synthetic') && (
        <p className="place-ribbon" role="note">
          <strong>{p('ribbon.title')}</strong> {p('ribbon.text')}
        </p>
      )}
      <p className="place-summary__gap">
        {totalGapSentence(report, words)} <FigureMark kind={gapKind} words={words} />
      </p>
      <p className="place-summary__headline">{headline(file, report, words)}</p>
      <section className="place-summary__part" aria-labelledby="largest">
        <h2 id="largest" className="place-summary__heading">
          {p('largest')}
        </h2>
        {gaps.largest.length > 0 && (
          <ol className="largest-gaps">
            {gaps.largest.map((gap) => (
              <li key={gap.service}>{serviceGapLine(gap, words)}</li>
            ))}
          </ol>
        )}
        {gapCautions(report, words).map((caution) => (
          <p key={caution} className="place-summary__caution">
            {caution}
          </p>
        ))}
      </section>
      <section className="place-summary__part" aria-labelledby="glance">
        <h2 id="glance" className="place-summary__heading">
          {p('glance.title')}
        </h2>
        <SummaryTable file={file} figures={report.figures} place={report.territory.name} words={words} />
      </section>
      {/* No region of its own: the whole page has a section with the same name. */}
      <div className="place-summary__part">
        <h2 className="place-summary__heading">
          {p('live')}
        </h2>
        <SummaryPeople file={file} people={report.people} words={words} />
      </div>
      <p className="place-summary__source">
        {p('release', { release: release.id, date: words.date(release.date) })}. {p('credit')}
      </p>
    </div>
  )
}
