import { type FormatLocale, formatNumber, formatValue } from '../../../domain/formatting/number.ts'
import type { PlacementSettings } from '../../../state/placement-settings.ts'
import type { Plan } from './planOf.ts'

/** A sentence by the key of its words, with the texts that stand in it. */
export interface AnswerSentence {
  readonly key: 'gain' | 'gainRoom' | 'gainNone' | 'mean' | 'meanOnly' | 'longest' | 'longestOnly' | 'set' | 'unreachable' | 'cost' | 'costOnly' | 'least' | 'outside' | 'empty'
  readonly values: Readonly<Record<string, string | number>>
}

/** What a plan says, in the order in which it is read: what was sought first. `way` writes a distance or a time. */
export function answerSentences(
  plan: Plan,
  settings: PlacementSettings,
  said: { readonly locale: FormatLocale; readonly way: (way: number) => string; readonly departmentOf: (id: string) => string; readonly unreachable: number },
): readonly AnswerSentence[] {
  const { figures, points } = plan
  const { locale, way } = said
  const persons = (value: number) => formatNumber(Math.round(value), locale)
  const outside: readonly AnswerSentence[] = plan.outside.length > 0 ? [{ key: 'outside', values: { count: plan.outside.length } }] : []
  if (points.length === 0) return [{ key: 'empty', values: {} }, ...outside]
  const gain: AnswerSentence =
    plan.gained <= 0 && figures.after <= figures.before
      ? { key: 'gainNone', values: {} }
      : settings.goal === 'cover' && settings.room !== null
        ? { key: 'gainRoom', values: { gained: persons(plan.gained), high: persons(plan.interval[1]), within: persons(figures.after) } }
        : { key: 'gain', values: { gained: persons(plan.gained), low: persons(plan.interval[0]), high: persons(plan.interval[1]), before: persons(figures.before), after: persons(figures.after), all: persons(figures.all) } }
  const ways = (['mean', 'longest'] as const).flatMap((key): AnswerSentence[] => {
    const { before, after } = figures[key]
    if (after === null) return []
    return [before === null || way(before) === way(after) ? { key: `${key}Only`, values: { after: way(after) } } : { key, values: { before: way(before), after: way(after) } }]
  })
  const [mean, longest] = [ways.filter(({ key }) => key.startsWith('mean')), ways.filter(({ key }) => key.startsWith('longest'))]
  const first: Readonly<Record<PlacementSettings['goal'], readonly AnswerSentence[]>> = {
    cover: [gain, ...mean],
    median: [...mean, gain],
    center: [...longest, gain],
    set: [
      ...(plan.left === said.unreachable ? [{ key: 'set' as const, values: { points: points.length, reach: way(settings.reach) } }] : []),
      ...(said.unreachable > 0 ? [{ key: 'unreachable' as const, values: { count: said.unreachable } }] : []),
      gain,
    ],
  }
  return [...first[settings.goal], ...least(), ...cost(), ...outside]

  function least(): readonly AnswerSentence[] {
    if (!plan.least || plan.least.share >= 1 || plan.departments.length < 2) return []
    return [{ key: 'least', values: { department: said.departmentOf(plan.least.department), share: formatValue(plan.least.share, 'percent', locale) } }]
  }

  function cost(): readonly AnswerSentence[] {
    if (plan.cost === null) return []
    const values = { cost: formatNumber(plan.cost, locale) }
    return [plan.costOfOne === null ? { key: 'costOnly', values } : { key: 'cost', values: { ...values, each: formatNumber(plan.costOfOne, locale, plan.costOfOne < 100 ? 1 : 0) } }]
  }
}
