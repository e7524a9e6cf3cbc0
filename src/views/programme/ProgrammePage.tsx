import type { ProgrammeReport, ProgrammesFile } from '../../programme/programme-file.ts'
import { type ProgrammeLanguage, programmeWords } from '../../programme/words.ts'
import type { PageRelease } from './PageProps.ts'
import { MonitoringSection } from './monitoring/MonitoringSection.tsx'
import { FactsSection } from './parts/FactsSection.tsx'
import { PageHead } from './parts/PageHead.tsx'
import { PathwaySection } from './parts/PathwaySection.tsx'
import { PlacesSection } from './parts/PlacesSection.tsx'
import { AlliedSection, ContradictionsSection, ResultsSection } from './parts/ResultsSection.tsx'
import { ShareSection } from './parts/ShareSection.tsx'
import { DownloadsSection, ServicesSection, SourcesSection, StatementsSection, UnknownSection } from './parts/StatementSections.tsx'
import { TargetsSection } from './parts/TargetsSection.tsx'
import { programmeLinks, programmePage } from './programmeLinks.ts'

/** Everything published of one programme, as static markup: it reads nothing of a browser and needs no script. */
export function ProgrammePage(props: { readonly file: ProgrammesFile; readonly programme: ProgrammeReport; readonly language: ProgrammeLanguage; readonly release: PageRelease }) {
  const { file, programme, language, release } = props
  const words = programmeWords(language)
  const links = programmeLinks(programmePage(programme.id), language)
  const monitoring = file.monitoring[programme.id]
  const { t } = words
  const figures = [
    ...(programme.targets.length > 0 ? [{ name: 'targets', label: t('pages.targets.title') }] : []),
    ...(programme.places.length > 0 ? [{ name: 'map', label: t('pages.places.title') }] : []),
    ...(programme.pathway.length + programme.cohorts.length > 0 ? [{ name: 'pathway', label: t('pages.pathway.title') }] : []),
    ...(monitoring ? [{ name: 'monitoring', label: t('pages.share.monitoring') }] : []),
  ]
  const part = { file, programme, words, links }
  return (
    <main className="programme">
      <PageHead {...part} />
      <div className="programme__parts">
        <TargetsSection {...part} />
        {monitoring && <MonitoringSection monitoring={monitoring} language={language} />}
        <PlacesSection {...part} />
        <FactsSection {...part} />
        <StatementsSection {...part} id="outcomes" />
        <StatementsSection {...part} id="outputs" />
        <StatementsSection {...part} id="fields" />
        <ServicesSection {...part} />
        <PathwaySection {...part} />
        <ResultsSection {...part} />
        <ContradictionsSection {...part} />
        <AlliedSection {...part} />
        <UnknownSection {...part} />
        <DownloadsSection {...part} />
        <ShareSection words={words} view={`#/programme/${programme.id}?lang=${language}`} figures={figures} />
        <SourcesSection {...part} />
      </div>
      <footer className="programme__foot">{t('pages.release', { release: release.id, date: words.date(release.date) })}</footer>
    </main>
  )
}
