import { useOwnFigures } from '../../../ui/own/useOwnFigures.ts'
import type { PageWords } from '../pageWords.ts'
import { PageSection } from './PageSection.tsx'

/** What the person's own tables say of the place: on this computer only, in no download and in no brief. */
export function OwnSection({ id, words }: { id: string; words: PageWords }) {
  const { p } = words
  const found = useOwnFigures(id)
  if (found.length === 0) return null
  return (
    <PageSection id="own" title={p('own.title')}>
      <p className="page-section__line">{p('own.note')}</p>
      {found.map(({ dataset, figures }) => (
        <div key={dataset.id}>
          <h3 className="page-section__heading">{dataset.title}</h3>
          <table className="others-table own-table">
            <caption className="visually-hidden">{dataset.title}</caption>
            <thead>
              <tr>
                <th scope="col">{p('own.indicator')}</th>
                <th scope="col">{p('own.period')}</th>
                <th scope="col">{p('own.value')}</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((figure) => (
                <tr key={figure.measure.id}>
                  <th scope="row">{figure.measure.title}</th>
                  <td>{words.period(figure.period)}</td>
                  <td>
                    {figure.value === null ? words.t(`codes.status.${figure.status}`) : words.inUnits(figure.value, figure.measure.unit)}
                    {figure.denominator !== null && figure.numerator !== null && <> ({p('own.of', { numerator: words.count(figure.numerator), denominator: words.count(figure.denominator) })})</>}
                    {figure.missing > 0 && <> · {p('own.missing', { missing: figure.missing, expected: figure.expected })}</>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </PageSection>
  )
}
