import type { ColumnFacts, OpenedTable } from '../opened-file.ts'
import { columnNames } from '../table/columnNames.ts'
import { type PackageField, type PackageResource, titleOf } from './description.ts'

/** A table with what the schema of its resource says: titles and units of columns, and which cells stand for nothing. */
export function describedTable(table: OpenedTable, resource: PackageResource): OpenedTable {
  const schema = typeof resource.schema === 'object' ? resource.schema : null
  const fields = schema?.fields ?? []
  // A file without a header has its names in the schema.
  const named = table.settings.headerRow === 0 && fields.length === table.columns.length ? columnNames(fields.map(({ name }) => name), 0).columns : table.columns
  const byName = new Map(fields.map((field) => [field.name, field]))
  const missing = new Set((schema?.missingValues ?? []).flatMap((value) => valueOf(value)).filter((value) => value !== ''))
  return {
    ...table,
    columns: named,
    facts: table.facts.map((facts, at) => described(facts, byName.get(named[at]!))),
    read:
      missing.size === 0
        ? (take, signal) => table.read(take, signal)
        : (take, signal) => table.read((batch) => take({ ...batch, rows: batch.rows.map((cells) => cells.map((cell) => (missing.has(cell) ? '' : cell))) }), signal),
  }
}

function described(facts: ColumnFacts, field: PackageField | undefined): ColumnFacts {
  if (!field) return facts
  return { ...facts, title: facts.title ?? titleOf(field), unit: facts.unit ?? field.unit ?? null }
}

/** A missing value is a text, or in version 2 of the standard an object with it. */
function valueOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string' ? [value.value] : []
}
