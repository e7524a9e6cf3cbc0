import { byar } from './byar.ts'
import { DEFAULT_CONFIDENCE, wilson } from './wilson.ts'

/** What an interval needs to know of an observation; an ObservationRow is one. */
export interface Counted {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
}

/** What it needs to know of the indicator; an IndicatorDefinition is one. */
export interface IntervalRule {
  readonly interval: 'wilson' | 'byar' | 'none'
  readonly method: string
  readonly factor: number
}

/**
 * The interval of a value, in the unit of the value (shares x factor for a proportion), or null where the value
 * is absent, the indicator names no method, or the counts cannot carry one (nobody in the base, or more above
 * than below the line). A rate takes Byar's interval of its numerator over a base held fixed.
 */
export function observationInterval(
  observation: Counted,
  rule: IntervalRule,
  confidence = DEFAULT_CONFIDENCE,
): readonly [number, number] | null {
  const { numerator, denominator, value } = observation
  if (value === null || numerator === null || numerator < 0) return null
  if (rule.interval === 'wilson') {
    if (denominator === null || denominator <= 0 || numerator > denominator) return null
    return scaled(wilson(numerator, denominator, confidence), rule.factor)
  }
  if (rule.interval === 'byar') {
    if (rule.method === 'count') return byar(numerator, confidence)
    if (denominator === null || denominator <= 0) return null
    return scaled(byar(numerator, confidence), rule.factor / denominator)
  }
  return null
}

function scaled([low, high]: readonly [number, number], factor: number): readonly [number, number] {
  return [low * factor, high * factor]
}
