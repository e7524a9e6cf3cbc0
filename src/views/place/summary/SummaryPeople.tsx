import type { PlaceFile, PlacePeople } from '../../../place/place-file.ts'
import { indicatorOf } from '../../../place/words.ts'
import { intervalText, sourceText } from '../figureWords.ts'
import type { PageWords } from '../pageWords.ts'
import { FigureMark } from './FigureMark.tsx'

/** Population, returns and poverty, each with its source and year. */
export function SummaryPeople({ file, people, words }: { file: PlaceFile; people: readonly PlacePeople[]; words: PageWords }) {
  const { p } = words
  return (
    <dl className="summary-people">
      {people.map(({ figure }) => {
        const indicator = indicatorOf(file, figure)
        const source = sourceText(file, figure)
        const interval = intervalText(figure, indicator, words)
        const details = [
          ...(interval ? [interval] : []),
          ...(figure.of ? [p('figureOf', { place: figure.of.name })] : []),
          ...(figure.period ? [words.period(figure.period)] : []),
          ...(source ? [source] : []),
        ]
        return (
          <div key={`${figure.indicator} ${figure.of?.id ?? ''}`} className="summary-people__one">
            <dt>
              {words.text(indicator.title)} <FigureMark kind={indicator.kind} words={words} />
            </dt>
            <dd className={figure.value === undefined ? 'summary-people__absent' : 'summary-people__value'}>{words.value(figure, indicator)}</dd>
            {details.length > 0 && <dd className="summary-people__detail">{details.join(' · ')}</dd>}
          </div>
        )
      })}
    </dl>
  )
}
