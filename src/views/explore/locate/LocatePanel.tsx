import { useTranslations } from 'use-intl'
import { REGION } from '../../../catalog/region-query.ts'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { formatPeriodAmong } from '../../../domain/formatting/period.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { MethodNote } from '../analysis/MethodNote.tsx'
import { SelectedPlaces } from '../SelectedPlaces.tsx'
import { Waiting } from '../Waiting.tsx'
import { answerSentences } from './answerSentences.ts'
import { ChosenPlace } from './ChosenPlace.tsx'
import { DepartmentShares } from './DepartmentShares.tsx'
import { GainCurve } from './GainCurve.tsx'
import { MobileTeam, type ProposedRound } from './MobileTeam.tsx'
import { OutOfReach } from './OutOfReach.tsx'
import { PlanFiles } from './PlanFiles.tsx'
import { PointList } from './PointList.tsx'
import { ProofLine } from './ProofLine.tsx'
import { SavedPlans } from './SavedPlans.tsx'
import type { Locate } from './useLocate.ts'
import { useWayWords } from './wayWords.ts'

/** The answer in words, how sure it is, and everything that can be read from it and done with it. */
export function LocatePanel(props: AnalysisProps & { locate: Locate; proposed: ProposedRound | null; onPropose: (proposed: ProposedRound | null) => void }) {
  const { state, open, dispatch, locate, onOrigin } = props
  const { names } = props.explore
  const t = useTranslations('analysis.locate')
  const codes = useTranslations('codes')
  const { locale } = useLanguage()
  const way = useWayWords(locate.settings.travel)
  const { settings, question, plan, people, placement } = locate
  const focus = state.selection.at(-1) ?? null
  const onSelect = (territory: string) => dispatch({ type: 'select', territory, extend: false })
  const isUnanswered = locate.fault !== null || placement.answer?.allowed === false
  const unreachable = placement.answer?.unreachable.length ?? 0
  const sentences = plan ? sentencesOf() : []
  const unknown = question?.places.filter(({ known }) => !known).length ?? 0
  return (
    <>
      <section className="summary" aria-live="polite">
        <h1 className="summary__place">{t('title')}</h1>
        <p>
          {where()} · {people.indicator.title[state.language]} · {formatPeriodAmong(people.period, people.indicator.availability.periods, locale)}
        </p>
        {people.indicator.kind === 'synthetic' && (
          <p className="analysis__note">
            <strong className="index-demonstration">{t('demonstration')}</strong> {t('demonstrationText')}
          </p>
        )}
        {!locate.published && <p className="analysis__sentence">{t('notPublished', { people: t(`question.peopleOf.${settings.people}`), service: codes(`service.${settings.service}`) })}</p>}
        {locate.fault && (
          <p className="analysis__sentence" data-fault={locate.fault}>
            {t(`fault.${locate.fault}`)}
          </p>
        )}
        {placement.answer?.allowed === false && <p className="analysis__sentence">{unreachable > 0 ? t('sentence.unreachable', { count: unreachable }) : t('sentence.notAllowed')}</p>}
        {sentences.filter(({ key }) => key !== 'empty' || !isUnanswered).map((sentence) => (
          <p key={sentence.key} className="analysis__sentence" data-sentence={sentence.key}>
            {sentence.text}
          </p>
        ))}
        {locate.byHand && locate.answerPlan && plan && (settings.goal === 'cover' || settings.goal === 'set') && <p className="analysis__note">{byHandWords()}</p>}
        {!plan && locate.published && !isUnanswered && placement.problem === null && <Waiting />}
      </section>
      {locate.distances.progress !== null && locate.distances.progress > 0 && (
        <div className="analysis__working">
          <progress value={locate.distances.progress} max={1} aria-label={t('distances')} />
          <span>{t('distances')}</span>
        </div>
      )}
      {locate.published && !locate.fault && <ProofLine locate={locate} />}
      {focus && <ChosenPlace id={focus} locate={locate} names={names} dispatch={dispatch} />}
      <SelectedPlaces
        selection={state.selection}
        names={names}
        onRemove={(territory) => dispatch({ type: 'select', territory, extend: true })}
        onZoom={props.onZoom}
        onClear={() => dispatch({ type: 'clear-selection' })}
      />
      <PointList locate={locate} names={names} selection={state.selection} onSelect={onSelect} onBack={() => dispatch({ type: 'place', placement: { plan: null } })} />
      {plan && <SavedPlans locate={locate} names={names} dispatch={dispatch} />}
      <GainCurve locate={locate} />
      {plan && <OutOfReach locate={locate} names={names} selection={state.selection} onSelect={onSelect} onOrigin={(place) => people.query && onOrigin(place.row, people.query, people.indicator, locate.target)} />}
      <DepartmentShares locate={locate} names={names} />
      <MobileTeam locate={locate} names={names} proposed={props.proposed} onPropose={props.onPropose} />
      <PlanFiles locate={locate} names={names} open={open} sentences={[asked(), ...sentences.map(({ text }) => text)]} />
      {question && (
        <p className="analysis__note">
          {t('leftOut.unknown', { count: unknown })} {question.withoutSeat > 0 && t('leftOut.seats', { count: question.withoutSeat })}
        </p>
      )}
      {people.query && locate.offered.query && (
        <MethodNote indicators={[people.indicator, locate.offered.indicator]} queries={[people.query, locate.offered.query]}>
          {t('method')}
        </MethodNote>
      )}
    </>
  )

  function where(): string {
    const ids = settings.departments.length > 0 ? settings.departments : state.countries
    return ids.length === 0 ? names(REGION).name : new Intl.ListFormat(locale).format(ids.map((id) => names(id).name))
  }

  function asked(): string {
    return `${where()}. ${t('sentence.asked', { points: plan?.points.length ?? 0, service: codes(`service.${settings.service}`), reach: way(settings.reach) })}`
  }

  function sentencesOf() {
    if (!plan) return []
    const departmentOf = (id: string) => names(id).name
    return answerSentences(plan, settings, { locale, way, departmentOf, unreachable }).map(({ key, values }) => ({ key, text: t(`sentence.${key}`, values as never) }))
  }

  function byHandWords(): string {
    const best = locate.answerPlan?.gained ?? 0
    const values = { best: formatNumber(Math.round(best), locale), difference: Math.max(0, Math.round(best) - Math.round(plan?.gained ?? 0)) }
    return placement.answer?.found?.proven ? t('sentence.byHand', values) : t('sentence.byHandMore', values)
  }
}
