import { figuresOf } from '../../story/figuresOf.ts'
import { StepChart } from './charts/StepChart.tsx'
import { MapLegend, mapMeanings } from './MapLegend.tsx'
import { SourceFacts } from './SourceFacts.tsx'
import { StepMap } from './StoryMap.tsx'
import { StoryParagraph } from './StoryParagraph.tsx'
import type { StoryProps } from './StoryProps.ts'

/**
 * One step: heading, text, its picture, and the source of every figure in it. Its map state stands in data attributes, from
 * which a script moves the one map of the stage.
 */
export function StoryStep({ index, ...props }: StoryProps & { readonly index: number }) {
  const { record, file, words, map, scenes } = props
  const { t } = words
  const step = record.story.steps[index]
  const scene = scenes[index]
  if (!step || !scene) return null
  const number = index + 1
  const meanings = mapMeanings(scene, file, words).map(({ text }) => text)
  const label = t('map.label', { what: [...meanings, ...scene.shade.map(({ name }) => name)].join('; ') || t('map.region') })
  const figures = figuresOf(step, record, file, words.language)
  return (
    <section
      id={`step-${number}`}
      className="step"
      aria-labelledby={`step-${number}-title`}
      data-step={number}
      data-view={scene.view.join(' ')}
      data-places={scene.places.join(' ')}
      data-hollow={scene.hollow}
      data-highlight={scene.highlight.join(' ')}
      data-unnamed={scene.unnamed.join(' ')}
      data-shade={scene.shade.map(({ id, shade }) => `${id}:${shade}`).join(' ')}
    >
      <p className="step__number">{t('step', { step: number, steps: record.story.steps.length })}</p>
      <h2 id={`step-${number}-title`} className="step__title" tabIndex={-1}>
        {words.inLanguage(step.title)}
      </h2>
      {step.paragraphs.map((paragraph, position) => (
        <StoryParagraph key={paragraph.es} text={paragraph} id={`figure-${number}-${position + 1}`} record={record} file={file} words={words} />
      ))}
      {step.chart?.kind === 'unknown' && <StepChart chart={step.chart} record={record} file={file} words={words} />}
      <div className="step__picture">
        <StepMap map={map} file={file} words={words} scene={scene} label={label} />
        <div className="step__reading">
          <MapLegend scene={scene} file={file} words={words} />
          {step.chart && step.chart.kind !== 'unknown' && <StepChart chart={step.chart} record={record} file={file} words={words} />}
        </div>
      </div>
      {figures.length > 0 && (
        <details className="step__sources" open>
          <summary>{t('source.title')}</summary>
          <ol className="step__figures">
            {figures.map((resolved) => (
              <li key={`${resolved.figure.key} ${resolved.form}`} data-figure={resolved.figure.key}>
                <span className="step__figure">{words.said(resolved)}</span>
                <div>
                  <SourceFacts resolved={resolved} record={record} file={file} words={words} />
                </div>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}
