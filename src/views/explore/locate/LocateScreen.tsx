import './locate.css'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Segments } from '../../../ui/controls/Segments.tsx'
import { useSettled } from '../../../ui/query/useSettled.ts'
import { AnalysisLayout } from '../analysis/AnalysisLayout.tsx'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { StatusOfAnalysis } from '../analysis/StatusOfAnalysis.tsx'
import { locateColours } from './locatePaints.ts'
import { LocateLegend } from './LocateLegend.tsx'
import { LocatePanel } from './LocatePanel.tsx'
import { LocateStage } from './LocateStage.tsx'
import { type ProposedRound, roundLine } from './MobileTeam.tsx'
import { canLocate, useLocate } from './useLocate.ts'

/** Where the next service point should go. */
export function LocateScreen(props: AnalysisProps) {
  const t = useTranslations('analysis.locate')
  if (!canLocate(props.open.release.catalog.indicators)) return <AnalysisLayout tabs={props.tabs} status={props.status} stage={null} panel={<p>{t('noIndicators')}</p>} />
  return <AnswerScreen {...props} />
}

function AnswerScreen(props: AnalysisProps) {
  const t = useTranslations('analysis.locate')
  const { state, open, theme } = props
  const now = useLocate(state, open)
  // The answer before stays until there is another, or a reason why there is none.
  const isSettled = now.plan !== null || now.fault !== null || !now.published || now.error !== null || now.placement.problem !== null || now.placement.answer !== null
  const settled = useSettled(now, isSettled)
  const locate = isSettled ? now : { ...settled, settings: now.settings, placement: { ...settled.placement, stop: now.placement.stop } }
  const [when, setWhen] = useState<'before' | 'after'>('after')
  const [proposed, setProposed] = useState<{ readonly of: typeof locate.plan; readonly round: ProposedRound } | null>(null)
  // A round is one over the places a plan leaves out: with another plan it is no longer true.
  const round = proposed && proposed.of === locate.plan ? proposed.round : null
  const { question } = locate
  const colours = useMemo(() => locateColours(question?.places ?? [], theme), [question, theme])
  return (
    <AnalysisLayout
      tabs={props.tabs}
      chips={<Segments label={t('when')} hideLabel value={when} segments={(['before', 'after'] as const).map((value) => ({ value, label: t(value) }))} onChange={setWhen} />}
      status={<StatusOfAnalysis screen={props.status} error={locate.error} />}
      stage={<LocateStage {...props} locate={locate} colours={colours} when={when} round={roundLine(locate, round)} />}
      legend={<LocateLegend locate={locate} colours={colours} when={when} schematic={open.release.manifest.shapes.kind === 'schematic'} />}
      panel={<LocatePanel {...props} locate={locate} proposed={round} onPropose={(next) => setProposed(next && { of: locate.plan, round: next })} />}
      busy={!isSettled}
    />
  )
}
