import '../SummaryPanel.css'
import { useTranslations } from 'use-intl'
import type { Territory } from '../../../catalog/territory.ts'
import { formatValue } from '../../../domain/formatting/number.ts'
import type { AppState } from '../../../state/app-state.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { MethodNote } from '../analysis/MethodNote.tsx'
import { Waiting } from '../Waiting.tsx'
import { absentRows, tally } from './comparison.ts'
import { MixOfGroups } from './MixOfGroups.tsx'
import { NoteOfPeers, PeersOfPlace } from './PeersOfPlace.tsx'
import { shareGround } from './places.ts'
import { comparisonSentences } from './sentences.ts'
import type { Comparing } from './useComparing.ts'
import type { Compared } from './useComparison.ts'
import type { PeerAnswer } from './usePeers.ts'
import { WhyDifferent } from './WhyDifferent.tsx'
import { joined } from './wording.ts'

/** What the comparison says in words, why the first two places differ, and whom else to compare with. */
export function ComparePanel(props: { compared: Compared; comparing: Comparing; peers: PeerAnswer; places: readonly Territory[]; state: AppState; open: OpenRelease }) {
  const { compared, comparing, peers, places, state, open } = props
  const t = useTranslations('analysis.compare')
  const { language, locale } = useLanguage()
  const [first, second] = places
  if (!first) {
    return (
      <>
        <Heading name={t('title')} within={t('within')} />
        <p>{t('start.promise')}</p>
      </>
    )
  }
  const povertyOfDepartment = first.level >= 2
  const names = places.map(({ id }) => comparing.label(id))
  const likeness = (
    <PeersOfPlace
      answer={peers}
      place={comparing.label(first.id)}
      povertyOfDepartment={povertyOfDepartment}
      label={comparing.label}
      around={comparing.around}
      onAdd={comparing.onAdd}
    />
  )
  if (!second) {
    return (
      <>
        <Heading name={names[0] ?? ''} within={comparing.around(first.id)} />
        <p>{t('start.promise')}</p>
        {peers.found?.status === 'absent' && likeness}
        {peers.found?.status === 'complete' && <NoteOfPeers found={peers.found} povertyOfDepartment={povertyOfDepartment} />}
      </>
    )
  }
  const { rows, nothing, confidence } = compared.comparison
  if (rows.length === 0 && compared.error === null) {
    return (
      <>
        <Heading name={joined(names, locale)} within="" />
        <Waiting />
      </>
    )
  }
  const onScreen = open.release.catalog.indicators.find(({ id }) => id === state.indicator)
  const row = rows.find(({ question }) => question.indicator.id === state.indicator)
  const words = { label: comparing.label, title: onScreen?.title[language] ?? '', locale }
  const sentences = compared.loading || compared.error !== null ? [] : comparisonSentences(row, tally(rows), words)
  const pair = { reference: names[0] ?? '', other: names[1] ?? '' }
  const shown = new Map([...compared.indicators, ...peers.indicators].map((indicator) => [indicator.id, indicator]))
  return (
    <>
      <section className="summary" aria-live="polite">
        <h1 className="summary__place">{joined(names, locale)}</h1>
        {sentences.map(({ key, values }) => (
          <p key={key} className="analysis__sentence" data-sentence={key}>
            {t(`sentence.${key}`, values as never)}
          </p>
        ))}
      </section>
      <WhyDifferent chain={compared.chain} {...pair} label={comparing.label} filters={comparing.filters.map(({ words: filter }) => filter)} sharedGround={shareGround(first, second, open.territories)} />
      {compared.mixPeriod !== null && <MixOfGroups mixes={compared.mixes} filters={comparing.filters} period={compared.mixPeriod} {...pair} />}
      {likeness}
      <section className="analysis__part">
        <p className="analysis__note" data-absent-rows={absentRows(rows).absent}>
          {t('absentRows', { ...absentRows(rows) })}
        </p>
        {nothing.length > 0 && <p className="analysis__note">{t('nothing', { indicators: nothing.map(({ indicator }) => indicator.title[language]).join(', ') })}</p>}
        <MethodNote indicators={[...shown.values()]} queries={[...compared.queries, ...peers.queries]}>
          {t('method', { comparisons: places.length - 1, confidence: formatValue(Math.round(confidence * 1000) / 1000, 'percent', locale) })}
        </MethodNote>
      </section>
    </>
  )
}

function Heading({ name, within }: { name: string; within: string }) {
  return (
    <section className="summary" aria-live="polite">
      <h1 className="summary__place">
        {name} <span className="summary__within">{within}</span>
      </h1>
    </section>
  )
}
