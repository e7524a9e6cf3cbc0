import { ECONOMIC_SERVICES, SOCIAL_SERVICES } from '../../../catalog/service.ts'
import type { ProgrammeStatement } from '../../../programme/programme-file.ts'
import type { PartProps } from '../PageProps.ts'
import { PROGRAMME_FILES } from '../programmeLinks.ts'
import { PageSection } from './PageSection.tsx'
import { SourceLine } from './SourceLine.tsx'
import { SourceNames } from './SourceNames.tsx'

/** What a programme offers, social and economic services apart. */
export function ServicesSection({ file, programme, words }: PartProps) {
  const { t } = words
  const groups = [
    ['social', SOCIAL_SERVICES],
    ['economic', ECONOMIC_SERVICES],
  ] as const
  return (
    <PageSection id="services" title={t('pages.services.title')}>
      {programme.services.length === 0 && <p>{t('pages.services.none')}</p>}
      {groups.map(([group, services]) => {
        const offered = programme.services.filter((service) => (services as readonly string[]).includes(service))
        return (
          offered.length > 0 && (
            <div key={group} className="services">
              <h3>{t(`pages.services.${group}`)}</h3>
              <ul>
                {offered.map((service) => (
                  <li key={service}>{t(`codes.service.${service}`)}</li>
                ))}
              </ul>
            </div>
          )
        )
      })}
      {programme.services.length > 0 && <SourceNames file={file} sources={[programme.source]} words={words} />}
    </PageSection>
  )
}

/** A list of statements, nothing where the programme makes none. */
export function StatementsSection(props: PartProps & { readonly id: 'fields' | 'outcomes' | 'outputs' }) {
  const { file, programme, words, id } = props
  const statements: readonly ProgrammeStatement[] = programme[id]
  if (statements.length === 0) return null
  return (
    <PageSection id={id} title={words.t(`pages.${id}`)}>
      <ol className="statements">
        {statements.map((statement) => (
          <li key={statement.id}>{statement.text[words.language]}</li>
        ))}
      </ol>
      <SourceNames file={file} sources={statements.map(({ source }) => source)} words={words} />
    </PageSection>
  )
}

/** What no publication says. */
export function UnknownSection({ programme, words }: PartProps) {
  if (programme.notPublished.length === 0) return null
  return (
    <PageSection id="unknown" title={words.t('pages.unknown.title')}>
      <ul className="unknown">
        {programme.notPublished.map(({ id, text }) => (
          <li key={id}>{text[words.language]}</li>
        ))}
      </ul>
    </PageSection>
  )
}

/** All publications the page names. */
export function SourcesSection({ file, programme, words }: PartProps) {
  const used = JSON.stringify(programme)
  const named = Object.keys(file.sources).filter((id) => used.includes(JSON.stringify(id)))
  // Two table files may name one publication, each by its own key.
  const own = named.filter((id, index) => named.findIndex((other) => JSON.stringify(file.sources[other]) === JSON.stringify(file.sources[id])) === index)
  return (
    <PageSection id="sources" title={words.t('pages.sources.title')} wide>
      <ul className="sources">
        {own.map((source) => (
          <li key={source}>
            <SourceLine file={file} source={source} words={words} />
          </li>
        ))}
      </ul>
    </PageSection>
  )
}

/** Everything the page says, as files in the formats donors use. */
export function DownloadsSection({ programme, words, links }: PartProps) {
  const { t } = words
  return (
    <PageSection id="downloads" title={t('pages.downloads.title')}>
      <ul className="downloads">
        {PROGRAMME_FILES.map((format) => (
          <li key={format}>
            <a href={links.file(programme.id, format)} download>
              {t(`pages.downloads.${format}`)}
            </a>
          </li>
        ))}
      </ul>
      <p className="programme__note">{t('pages.downloads.note')}</p>
    </PageSection>
  )
}
