import type { Mapping } from './mapping.ts'

/** A safe change of the mapping that a finding offers. */
export type Fix =
  | { readonly kind: 'repeated'; readonly repeated: Mapping['repeated'] }
  | { readonly kind: 'leave-out-rows'; readonly rows: readonly number[] }
  | { readonly kind: 'leave-out-measures'; readonly measures: readonly string[] }
  /** Multiplies the printed figures of measures. */
  | { readonly kind: 'scale'; readonly measures: readonly string[]; readonly scale: number; readonly unit: Mapping['measures'][number]['unit'] }
  /** Takes whole numbers for the counts they are. */
  | { readonly kind: 'as-count'; readonly measures: readonly string[] }
  | { readonly kind: 'place'; readonly decisions: Readonly<Record<string, string | null>> }
  /** Counts the rows of a list of persons, by place, period and the dimensions that are mapped. */
  | { readonly kind: 'count-rows' }

/** The mapping with a fix carried out; the same one where it changes nothing. */
export function applyFix(mapping: Mapping, fix: Fix): Mapping {
  switch (fix.kind) {
    case 'repeated':
      return { ...mapping, repeated: fix.repeated }
    case 'leave-out-rows':
      return { ...mapping, leftOutRows: [...new Set([...mapping.leftOutRows, ...fix.rows])].sort((a, b) => a - b) }
    case 'leave-out-measures':
      return { ...mapping, measures: mapping.measures.filter(({ id }) => !fix.measures.includes(id)) }
    case 'scale':
      return {
        ...mapping,
        measures: mapping.measures.map((measure) => (fix.measures.includes(measure.id) ? { ...measure, scale: fix.scale, unit: fix.unit } : measure)),
      }
    case 'as-count':
      return { ...mapping, measures: mapping.measures.map((measure) => (fix.measures.includes(measure.id) ? asCount(measure) : measure)) }
    case 'place':
      return { ...mapping, place: { ...mapping.place, decisions: { ...mapping.place.decisions, ...fix.decisions } } }
    case 'count-rows':
      return { ...mapping, repeated: 'sum', measures: [{ ...COUNTED_ROWS }] }
  }
}

function asCount(measure: Mapping['measures'][number]): Mapping['measures'][number] {
  return { ...measure, method: 'count', numerator: measure.value ?? measure.numerator, denominator: null, value: null, unit: 'number', scale: 1, factor: 1 }
}

const COUNTED_ROWS: Mapping['measures'][number] = {
  id: 'people', title: 'Personas / People', method: 'count', numerator: '#rows', denominator: null, value: null, scale: 1, unit: 'persons', factor: 1, direction: 'neutral', ofPeople: true,
}
