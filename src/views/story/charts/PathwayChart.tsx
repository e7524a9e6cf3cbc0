import { programmeOf } from '../../../story/named.ts'
import type { StoryChart } from '../../../story/story.ts'
import type { StoryProps } from '../StoryProps.ts'
import { Bar } from './Bar.tsx'

type Pathway = Extract<StoryChart, { kind: 'pathway' }>
type Stage = Pathway['stages'][number]

/** The steps of a person through a programme; people of one cohort where a publication counted them, and words where none did. */
export function PathwayChart({ chart, file, words }: Pick<StoryProps, 'file' | 'words'> & { readonly chart: Pathway }) {
  const cohort = programmeOf(chart.programme, file).cohorts.find(({ id }) => id === chart.cohort)
  const base = cohort?.steps[0]?.figure.value ?? 0
  return (
    <ol className="way">
      {runsOf(chart.stages).map((run) => {
        const [first] = run
        if (!first) return null
        const step = cohort?.steps.find((one) => one.figure.id === first.figure)
        const names = run.map(({ stage, text }) => (
          <span key={stage} className="way__name">
            {words.inLanguage(text)}
          </span>
        ))
        if (!step) {
          return (
            <li key={first.stage} className="way__step">
              <span className="way__names">{names}</span>
              <span className="way__absent">{words.t('chart.noFigure')}</span>
            </li>
          )
        }
        return (
          <li key={first.stage} className="way__step is-counted">
            {names}
            <Bar value={step.figure.value / base} tone="data" interval={step.share?.interval ?? null} />
            <span className="way__value">
              {words.value(step.figure)}
              {step.share && <span className="way__share">{words.t('chart.ofCertified', { share: words.percent(step.share.value), base: words.number(base), interval: words.range(step.share.interval) })}</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** Steps in a row of which nothing is published, together; every other one alone. */
function runsOf(stages: readonly Stage[]): readonly (readonly Stage[])[] {
  const runs: Stage[][] = []
  for (const stage of stages) {
    const last = runs.at(-1)
    if (stage.figure === null && last?.[0]?.figure === null) last.push(stage)
    else runs.push([stage])
  }
  return runs
}
