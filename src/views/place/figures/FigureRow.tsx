import type { PlaceFigure } from '../../../place/place-file.ts'
import { indicatorOf } from '../../../place/words.ts'
import { figureDetails, intervalText } from '../figureWords.ts'
import type { PageView } from '../pageView.ts'
import { FigureMark } from '../summary/FigureMark.tsx'
import { Unfold } from './Unfold.tsx'
import { WhyFigure } from './WhyFigure.tsx'

/** One figure on a line of its own, which unfolds to where it comes from. Without a label it is named by its indicator. */
export function FigureRow({ page, figure, label, marked = false }: { page: PageView; figure: PlaceFigure; label?: string; marked?: boolean }) {
  const { words } = page
  const indicator = indicatorOf(page.file, figure)
  const details = [...[intervalText(figure, indicator, words)].filter((text) => text !== null), ...figureDetails(figure, indicator, words)]
  return (
    <Unfold
      className="figure-row"
      summary={
        <>
          <span className="figure-row__label">
            {label ?? words.text(indicator.title)} {marked && <FigureMark kind={indicator.kind} words={words} />}
          </span>
          <span className={figure.value === undefined ? 'figure-row__absent' : 'figure-row__value'}>{words.value(figure, indicator)}</span>
          {details.length > 0 && <span className="figure-row__detail">{details.join(' · ')}</span>}
        </>
      }
    >
      {() => <WhyFigure page={page} figure={figure} />}
    </Unfold>
  )
}

export interface LabelledFigure {
  readonly id: string
  readonly label: string
  readonly figure: PlaceFigure
}

/** The twin of a chart: each of its figures in words, with where it comes from. */
export function FigureTwin({ page, rows }: { page: PageView; rows: readonly LabelledFigure[] }) {
  return (
    <Unfold className="figure-twin" summary={<span>{page.words.p('chart.twin')}</span>}>
      {() => (
        <ul>
          {rows.map(({ id, label, figure }) => (
            <li key={id}>
              <FigureRow page={page} figure={figure} label={label} />
            </li>
          ))}
        </ul>
      )}
    </Unfold>
  )
}
