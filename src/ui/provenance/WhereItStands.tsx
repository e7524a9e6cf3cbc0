import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { formatDate, formatPeriod } from '../../domain/formatting/period.ts'
import { useLanguage } from '../controls/useLanguage.ts'
import type { ProvenanceValue, SourceRow } from './provenance.ts'
import { linkAddress } from './linkAddress.ts'

/** Source, dataset, provider, dates and release of a value. */
export function WhereItStands({ value }: { value: ProvenanceValue }) {
  const t = useTranslations('provenance')
  const { language, locale } = useLanguage()
  const { row, dataset, source, indicator } = value
  const facts: [name: string, fact: ReactNode][] = []
  if (source) facts.push([t('source'), <SourceLine key="source" source={source} />])
  else facts.push([t('source'), <WebLink key="source" address={indicator.source.url}>{indicator.source.text[language]}</WebLink>])
  if (row.provider) facts.push([t('provider'), row.provider])
  if (dataset) {
    facts.push([t('dataset'), dataset.title[language]])
    facts.push([t('updated'), formatDate(dataset.updated, locale)])
    facts.push([t('licence'), <WebLink key="licence" address={dataset.licence.url}>{dataset.licence.name}</WebLink>])
  }
  if (row.period) facts.push([t('period'), formatPeriod(row.period, locale)])
  if (value.filters.length > 0) facts.push([t('filters'), value.filters.join(' · ')])
  if (row.note) facts.push([t('note'), row.note])
  // What stands on this computer only belongs to no release.
  if (indicator.kind !== 'own') facts.push([t('release'), value.release])
  return (
    <section className="provenance__part">
      <h3 className="provenance__heading">{t('source')}</h3>
      <dl className="provenance__facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Title as link where there is an address, then publisher and year. */
export function SourceLine({ source }: { source: SourceRow }) {
  const by = [source.publisher, source.year].filter((part) => part !== null && part !== '').join(', ')
  return (
    <>
      <WebLink address={source.url}>{source.title}</WebLink>
      {by !== '' && <span className="provenance__quiet"> {by}</span>}
    </>
  )
}

function WebLink(props: { address: string | null; children: ReactNode }) {
  const address = linkAddress(props.address)
  if (address === null) return <>{props.children}</>
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {props.children}
    </a>
  )
}
