import { countryName } from '../../../catalog/country.ts'
import type { ProgrammesFile, ReportedFigure } from '../../../programme/programme-file.ts'
import { shortName } from '../../../programme/shortName.ts'
import type { ProgrammeWords } from '../../../programme/words.ts'
import { FigureDetails } from '../parts/FigureDetails.tsx'
import { PageSection } from '../parts/PageSection.tsx'

/** Published money and the people reached with it. Divided only where both are published; nothing is added or converted. */
export function MoneySection({ file, words }: { readonly file: ProgrammesFile; readonly words: ProgrammeWords }) {
  const { t, language } = words
  const titles = new Map(file.programmes.map(({ id, title }) => [id, shortName(title[language])]))
  const columns = ['programme', 'country', 'budget', 'reached', 'perPerson'] as const
  return (
    <PageSection id="money" title={t('pages.portfolio.money')} wide>
      <p>{t('pages.portfolio.moneyIntro')}</p>
      <div className="money">
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`pages.portfolio.moneyColumns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {file.portfolio.money.map(({ programme, budget, reached, perPerson, country }) => (
              <tr key={budget.id}>
                <th scope="row">{titles.get(programme) ?? programme}</th>
                <td data-column={t('pages.portfolio.moneyColumns.country')}>{country ? countryName(file.countries, country) : t('pages.portfolio.severalCountries')}</td>
                <td data-column={t('pages.portfolio.moneyColumns.budget')}>
                  <FigureDetails file={file} figure={budget} words={words} />
                </td>
                <td data-column={t('pages.portfolio.moneyColumns.reached')}>
                  {reached ? <FigureDetails file={file} figure={reached} words={words} /> : t('pages.portfolio.notPublished')}
                </td>
                <td data-column={t('pages.portfolio.moneyColumns.perPerson')}>
                  {perPerson === null || !reached ? t('pages.portfolio.notPublished') : perPersonWords(perPerson, budget.unit, reached.qualifier, words)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </PageSection>
  )
}

/** "More than 1,000 people" makes "less than 2,500 a person". */
function perPersonWords(value: number, unit: ReportedFigure['unit'], qualifier: ReportedFigure['qualifier'], words: ProgrammeWords): string {
  const amount = words.inUnits(Math.round(value), unit)
  return qualifier === 'more-than' || qualifier === 'at-least' ? words.t('pages.portfolio.atMost', { value: amount }) : amount
}
