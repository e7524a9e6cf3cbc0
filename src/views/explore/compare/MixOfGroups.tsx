import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatPeriod } from '../../../domain/formatting/period.ts'
import type { MixAgainstRate } from '../../../domain/decomposition/mixAgainstRate.ts'
import { Segments } from '../../../ui/controls/Segments.tsx'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { MixDimension } from './mix.ts'
import type { Comparing } from './useComparing.ts'
import type { MixAnswer } from './useComparison.ts'
import { waterfallOf } from './waterfall.ts'
import { WaterfallTable } from './WaterfallTable.tsx'
import { joined, pointDecimals, pointsOf } from './wording.ts'

/** Name of the part that stands for all groups weighing differently: those of single groups say nothing alone. */
const MIX = 'mix'

/** Whether coverage differs because the same groups are served differently, or because the groups are of other sizes. */
export function MixOfGroups(props: {
  mixes: readonly MixAnswer[]
  period: string
  reference: string
  other: string
  filters: Comparing['filters']
}) {
  const t = useTranslations('analysis.compare.mix')
  const codes = useTranslations('codes')
  const { locale } = useLanguage()
  const [chosen, setChosen] = useState<MixDimension>('sex')
  const mix = props.mixes.find(({ dimension }) => dimension === chosen) ?? props.mixes[0]
  if (!mix) return null
  const { dimension, result } = mix
  const groupName = (code: string) => codes(`${dimension}.${code}` as 'sex.f')
  const names = { reference: props.reference, other: props.other }
  // The groups themselves stand in place of the filter by them.
  const others = props.filters.filter((filter) => filter.dimension !== dimension).map(({ words }) => words)
  return (
    <section className="analysis__part" data-mix={dimension}>
      <h2 className="analysis__title">{t('title')}</h2>
      <p className="analysis__note">
        {[t('about', { ...names, period: formatPeriod(props.period, locale) }), ...others].join(' · ')}
      </p>
      {props.mixes.length > 1 && (
        <Segments
          label={t('choose')}
          value={dimension}
          segments={props.mixes.map((each) => ({ value: each.dimension, label: codes(`dimension.${each.dimension}`) }))}
          onChange={setChosen}
        />
      )}
      {result === null && <p>…</p>}
      {result?.kind === 'absent' && <p>{t('absent', { groups: joined(result.codes.map(groupName), locale) })}</p>}
      {result?.kind === 'incomplete' && <p>{t('incomplete')}</p>}
      {result?.kind === 'whole' && (
        <>
          <p>{sentence(result.mix)}</p>
          <WaterfallTable
            {...names}
            waterfall={waterfallOf(withOneMix(result.mix))}
            title={t('title')}
            wordsOf={(name) => ({ label: name === MIX ? t('mix') : t('rate', { group: groupName(name) }) })}
          />
        </>
      )}
    </section>
  )

  function sentence({ start, end, rateEffect, mixEffect }: MixAgainstRate): string {
    const decimals = pointDecimals([rateEffect, mixEffect])
    const say = (effect: number) => pointsOf(effect, locale, decimals)
    return t('sentence', { whole: say(end - start), rate: say(rateEffect), mix: say(mixEffect) })
  }
}

/** The rate effect of each group, and one part for all of the mix. */
function withOneMix(mix: MixAgainstRate) {
  return { ...mix, parts: [...mix.parts.filter(({ kind }) => kind === 'rate'), { name: MIX, effect: mix.mixEffect }] }
}
