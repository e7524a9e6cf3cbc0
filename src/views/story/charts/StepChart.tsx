import { shortName } from '../../../programme/shortName.ts'
import { labelOf } from '../../../story/labelOf.ts'
import { programmeOf, targetOf } from '../../../story/named.ts'
import { figureOf } from '../../../story/resolve.ts'
import type { StoryChart } from '../../../story/story.ts'
import type { StoryProps } from '../StoryProps.ts'
import { Bar } from './Bar.tsx'
import { PathwayChart } from './PathwayChart.tsx'

type ChartProps<Kind extends StoryChart['kind']> = Pick<StoryProps, 'record' | 'file' | 'words'> & { readonly chart: Extract<StoryChart, { kind: Kind }> }

/** The chart of a step. Its numbers are text; where each comes from, the list of the step says. */
export function StepChart(props: Pick<StoryProps, 'record' | 'file' | 'words'> & { readonly chart: StoryChart }) {
  const { chart, words } = props
  return (
    <div className={`chart chart--${chart.kind}`}>
      <h3 className="chart__title">{words.inLanguage(chart.title)}</h3>
      <ChartBody {...props} />
    </div>
  )
}

function ChartBody({ chart, ...rest }: Pick<StoryProps, 'record' | 'file' | 'words'> & { readonly chart: StoryChart }) {
  switch (chart.kind) {
    case 'ranked':
      return <Ranked chart={chart} {...rest} />
    case 'progress':
      return <Progress chart={chart} {...rest} />
    case 'pathway':
      return <PathwayChart chart={chart} {...rest} />
    case 'contradiction':
      return <TwoSides chart={chart} {...rest} />
    case 'timeline':
      return <Timeline chart={chart} {...rest} />
    case 'unknown':
      return <Unknown chart={chart} {...rest} />
  }
}

function Ranked({ chart, record, file, words }: ChartProps<'ranked'>) {
  const figures = chart.figures.map((key) => figureOf(key, record, file))
  const most = Math.max(...figures.map(({ value }) => value))
  return (
    <ul className="bars">
      {figures.map((figure) => (
        <li key={figure.key} className="bars__row">
          <span className="bars__name">
            {figure.territory && words.territory(figure.territory)} {figure.provider && <span className="bars__who">{figure.provider}</span>}
          </span>
          <Bar value={figure.value / most} tone="warm" track={false} />
          <span className="bars__value">{words.value(figure)}</span>
        </li>
      ))}
    </ul>
  )
}

function Progress({ chart, record, file, words }: ChartProps<'progress'>) {
  return (
    <ul className="targets">
      {chart.targets.map((id) => {
        const { value, reached, progress } = targetOf(chart.programme, id, file)
        const label = labelOf(`${chart.programme}/${id}`, record.story)
        const { share, planned } = progress
        return (
          <li key={id} className={share === null ? 'targets__row is-absent' : 'targets__row'}>
            <span className="targets__name">{label && words.inLanguage(label)}</span>
            <Bar value={share ?? 1} tone={share === null ? 'absent' : 'data'} plan={planned === null ? null : planned / value} />
            <span className="targets__words">
              {reached === null || share === null
                ? words.t('chart.noReport', { target: words.number(value) })
                : `${words.t('chart.reached', { value: words.number(reached.value), target: words.number(value) })} (${words.percent(Math.round(share * 100) / 100)})`}
              {planned !== null && <span className="targets__plan">{words.t('chart.planned', { planned: words.number(Math.round(planned)) })}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function TwoSides({ chart, record, file, words }: ChartProps<'contradiction'>) {
  return (
    <ul className="sides">
      {chart.sides.map((side) => {
        const figure = figureOf(`${chart.programme}/${side}`, record, file)
        const label = labelOf(figure.key, record.story)
        return (
          <li key={side} className="sides__side">
            <span className="sides__source">
              {figure.source.publisher}, {figure.source.year}
            </span>
            <span className="sides__value">{words.value(figure)}</span>
            <Bar value={figure.value} tone="data" interval={figure.interval} />
            <span className="sides__what">{label && words.inLanguage(label)}</span>
            <span className="sides__facts">
              {figure.period.split('/').map((day) => day.slice(0, 4)).join('–')}
              {figure.base !== null && ` · ${words.t('chart.base', { base: words.number(figure.base) })}`}
              {figure.interval && ` · ${words.t('chart.interval', { interval: words.range(figure.interval) })}`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Timeline({ chart, file, words }: ChartProps<'timeline'>) {
  const programmes = chart.programmes.map((id) => programmeOf(id, file))
  const years = programmes.flatMap(({ start, end }) => [Number(start.slice(0, 4)), Number(end.slice(0, 4)) + 1])
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const at = (year: number) => (year - first) / (last - first)
  return (
    <ul className="bars bars--time">
      {programmes.map(({ id, title, start, end, status }) => {
        const [from, to] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))]
        return (
          <li key={id} className="bars__row">
            <span className="bars__name">{shortName(title.es)}</span>
            <Bar from={at(from)} value={at(to + 1)} tone="data" />
            <span className="bars__value">
              {`${from}–${to}`}
              {(status === 'completed' || status === 'implementation') && <span className="bars__who"> {words.t(status === 'completed' ? 'chart.completed' : 'chart.now')}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Unknown({ chart, file, words }: ChartProps<'unknown'>) {
  const programmes = [...new Set(chart.items.map(({ programme }) => programme))]
  return (
    <dl className="unknown">
      {programmes.map((programme) => (
        <div key={programme} className="unknown__group">
          <dt>{shortName(programmeOf(programme, file).title.es)}</dt>
          {chart.items
            .filter((item) => item.programme === programme)
            .map(({ item, text }) => (
              <dd key={item}>{words.inLanguage(text)}</dd>
            ))}
        </div>
      ))}
    </dl>
  )
}
