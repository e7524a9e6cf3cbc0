import './PlaceSummary.css'
import './PlacePage.css'
import { type ReactNode, useMemo } from 'react'
import type { PlaceFile } from '../../place/place-file.ts'
import { placeReport } from '../../place/placeReport.ts'
import type { PlaceLanguage } from '../../place/words.ts'
import { type PlaceLinks, type PlaceRelease, PlaceSummary } from './PlaceSummary.tsx'
import type { PageView } from './pageView.ts'
import { pageWords } from './pageWords.ts'
import { AccessSection } from './sections/AccessSection.tsx'
import { CascadeSection } from './sections/CascadeSection.tsx'
import { GapsSection } from './sections/GapsSection.tsx'
import { InsideSection } from './sections/InsideSection.tsx'
import { MapFigure } from './sections/MapFigure.tsx'
import { NeedSection } from './sections/NeedSection.tsx'
import { OfferSection } from './sections/OfferSection.tsx'
import { OutcomesSection } from './sections/OutcomesSection.tsx'
import { type PagePart, pageParts } from './sections/pageParts.ts'
import { PeopleSection } from './sections/PeopleSection.tsx'
import { PointsSection } from './sections/PointsSection.tsx'
import { ProgrammesSection } from './sections/ProgrammesSection.tsx'
import { ReformSection } from './sections/ReformSection.tsx'
import { StandingSection } from './sections/StandingSection.tsx'
import { TrendSection } from './sections/TrendSection.tsx'
import { UnknownSection } from './sections/UnknownSection.tsx'

export interface PlacePageProps {
  readonly file: PlaceFile
  /** Id of the place, one of the file's. */
  readonly id: string
  readonly language: PlaceLanguage
  readonly release: PlaceRelease
  readonly links: PlaceLinks
  /** Buttons for taking the page along: brief, downloads, offline, report an error. */
  readonly tools: ReactNode
  /** A way to ask what is near from another point, below the services. */
  readonly reach?: ReactNode
  /** What the person's own tables say of the place. */
  readonly own?: ReactNode
}

/** Everything said of one place. Begins with the summary of the static page. Throws an Error where the file lacks the place. */
export function PlacePage({ file, id, language, release, links, tools, reach, own }: PlacePageProps) {
  const words = useMemo(() => pageWords(language), [language])
  const report = placeReport(file, id)
  const page: PageView = { file, report, words, links }
  const parts = pageParts(page)
  return (
    <main className="place">
      <PlaceSummary file={file} report={report} language={language} release={release} links={links} />
      <section className="place__side" aria-label={words.p('tools')}>
        {tools}
        <MapFigure key={id} page={page} />
        <nav className="place-menu" aria-label={words.p('menu')}>
          <p className="place-menu__title">{words.p('menu')}</p>
          <ul>
            {parts.map((part) => (
              <li key={part.id}>
                <a href={`#${part.id}`}>{part.title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </section>
      <div className="place__sections" key={id}>
        {own}
        {parts.map((part) => (
          <Part key={part.id} id={part.id} page={page} reach={reach} />
        ))}
      </div>
    </main>
  )
}

function Part({ id, page, reach }: { id: PagePart['id']; page: PageView; reach: ReactNode }) {
  switch (id) {
    case 'need':
      return <NeedSection page={page} />
    case 'gaps':
      return <GapsSection page={page} />
    case 'offer':
      return <OfferSection page={page} reach={reach} />
    case 'access':
      return <AccessSection page={page} />
    case 'points':
      return <PointsSection page={page} />
    case 'cascade':
      return <CascadeSection page={page} />
    case 'outcomes':
      return <OutcomesSection page={page} />
    case 'trend':
      return <TrendSection page={page} />
    case 'standing':
      return <StandingSection page={page} />
    case 'people':
      return <PeopleSection page={page} />
    case 'programmes':
      return <ProgrammesSection page={page} />
    case 'inside':
      return <InsideSection page={page} />
    case 'reform':
      return page.report.reform && <ReformSection page={page} reform={page.report.reform} />
    case 'unknown':
      return <UnknownSection page={page} />
  }
}
