import { readFileSync } from 'node:fs'
import type { TerritoryRow } from '../../../src/catalog/territory-row.ts'
import { deterministicGzip } from '../../release/deterministicGzip.ts'
import { CELL_STATUSES, type Cells } from '../cells/cells.ts'
import type { TableCells } from '../raw/sumCells.ts'
import { TERRITORY_RESOURCE } from '../rules/knowledgeOf.ts'
import type { ReleasedResource } from './releasedPackage.ts'

/** A file of a package with the lines that describe it. */
export interface ResourceFile {
  readonly resource: ReleasedResource
  readonly content: Buffer
}

const text = (name: string) => ({ name, type: 'string', role: 'dimension' as const })

/**
 * A table as it is published: a row for each place it has, empty where a count may not be told, and why not beside it. With
 * HXL tags of its columns it has them in the row under the header.
 */
export function tableFile({ rule, rows, cells: places }: TableCells, cells: Pick<Cells, 'space' | 'values' | 'statuses'>, tags: Readonly<Record<string, string>> = {}): ResourceFile {
  const names = cells.space.dimensions.map(({ name }) => name)
  const columns = [...rule.counts, ...rule.amounts]
  const header = [...names, ...columns.flatMap((count) => [count, `${count}_status`])]
  const lines = [header.join(','), ...hxlRow(header, tags)]
  const size = rows[0]?.length ?? 0
  for (let row = 0; row < size; row += 1) {
    const line = cells.space.dimensions.map(({ codes }, dimension) => codes[rows[dimension]?.[row] ?? 0] ?? '')
    for (const of of places) {
      const place = of[row] ?? 0
      const status = CELL_STATUSES[cells.statuses[place] ?? 0] ?? 'suppressed'
      line.push(status === 'reported' || status === 'rounded' ? String(cells.values[place]) : '', status)
    }
    lines.push(line.join(','))
  }
  const fields = [
    ...names.map(text),
    ...columns.flatMap((count, at) => [
      { name: count, type: 'integer', role: at < rule.counts.length ? ('count' as const) : ('amount' as const) },
      { name: `${count}_status`, type: 'string', role: 'status' as const },
    ]),
  ]
  return {
    resource: { name: rule.name, path: `${rule.name}.csv.gz`, compression: 'gz', role: 'counts', schema: { fields, missingValues: [''] } },
    content: deterministicGzip(`${lines.join('\n')}\n`),
  }
}

/** Figures of an authority, as it printed them; the columns are the dimensions of the rows, then `value`. */
export function printedFile(names: readonly string[], rows: readonly (readonly string[])[], tags: Readonly<Record<string, string>> = {}): ResourceFile {
  const header = [...names, 'value']
  const lines = [header, ...hxlRow(header, tags).map((line) => [line]), ...rows].map((row) => row.join(','))
  return {
    resource: { name: 'printed', path: 'printed.csv.gz', compression: 'gz', role: 'open', schema: { fields: [...names.map(text), { name: 'value', type: 'number' }], missingValues: [''] } },
    content: deterministicGzip(`${lines.join('\n')}\n`),
  }
}

/** The row of tags, if there are any; a status has that of its count. */
function hxlRow(header: readonly string[], tags: Readonly<Record<string, string>>): string[] {
  if (Object.keys(tags).length === 0) return []
  const all = { ...tags, ...Object.fromEntries(Object.entries(tags).map(([column, tag]) => [`${column}_status`, `${tag}+status`])) }
  return [header.map((column) => all[column] ?? '').join(',')]
}

/** The parents of the territories a package speaks of. */
export function territoryFile(codes: readonly string[], territories: readonly TerritoryRow[]): ResourceFile {
  const known = new Set(codes)
  const lines = territories.filter(({ id }) => known.has(id)).map(({ id, parent_id }) => `${id},${parent_id && known.has(parent_id) ? parent_id : ''}`)
  return {
    resource: { name: TERRITORY_RESOURCE, path: `${TERRITORY_RESOURCE}.csv.gz`, compression: 'gz', role: 'tree', schema: { fields: [text('code'), text('parent')], missingValues: [''] } },
    content: deterministicGzip(`${['code,parent', ...lines].join('\n')}\n`),
  }
}

/** A raw resource that counts nobody, as it is. `fields` are those of the raw package, in the order of the file. */
export function openFile(path: string, resource: { readonly name: string; readonly fields: ReleasedResource['schema']['fields'] }, role: 'open' | 'membership'): ResourceFile {
  return {
    resource: { name: resource.name, path: `${resource.name}.csv.gz`, compression: 'gz', role, schema: { fields: [...resource.fields], missingValues: [''] } },
    content: deterministicGzip(readFileSync(path)),
  }
}
