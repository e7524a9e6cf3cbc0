import type { ReactNode } from 'react'
import type { ProgrammeReport, ProgrammesFile } from '../../programme/programme-file.ts'
import type { ProgrammeWords } from '../../programme/words.ts'
import type { PortfolioFigureName, ProgrammeFigureName } from '../../state/link/figure.ts'
import { MonitoringSection } from '../programme/monitoring/MonitoringSection.tsx'
import { PageSection } from '../programme/parts/PageSection.tsx'
import { PathwaySection } from '../programme/parts/PathwaySection.tsx'
import { PlacesSection } from '../programme/parts/PlacesSection.tsx'
import { TargetsSection } from '../programme/parts/TargetsSection.tsx'
import { MoneySection } from '../programme/portfolio/MoneySection.tsx'
import { Timeline } from '../programme/portfolio/Timeline.tsx'
import { WhereSection } from '../programme/portfolio/WhereSection.tsx'
import { type ProgrammeLinks, programmeLinks } from '../programme/programmeLinks.ts'

export interface ProgrammeFigureProps {
  readonly file: ProgrammesFile
  /** Null for a figure of all programmes. */
  readonly programme: ProgrammeReport | null
  readonly figure: ProgrammeFigureName | PortfolioFigureName
  readonly words: ProgrammeWords
  /** Where the pages stand: links of the figure lead there. */
  readonly folder: URL
}

/** The figure, with its heading; null where the page has none of that name. */
export function figureOfProgramme({ file, programme, figure, words, folder }: ProgrammeFigureProps): ReactNode {
  const links = absolute(programmeLinks('', words.language), folder)
  if (!programme) {
    if (figure === 'timeline') {
      return (
        <PageSection id="timeline" title={words.t('pages.portfolio.timeline')} wide>
          <Timeline file={file} words={words} links={links} />
        </PageSection>
      )
    }
    return figure === 'money' ? <MoneySection file={file} words={words} /> : <WhereSection file={file} words={words} links={links} />
  }
  const part = { file, programme, words, links }
  if (figure === 'targets') return programme.targets.length > 0 ? <TargetsSection {...part} /> : null
  if (figure === 'pathway') return programme.pathway.length + programme.cohorts.length > 0 ? <PathwaySection {...part} /> : null
  if (figure === 'monitoring') {
    const monitoring = file.monitoring[programme.id]
    return monitoring ? <MonitoringSection monitoring={monitoring} language={words.language} /> : null
  }
  return programme.places.length > 0 ? <PlacesSection {...part} /> : null
}

/** The same links as whole addresses: an embed stands elsewhere. */
function absolute(links: ProgrammeLinks, folder: URL): ProgrammeLinks {
  const at = (path: string) => new URL(path, folder).href
  return {
    ...links,
    place: (id) => at(links.place(id)),
    programme: (id) => at(links.programme(id)),
    file: (id, format) => at(links.file(id, format)),
  }
}
