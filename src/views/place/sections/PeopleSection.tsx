import type { PlacePeople } from '../../../place/place-file.ts'
import { indicatorOf } from '../../../place/words.ts'
import { FigureRow } from '../figures/FigureRow.tsx'
import { sourceText } from '../figureWords.ts'
import type { PageView } from '../pageView.ts'
import { PageSection } from './PageSection.tsx'

/** Who lives here, with the figures of every provider side by side and never averaged. */
export function PeopleSection({ page }: { page: PageView }) {
  return (
    <PageSection id="people" title={page.words.p('people.title')}>
      <ul>
        {page.report.people.map((people) => (
          <li key={`${people.figure.indicator} ${people.figure.of?.id ?? ''}`}>
            {people.own && <FigureRow page={page} figure={people.own} marked />}
            <FigureRow page={page} figure={people.figure} marked />
            {people.others.length > 0 && <Others page={page} people={people} />}
          </li>
        ))}
      </ul>
    </PageSection>
  )
}

function Others({ page: { file, words }, people: { figure, others } }: { page: PageView; people: PlacePeople }) {
  const { p } = words
  const indicator = indicatorOf(file, figure)
  const own = { provider: figure.provider ?? sourceText(file, figure) ?? '', period: figure.period ?? '', value: figure.value, source: figure.source }
  const rows = [...(own.value === undefined ? [] : [own]), ...others.filter((other) => other.provider !== own.provider || other.period !== own.period)]
  return (
    <table className="others-table">
      <caption className="others-table__caption">{p('people.others')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{p('people.provider')}</th>
          <th scope="col">{p('chart.value')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const source = sourceText(file, { source: row.source })
          return (
            <tr key={`${row.provider} ${row.period} ${row.value}`}>
              <th scope="row">{[row.provider, words.period(row.period), ...(source && source !== row.provider ? [source] : [])].filter((text) => text !== '').join(' · ')}</th>
              <td>{words.value({ indicator: indicator.id, status: 'reported', value: row.value }, indicator)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
