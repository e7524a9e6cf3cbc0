import { isPersonColumn } from '../cells/personColumns.ts'
import { personTrait } from '../cells/personTrait.ts'
import { slug } from '../dataset/own-dataset.ts'
import { type MeasureMapping, ROWS } from '../mapping/mapping.ts'

/** A count of people: a column of the raw table. */
export interface CountColumn {
  /** Its name in the package. */
  readonly name: string
  /** Column of the file that was read, or ROWS. */
  readonly column: string
  /** Where its figures stand: side of a measure, by id. */
  readonly from: readonly { readonly measure: string; readonly side: 'numerator' | 'denominator' }[]
}

/** Columns of tables that gate and build make. */
const TAKEN = `territory_id period service sex age route reported code parent file row place above kind total part level whole lowest sum unknown
  status value measure provider note numerator denominator country`.split(/\s+/)
const LONGEST_NAME = 40

/**
 * The counts that measures are made of, each once however many measures use it: the attack must know that two columns are one.
 * A name that could tell of a person, or that the raw table has already, becomes a number.
 */
export function countColumns(measures: readonly MeasureMapping[]): readonly CountColumn[] {
  const found = new Map<string, { measure: string; side: 'numerator' | 'denominator' }[]>()
  for (const measure of measures) {
    for (const side of ['numerator', 'denominator'] as const) {
      const column = measure[side]
      if (column === null) continue
      found.set(column, [...(found.get(column) ?? []), { measure: measure.id, side }])
    }
  }
  const taken = new Set<string>(TAKEN)
  return Array.from(found, ([column, from], position) => {
    const name = nameOf(column, position + 1, taken)
    taken.add(name)
    return { name, column, from }
  })
}

function nameOf(column: string, number: number, taken: ReadonlySet<string>): string {
  const wanted = column === ROWS ? 'rows' : slug(column).slice(0, LONGEST_NAME).replaceAll('-', '_').replace(/_+$/, '')
  const isFit = /^[a-z]/.test(wanted) && !wanted.endsWith('_status') && !taken.has(wanted)
  const tellsOfPerson = isPersonColumn(wanted, true) || isPersonColumn(column, true) || personTrait(column, new Set()) !== null
  return isFit && !tellsOfPerson ? wanted : `count_${number}`
}
