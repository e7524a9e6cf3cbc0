import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A table of a package: its lines, the first one the header. */
export interface WrittenTable {
  readonly lines: readonly string[]
  readonly role?: 'counts' | 'tree' | 'membership' | 'open'
  readonly gz?: boolean
}

/** Makes folders that are there only until `remove`. */
export function folders(): { make(): string; remove(): void } {
  const made: string[] = []
  return {
    make() {
      const folder = mkdtempSync(join(tmpdir(), 'package-'))
      made.push(folder)
      return folder
    },
    remove() {
      for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Writes a package as anybody could: `datapackage.json` and a file for each table. Returns its folder. */
export function writePackage(folder: string, tables: Readonly<Record<string, WrittenTable>>, knowledge?: object): string {
  mkdirSync(folder, { recursive: true })
  const resources = Object.entries(tables).map(([name, { lines, role, gz }]) => {
    const path = gz ? `${name}.csv.gz` : `${name}.csv`
    const content = `${lines.join('\n')}\n`
    writeFileSync(join(folder, path), gz ? gzipSync(content) : content)
    const fields = (lines[0] ?? '').split(',').map((field) => ({ name: field, type: 'string' }))
    return { name, path, ...(gz ? { compression: 'gz' } : {}), ...(role ? { role } : {}), schema: { fields } }
  })
  const file = join(folder, 'datapackage.json')
  writeFileSync(file, JSON.stringify({ name: 'written', resources, ...(knowledge ? { knowledge } : {}) }))
  return folder
}

/** Lines of a table of one count: codes, then a number or `*` where it is hidden. */
export function countTable(header: string, rows: readonly string[]): WrittenTable {
  const count = header.split(',').at(-1) ?? ''
  const lines = rows.map((row) => {
    const cells = row.split(' ')
    const value = cells.pop() ?? ''
    return [...cells, ...(value === '*' ? ['', 'suppressed'] : [value, 'reported'])].join(',')
  })
  return { lines: [`${header},${count}_status`, ...lines], role: 'counts' }
}
