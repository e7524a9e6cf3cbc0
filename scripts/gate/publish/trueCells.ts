import { readTerritories } from '../../catalog/readTerritories.ts'
import { membershipsOf, type MembershipRows } from '../cells/memberships.ts'
import type { Memberships } from '../cells/relations.ts'
import { loadRaw, numberRaw, type RawDatabase, type RawFiles } from '../raw/loadRaw.ts'
import { MARKS } from '../../../src/intake/cells/marks.ts'
import { rawSpace } from '../raw/rawSpace.ts'
import { sumCells, type TrueCells } from '../raw/sumCells.ts'
import type { Protection } from '../rules/protection.ts'

/** Every cell the rules publish with its true value, the members of linked areas, and what an authority printed. Throws as DuckDB does on files that were not checked. */
export async function trueCells(rules: Protection, files: RawFiles, dataFolder: string, where = 'true'): Promise<{ truth: TrueCells; memberships: Memberships; printed: string[][] }> {
  const database = await loadRaw(rules, files)
  try {
    const tree = Object.entries(rules.dimensions).find(([, { kind }]) => kind === 'territory')?.[0] ?? ''
    const period = Object.entries(rules.dimensions).find(([, { kind }]) => kind === 'period')?.[0] ?? ''
    await database.connection.run(`DELETE FROM raw WHERE NOT (${where})`)
    const codes = async (column: string): Promise<Set<string>> => new Set((await database.ask<{ code: string }>(`SELECT DISTINCT "${column}" AS code FROM raw`)).map(({ code }) => code))
    const space = rawSpace(rules, readTerritories(dataFolder), { territories: await codes(tree), periods: await codes(period) })
    await numberRaw(database, rules, space)
    const truth = await sumCells(database, rules, space)
    const members = await Promise.all(
      rules.memberships.map(async ({ name, resource, code }) => ({ name, code, rows: await database.ask<MembershipRows[number]>(`SELECT * FROM "${resource}"`) })),
    )
    return { truth, memberships: membershipsOf(truth.cells.space, members), printed: await printedRows(database, rules) }
  } finally {
    database.close()
  }
}

/** Codes and number of each figure an authority printed, in the order of their codes. */
async function printedRows(database: RawDatabase, rules: Protection): Promise<string[][]> {
  if (rules.printed === undefined) return []
  const columns = [...Object.keys(rules.dimensions), rules.printed]
  const rows = await database.ask<Record<string, string>>(`SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM raw WHERE "${rules.printed}" <> '' AND "${rules.printed}" NOT IN (${Object.values(MARKS).map((mark) => `'${mark}'`).join(', ')}) ORDER BY ALL`)
  return rows.map((row) => columns.map((name) => row[name] ?? ''))
}
