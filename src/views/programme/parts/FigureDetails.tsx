import type { ReactNode } from 'react'
import type { ProgrammesFile, ReportedFigure } from '../../../programme/programme-file.ts'
import type { ProgrammeWords } from '../../../programme/words.ts'
import { SourceLine } from './SourceLine.tsx'
import { Fact } from './Fact.tsx'

/**
 * A figure that opens to its source, period, denominator, interval and note. A disclosure of the browser's own, so that it
 * works without a script.
 */
export function FigureDetails(props: { readonly file: ProgrammesFile; readonly figure: ReportedFigure; readonly words: ProgrammeWords; readonly children?: ReactNode }) {
  const { file, figure, words } = props
  const { t } = words
  const { denominator, interval, territory, note } = figure
  return (
    <details className="figure" data-figure={figure.id}>
      <summary title={t('pages.figure.show', { value: words.figure(figure) })}>{props.children ?? words.figure(figure)}</summary>
      <dl className="figure__facts">
        <Fact name={t('pages.figure.source')}>
          <SourceLine file={file} source={figure.source} words={words} />
        </Fact>
        <Fact name={t('pages.figure.period')}>{words.period(figure.period)}</Fact>
        {territory && <Fact name={t('pages.figure.territory')}>{territory.name}</Fact>}
        {denominator && (
          <Fact name={t('pages.figure.of')}>
            {denominator.label[words.language]}
            {denominator.value !== null && `: ${words.plain(denominator.value)}`}
          </Fact>
        )}
        {interval && (
          <Fact name={t('pages.figure.interval', { interval: words.interval(interval) })}>{t('pages.figure.intervalNote')}</Fact>
        )}
        {note && <Fact name={t('pages.figure.note')}>{note[words.language]}</Fact>}
      </dl>
    </details>
  )
}
