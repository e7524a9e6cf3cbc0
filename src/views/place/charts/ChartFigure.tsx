import './ChartFigure.css'
import { type ReactNode, useId, useRef } from 'react'
import type { PageWords } from '../pageWords.ts'
import { FigureMark } from '../summary/FigureMark.tsx'
import { SaveFigure } from '../tools/SaveFigure.tsx'
import { useWidth } from './useWidth.ts'

/** A chart or map with all that makes it readable by itself: title, legend, source, what is synthetic, and its twin in words. */
export function ChartFigure(props: {
  words: PageWords
  title: string
  legend: readonly string[]
  /** Lines of the legend that the screen shows as a key with its marks, for the saved picture. */
  saved?: readonly string[]
  source: string
  /** Null where nothing drawn is a figure. */
  synthetic: boolean | null
  /** Beginning of the name of the saved picture. */
  name: string
  /** The drawing at a width in pixels: one svg. */
  renderDrawing: (width: number) => ReactNode
  /** Controls between title and drawing. */
  controls?: ReactNode
  /** A key of its marks, or what is pointed at, right under the drawing. */
  below?: ReactNode
  /** The same as a list or table, unless that stands beside it anyway. */
  children?: ReactNode
}) {
  const { words, title, legend, source, synthetic } = props
  const drawing = useRef<HTMLDivElement>(null)
  const width = useWidth(drawing)
  const id = useId()
  return (
    <figure className="chart-figure" aria-labelledby={id}>
      <figcaption className="chart-figure__title" id={id}>
        {title} {synthetic !== null && <FigureMark kind={synthetic ? 'synthetic' : 'published'} words={words} />}
      </figcaption>
      {props.controls}
      <div ref={drawing} className="chart-figure__drawing">
        {props.renderDrawing(width)}
      </div>
      {props.below}
      {legend.map((line) => (
        <p key={line} className="chart-figure__legend">
          {line}
        </p>
      ))}
      <div className="chart-figure__foot">
        <p className="chart-figure__source">{words.p('chart.source', { source })}</p>
        <SaveFigure
          svg={() => drawing.current?.querySelector('svg') ?? null}
          title={title}
          legend={[...(props.saved ?? []), ...legend]}
          source={source}
          synthetic={synthetic === true}
          name={props.name}
          language={words.language}
        />
      </div>
      {props.children}
    </figure>
  )
}
