import { literal } from '../raw/loadRaw.ts'
import type { Protection } from '../rules/protection.ts'
import { fault } from '../../../src/intake/cells/cellJudgement.ts'
import { column, type ComparedFile, type Comparison } from './comparison.ts'
import type { FaultList } from './faultList.ts'
import { MOST_LISTED } from '../../../src/intake/cells/limits.ts'

/**
 * Tells rows of a part whose group, in which a person counts once, has no row: nothing can be summed to it, and it would
 * be published as zero. Groups that no table publishes are passed over.
 */
export async function tellMissingGroups(comparison: Comparison, rules: Protection, counts: readonly string[], faultsOf: (file: number) => FaultList): Promise<void> {
  for (const [name, dimension] of Object.entries(rules.dimensions)) {
    if (dimension.kind !== 'union') continue
    const others = Object.keys(rules.dimensions).filter((other) => other !== name).map(column)
    const same = others.map((other) => `t.${other} = r.${other}`).join(' AND ') || 'true'
    for (const [total, parts] of Object.entries(dimension.totals)) {
      if (!rules.tables.some(({ codes }) => codes[name]?.includes(total) ?? true)) continue
      const rows = await comparison.ask<{ file: number; row: number }>(`
        SELECT r.file::INTEGER AS file, r.row FROM raw r
        WHERE r.${column(name)}::VARCHAR IN (${parts.map(quoted).join(', ')}) AND greatest(0, ${counts.map((count) => `r.${column(count)}`).join(', ')}) > 0
          AND NOT EXISTS (SELECT 1 FROM raw t WHERE t.${column(name)}::VARCHAR = ${quoted(total)} AND ${same})
        ORDER BY 1, 2 LIMIT ${MOST_LISTED}`)
      for (const { file, row } of rows) {
        const es = `falta la fila de «${total}» con los mismos códigos: en él cada persona cuenta una vez, y no se puede sumar`
        faultsOf(file).tell(row, name, fault(`group ${total}`, es, `the row of “${total}” with the same codes is missing: each person counts once in it, so that it cannot be summed`))
      }
    }
  }
}

/** Tells rows with persons of a place and period whose report, as another file says, did not come in. */
export async function tellUnreported(comparison: Comparison, rules: Protection, reportsTable: string, reports: ComparedFile, faultsOf: (file: number) => FaultList): Promise<void> {
  const [tree, period] = [nameOf(rules, 'territory'), nameOf(rules, 'period')]
  const counts = (rules.reports?.counts ?? []).filter((count) => !rules.counts[count]?.of)
  if (counts.length === 0) return
  const rows = await comparison.ask<{ file: number; row: number }>(`
    SELECT r.file::INTEGER AS file, r.row FROM raw r JOIN ${column(reportsTable)} s
      ON s.${tree}::VARCHAR = r.${tree}::VARCHAR AND s.${period}::VARCHAR = r.${period}::VARCHAR AND s.reported = 0
    WHERE greatest(0, ${counts.map((count) => `r.${column(count)}`).join(', ')}) > 0 ORDER BY 1, 2 LIMIT ${MOST_LISTED}`)
  for (const { file, row } of rows) {
    const es = `hay personas en ${counts.join(', ')}, y ${reports.shown} dice que el informe no llegó`
    faultsOf(file).tell(row, null, fault('unreported', es, `there are persons in ${counts.join(', ')}, and ${reports.shown} says that the report did not come in`))
  }
}

/** Tells places, groups and periods with persons that a resource of linked areas leaves out: their persons would be in no area. */
export async function tellUnlinked(comparison: Comparison, rules: Protection, membersTable: string, members: ComparedFile, faults: FaultList): Promise<void> {
  const keys = Object.entries(rules.dimensions).filter(([name, { kind }]) => kind !== 'sum' && members.header.includes(name))
  const on = keys.map(([name, { kind }]) => {
    const [one, other] = [`m.${column(name)}::VARCHAR`, `r.${column(name)}::VARCHAR`]
    return kind === 'period' ? `(${one} = ${other} OR ${one} = left(${other}, 4))` : `${one} = ${other}`
  })
  const codes = keys.map(([name, { kind }]) => (kind === 'period' ? `left(r.${column(name)}::VARCHAR, 4)` : `r.${column(name)}::VARCHAR`))
  const rows = await comparison.ask<{ codes: string }>(`
    SELECT DISTINCT concat_ws(', ', ${codes.join(', ')}) AS codes FROM raw r
    WHERE NOT EXISTS (SELECT 1 FROM ${column(membersTable)} m WHERE ${on.join(' AND ')}) ORDER BY 1 LIMIT ${MOST_LISTED}`)
  for (const row of rows) faults.tell(null, null, fault('unlinked', `falta la fila de ${row.codes}, que tiene personas`, `the row of ${row.codes}, which has persons, is missing`))
}

function quoted(code: string): string {
  return `'${literal(code)}'`
}

function nameOf(rules: Protection, kind: 'territory' | 'period'): string {
  return column(Object.entries(rules.dimensions).find(([, dimension]) => dimension.kind === kind)?.[0] ?? '')
}
