import { countryName } from '../../../catalog/country.ts'
import type { PartProps } from '../PageProps.ts'
import { FigureDetails } from './FigureDetails.tsx'
import { PageSection } from './PageSection.tsx'
import { SourceNames } from './SourceNames.tsx'
import { Fact } from './Fact.tsx'

/** Who pays, who works, where, when, and for how much; all from one publication unless a figure says otherwise. */
export function FactsSection({ file, programme, words }: PartProps) {
  const { t, language } = words
  const { promisedPlaces, places } = programme
  const list = (names: readonly string[]) => (names.length === 0 ? t('pages.facts.none') : names.join(', '))
  return (
    <PageSection id="facts" title={t('pages.facts.title')}>
      <dl className="facts">
        <Fact name={t('pages.facts.status')}>{t(`pages.status.${programme.status}`)}</Fact>
        <Fact name={t('pages.facts.funders')}>{list(programme.funders)}</Fact>
        <Fact name={t('pages.facts.implementers')}>{list(programme.implementers)}</Fact>
        <Fact name={t('pages.facts.partners')}>{list(programme.partners)}</Fact>
        <Fact name={t('pages.facts.period')}>{words.years(programme.start, programme.end)}</Fact>
        <Fact name={t('pages.facts.countries')}>{programme.countries.map((country) => countryName(file.countries, country)).join(', ')}</Fact>
        <Fact name={t('pages.facts.places')}>
          {places.length === 0
            ? t('pages.places.none')
            : promisedPlaces
              ? t('pages.placesPromised', { listed: places.length, promised: promisedPlaces.count })
              : t('pages.placesCount', { listed: places.length })}
        </Fact>
        <Fact name={t('pages.facts.budget')}>
          {programme.budget.length === 0
            ? t('pages.facts.none')
            : programme.budget.map((figure) => (
                <div key={figure.id}>
                  <FigureDetails file={file} figure={figure} words={words} />
                  <span className="facts__label">{figure.label[language]}</span>
                </div>
              ))}
        </Fact>
        {programme.references.length > 0 && (
          <Fact name={t('pages.facts.references')}>{programme.references.map(({ scheme, code }) => `${scheme}: ${code}`).join(' · ')}</Fact>
        )}
      </dl>
      <SourceNames file={file} sources={[programme.source, ...programme.references.map(({ source }) => source)]} words={words} />
    </PageSection>
  )
}
