import * as v from 'valibot'
import { type IndicatorDefinition, indicatorDefinition } from '../../catalog/indicator.ts'
import { IntakeError } from '../intake-error.ts'
import type { MeasureMapping } from '../mapping/mapping.ts'
import type { PublicationRequest } from './publication.ts'
import { checkedAddress } from './packageHead.ts'
import { neededTexts } from './writtenText.ts'

/**
 * The indicators of a dataset, each named by dataset and measure and reading its table. Throws an IntakeError for a measure without
 * one, one without a measure, and for a definition the catalog would not take.
 */
export function publishedIndicators({ id, indicators }: PublicationRequest, measures: readonly MeasureMapping[]): readonly IndicatorDefinition[] {
  return measures.map((measure) => {
    const found = indicators.filter(({ observations }) => observations.measure === measure.id)
    const [definition] = found
    if (!definition || found.length > 1) throw new IntakeError('indicator', `«${measure.title}» debe tener una definición, y solo una`, `“${measure.title}” must have one definition and no more`)
    const { title, definition: words, numerator, denominator, source } = definition
    const made = {
      ...definition,
      id: `${id}-${measure.id}`,
      title: neededTexts(title, { es: 'título del indicador', en: 'title of the indicator' }),
      definition: neededTexts(words, { es: 'definición', en: 'definition' }),
      numerator: numerator && neededTexts(numerator, { es: 'numerador', en: 'numerator' }),
      denominator: denominator && neededTexts(denominator, { es: 'denominador', en: 'denominator' }),
      observations: { table: id, measure: measure.id },
      source: { text: neededTexts(source.text, { es: 'fuente del indicador', en: 'source of the indicator' }), url: source.url === null ? null : checkedAddress(source.url) },
    }
    const parsed = v.safeParse(indicatorDefinition, made)
    if (!parsed.success || parsed.output.method !== measure.method || parsed.output.denominatorObservations) {
      const field = parsed.success ? 'method' : (v.getDotPath(parsed.issues[0]) ?? '')
      throw new IntakeError('indicator', `la definición de «${measure.title}» no es válida: ${field}`, `the definition of “${measure.title}” does not hold: ${field}`)
    }
    return parsed.output
  })
}
