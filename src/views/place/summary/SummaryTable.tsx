import type { PlaceFigure, PlaceFile } from '../../../place/place-file.ts'
import { indicatorOf } from '../../../place/words.ts'
import { figureDetails, intervalText } from '../figureWords.ts'
import type { PageWords } from '../pageWords.ts'
import { FigureMark } from './FigureMark.tsx'

/** The figures at the top: value with interval, and of what, when and how each is known. */
export function SummaryTable(props: { file: PlaceFile; figures: readonly PlaceFigure[]; place: string; words: PageWords }) {
  const { file, figures, words } = props
  const { p } = words
  return (
    <table className="summary-table">
      <caption className="visually-hidden">{p('glance.caption', { place: props.place })}</caption>
      <thead>
        <tr>
          <th scope="col">{p('glance.figure')}</th>
          <th scope="col">{p('glance.value')}</th>
          <th scope="col">{p('glance.detail')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => {
          const indicator = indicatorOf(file, figure)
          const interval = intervalText(figure, indicator, words)
          return (
            <tr key={figure.indicator}>
              <th scope="row">
                {words.text(indicator.title)} <FigureMark kind={indicator.kind} words={words} />
              </th>
              <td className={figure.value === undefined ? 'summary-table__absent' : undefined}>
                <strong>{words.valueInUnits(figure, indicator)}</strong>
                {interval && <span className="summary-table__interval"> {interval}</span>}
              </td>
              <td className="summary-table__detail">{figureDetails(figure, indicator, words).join(' · ')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
