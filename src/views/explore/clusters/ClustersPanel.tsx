import { useTranslations } from 'use-intl'
import { REGION } from '../../../catalog/region-query.ts'
import { formatPeriodAmong } from '../../../domain/formatting/period.ts'
import type { ClusterColours } from '../../../domain/palette/clusterColours.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { LeftOut } from '../analysis/LeftOut.tsx'
import { MethodNote } from '../analysis/MethodNote.tsx'
import { SelectedPlaces } from '../SelectedPlaces.tsx'
import { ClusterChoices } from './ClusterChoices.tsx'
import { ClusterList } from './ClusterList.tsx'
import { clusterSentences, placeSentence, type Saying, type Sentence } from './sentences.ts'
import { TooFewPlaces } from './TooFewPlaces.tsx'
import { SEED, type ClusterWork } from './useClusters.ts'

/** Below this a wider level is offered, though clusters can be looked for. */
const FEW_PLACES = 10

/** What the map says in words, the choices about the method, and the places that stand out as a list. */
export function ClustersPanel(props: AnalysisProps & { work: ClusterWork; colours: ClusterColours; schematic: boolean }) {
  const { state, explore, open, dispatch, work } = props
  const { indicator, rows, shown, names } = explore
  const { clusters } = work
  const { method, level } = explore.state
  const t = useTranslations('analysis.clusters')
  const { language, locale } = useLanguage()
  const saying: Saying = { locale, unit: indicator.unit, names, territories: open.territories }
  const focus = state.selection.at(-1) ?? null
  const { combination } = explore.asked
  const own = focus === null ? null : placeSentence(focus, shown.find((row) => row.territory === focus), clusters, saying)
  const whole = work.enough ? clusterSentences(clusters, method.permutations, saying) : []
  const few = clusters.places.length < FEW_PLACES || clusters.tests < FEW_PLACES
  return (
    <>
      <section className="summary" aria-live="polite">
        <h1 className="summary__place">
          {focus === null ? region() : names(focus).name}{' '}
          <span className="summary__within">{focus !== null ? names(focus).around : state.countries.length > 0 ? '' : names(REGION).around}</span>
        </h1>
        <p>
          {indicator.title[language]} · {formatPeriodAmong(explore.state.period, indicator.availability.periods, locale)}
        </p>
        {combination.published && own && <Said sentence={own} />}
        {focus === null && whole.map((sentence) => <Said key={sentence.key} sentence={sentence} />)}
      </section>
      <SelectedPlaces
        selection={state.selection}
        names={names}
        onRemove={(territory) => dispatch({ type: 'select', territory, extend: true })}
        onZoom={props.onZoom}
        onClear={() => dispatch({ type: 'clear-selection' })}
      />
      {focus !== null && whole.length > 0 && (
        <section className="analysis__part" aria-label={region()}>
          <h2 className="analysis__title">{region()}</h2>
          {whole.map((sentence) => (
            <Said key={sentence.key} sentence={sentence} />
          ))}
        </section>
      )}
      {combination.published && few && (
        <TooFewPlaces
          places={clusters.places.length}
          level={level}
          levels={combination.levels}
          onLevel={(chosen) => dispatch({ type: 'choose-level', level: chosen })}
        />
      )}
      {work.possible && (
        <>
          <ClusterChoices method={method} neighbourhood={work.neighbourhood} tests={clusters.tests} schematic={props.schematic} dispatch={dispatch} />
          <ClusterList
            places={clusters.places}
            territories={open.territories}
            names={names}
            unit={indicator.unit}
            colours={props.colours}
            selection={state.selection}
            onSelect={(territory) => dispatch({ type: 'select', territory, extend: false })}
            onOrigin={(row) => props.onOrigin(row, rows.questions.map)}
          />
        </>
      )}
      {combination.published && (
        <section className="analysis__part">
          <LeftOut rows={shown} />
          {work.possible && clusters.islands > 0 && (
            <p className="analysis__note" data-islands={clusters.islands}>
              {t('islands', { islands: clusters.islands })}
            </p>
          )}
          <MethodNote indicators={[indicator]} queries={[rows.questions.map]}>
            {t('method', { seed: String(SEED), draws: method.permutations })}
          </MethodNote>
        </section>
      )}
    </>
  )

  function region(): string {
    if (state.countries.length === 0) return names(REGION).name
    return new Intl.ListFormat(locale).format(state.countries.map((id) => names(id).name))
  }
}

function Said({ sentence }: { sentence: Sentence }) {
  const t = useTranslations('analysis.clusters.sentence')
  return (
    <p className="analysis__sentence" data-sentence={sentence.key}>
      {t(sentence.key, sentence.values)}
    </p>
  )
}
