import { useTranslations } from 'use-intl'
import { formatPeriod } from '../../../domain/formatting/period.ts'
import { formatValue } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { ChainResult, MissingCount } from './chain.ts'
import { differenceOf } from '../../../place/differences.ts'
import type { ChainAnswer } from './useComparison.ts'
import { leadingPart, waterfallOf } from './waterfall.ts'
import { WaterfallTable } from './WaterfallTable.tsx'
import { branch, joined, pointDecimals, pointsOf } from './wording.ts'

type FactorKey = 'near' | 'served' | 'completed' | 'eligible' | 'certified' | 'placed'

/** The difference of the first two places, taken apart along the chain from need to the end asked about. */
export function WhyDifferent(props: {
  chain: ChainAnswer | null
  reference: string
  other: string
  label: (territory: string) => string
  /** Filters in force, in words. */
  filters: readonly string[]
  sharedGround: boolean
}) {
  const t = useTranslations('analysis.compare.why')
  const { locale } = useLanguage()
  const { chain, reference, other } = props
  const title = t('title', { reference, other })
  if (!chain) return <Part title={title} text={t('noQuestion')} />
  const { result, question } = chain
  if (!result) return <Part title={title} text="…" />
  const missing = () => joined([...new Set(result.missing.map(missingWords))], locale)
  if (!result.decomposition || !result.reached) return <Part title={title} text={t('none', { missing: missing() })} kind="none" />
  const { decomposition, reached } = result
  const waterfall = waterfallOf(decomposition)
  return (
    <section className="analysis__part" data-why={reached}>
      <h2 className="analysis__title">{title}</h2>
      <p className="analysis__note">
        {[t('about', { end: reached, period: formatPeriod(question.period, locale) }), ...(question.withoutFilters ? [] : props.filters)].join(' · ')}
      </p>
      <p data-leading={leadingPart(decomposition)?.name}>{leadingSentence()}</p>
      <WaterfallTable
        waterfall={waterfall}
        title={title}
        reference={reference}
        other={other}
        wordsOf={(name) => ({ label: t(`factor.${name as FactorKey}`), detail: changeOf(name) })}
      />
      {certainty() && <p className="analysis__note">{certainty()}</p>}
      {reached !== result.wanted && <p className="analysis__note">{t('stopped', { end: reached, missing: missing() })}</p>}
      {question.withoutFilters && <p className="analysis__note">{t('without')}</p>}
    </section>
  )

  function missingWords({ count, territory, why }: MissingCount): string {
    return t('missing', { count, why: branch(why), place: props.label(territory) })
  }

  function changeOf(name: string): string {
    const factor = result?.factors.find((one) => one.name === name)
    const say = (value: number | null | undefined) => formatValue(value ?? Number.NaN, 'percent', locale)
    return t('change', { from: say(factor?.from), to: say(factor?.to) })
  }

  function leadingSentence(): string {
    const whole = decomposition.end - decomposition.start
    const leading = leadingPart(decomposition)
    const decimals = pointDecimals([...decomposition.parts.map(({ effect }) => effect), whole])
    if (!leading) return Math.abs(whole) <= 1e-9 ? t('same') : t('alike')
    const values = { factor: t(`factor.${leading.name as FactorKey}`), effect: pointsOf(leading.effect, locale, decimals), whole: pointsOf(whole, locale, decimals) }
    return leading.along ? t('leads', values) : t('against', values)
  }

  /** Parts of a difference that may be chance are no findings. */
  function certainty(): string | null {
    const kind = differenceKind(result, props.sharedGround)
    return kind === 'real' ? null : t(kind === 'chance' ? 'chance' : 'untested')
  }
}

function differenceKind(result: ChainResult | null, sharedGround: boolean): string {
  const [from, to] = result?.sides ?? []
  if (!from || !to) return 'untested'
  const counted = (side: typeof from) => ({ ...side, value: side.numerator / side.denominator })
  return differenceOf({ interval: 'wilson', method: 'proportion', factor: 1 }, counted(to), counted(from), { confidence: 0.95, sharedGround }).kind
}

function Part(props: { title: string; text: string; kind?: string }) {
  return (
    <section className="analysis__part" data-why={props.kind}>
      <h2 className="analysis__title">{props.title}</h2>
      <p>{props.text}</p>
    </section>
  )
}
