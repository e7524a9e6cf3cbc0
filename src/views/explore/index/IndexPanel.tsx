import { useTranslations } from 'use-intl'
import { formatValue } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { headingOf } from '../headingOf.ts'
import { SelectedPlaces } from '../SelectedPlaces.tsx'
import { Waiting } from '../Waiting.tsx'
import { CombineChoices } from './CombineChoices.tsx'
import { ComponentsEditor } from './ComponentsEditor.tsx'
import { IndexMethod } from './IndexMethod.tsx'
import { OtherKind } from './OtherKind.tsx'
import { PriorityList } from './PriorityList.tsx'
import { SelectedPlace } from './SelectedPlace.tsx'
import { indexSentences, type Sentence } from './sentences.ts'
import type { Index } from './useIndex.ts'

/** The index in words: who is first and how sure, what it is made of, and the list. */
export function IndexPanel(props: AnalysisProps & { index: Index }) {
  const { index, state, open, dispatch } = props
  const { names } = props.explore
  const t = useTranslations('analysis.index')
  const { language, locale } = useLanguage()
  const focus = state.selection.at(-1) ?? null
  const weighs = index.weights.some((weight) => weight > 0)
  const sentences = indexSentences({
    bands: index.report?.bands ?? null,
    topKept: index.report?.topKept ?? 0,
    top: index.report?.top ?? 0,
    leftOut: index.leftOut,
    single: weighs && !index.ranks ? (index.components.find((_, at) => (index.weights[at] ?? 0) > 0)?.indicator ?? null) : null,
    names: (id) => names(id).name,
    title: (indicator) => indicator.title[language],
  })
  const { method } = state
  const heading = headingOf(state, names)
  return (
    <>
      <section className="summary" aria-live="polite">
        <h1 className="summary__place">
          {heading.name} <span className="summary__within">{heading.around}</span>
        </h1>
        {index.chosen.kind === 'synthetic' && (
          <p className="analysis__note">
            <strong className="index-demonstration">{t('demonstration')}</strong> {t('demonstrationText')}
          </p>
        )}
      </section>
      {/* Not read out: it changes with every movement of a slider. */}
      {focus && index.complete && weighs && <SelectedPlace index={index} place={focus} name={names(focus).name} onOrigin={props.onOrigin} />}
      <section className="summary" aria-live="polite">
        {index.chosen.counted.length === 0 ? (
          <p className="analysis__sentence">{t('noComponents')}</p>
        ) : !index.complete ? (
          <Waiting />
        ) : !weighs ? (
          <p className="analysis__sentence">{t('noWeight')}</p>
        ) : (
          <>
            {index.ranks && index.report === null && index.task.problem === null && (index.live?.order.length ?? 0) > 0 && <p className="analysis__note">{t('pending')}</p>}
            {sentences.map((sentence) => (
              <p key={sentence.key} className="analysis__sentence" data-sentence={sentence.key}>
                {words(sentence)}
              </p>
            ))}
          </>
        )}
      </section>
      {focus && (
        <SelectedPlaces
          selection={state.selection}
          names={names}
          onRemove={(territory) => dispatch({ type: 'select', territory, extend: true })}
          onZoom={props.onZoom}
          onClear={() => dispatch({ type: 'clear-selection' })}
        />
      )}
      <ComponentsEditor index={index} state={state} open={open} dispatch={dispatch} />
      <CombineChoices method={method} dispatch={dispatch} />
      {index.complete && (
        <PriorityList
          index={index}
          names={names}
          selection={state.selection}
          onSelect={(territory) => dispatch({ type: 'select', territory, extend: false })}
          onOrigin={props.onOrigin}
        />
      )}
      <OtherKind indicators={index.addable.other} dispatch={dispatch} />
      <IndexMethod components={index.components} method={method} />
    </>
  )

  function words({ key, values }: Sentence): string {
    const share = values['share']
    return t(`sentence.${key}`, {
      ...values,
      ...(typeof share === 'number' ? { share: formatValue(share, 'percent', locale) } : {}),
    })
  }
}
