import type { Protection } from '../rules/protection.ts'
import { fault } from '../../../src/intake/cells/cellJudgement.ts'
import type { Fault } from '../../../src/intake/cells/fault.ts'

/** Two columns of numbers of which the first is never above the second, by their places in a row. */
export interface RowOrder {
  readonly smaller: string
  readonly smallerAt: number
  readonly largerAt: number
  readonly fault: Fault
}

/** The orders that the rules promise between the columns of a table: `atMost`, parts and wholes, the largest amount and its sum. */
export function rowOrders(header: readonly string[], rules: Protection): RowOrder[] {
  const parts = rules.complements.map(({ part, whole }) => [part, whole] as const)
  const ordered = rules.atMost.map(({ smaller, larger }) => [smaller, larger] as const)
  const amounts = rules.amounts.flatMap(({ column, largest, second }) => [[largest, column], [second, largest]] as const)
  const pairs = new Map([...parts, ...ordered, ...amounts].map((pair) => [pair.join(' '), pair]))
  return [...pairs.values()].flatMap(([smaller, larger]) => {
    const [smallerAt, largerAt] = [header.indexOf(smaller), header.indexOf(larger)]
    if (smallerAt < 0 || largerAt < 0) return []
    return [{ smaller, smallerAt, largerAt, fault: fault(`order ${larger}`, `es mayor que «${larger}» de la misma fila`, `is above “${larger}” of the same row`) }]
  })
}

/** Where the figure of an authority stands in a row, and the codes that leave each other column unsplit. */
export interface PrintedRule {
  readonly at: number
  readonly unsplit: readonly { readonly at: number; readonly codes: ReadonlySet<string> }[]
}

/** Null where the table has no such column. */
export function printedRule(header: readonly string[], rules: Protection): PrintedRule | null {
  const at = rules.printed === undefined ? -1 : header.indexOf(rules.printed)
  if (at < 0) return null
  const unsplit = Object.entries(rules.dimensions).flatMap(([name, dimension]) => {
    if (dimension.kind !== 'sum' || !header.includes(name)) return []
    const parts = new Set(Object.values(dimension.totals).flat())
    return [{ at: header.indexOf(name), codes: new Set(Object.keys(dimension.totals).filter((total) => !parts.has(total))) }]
  })
  return { at, unsplit }
}

export const PRINTED_SPLIT = fault('printed', 'una cifra impresa solo va en filas sin desglose; no se cruza con nada', 'a printed figure stands only in rows that are split by nothing; it is not crossed')
