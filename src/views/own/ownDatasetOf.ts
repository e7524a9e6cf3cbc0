import { type OwnDataset, ownDatasetId } from '../../intake/dataset/own-dataset.ts'
import type { Mapping } from '../../intake/mapping/mapping.ts'
import type { FileSummary, TableSummary } from '../../intake/session/session-messages.ts'
import type { ReadOutcome } from '../../ui/own/intake-messages.ts'

/** The description of a dataset as it is kept, from what was read. */
export function ownDatasetOf(given: { title: string; summary: FileSummary; table: TableSummary; mapping: Mapping; outcome: ReadOutcome; taken: ReadonlySet<string> }): OwnDataset {
  const { title, summary, table, mapping, outcome, taken } = given
  return {
    id: ownDatasetId(title, taken),
    title: title.trim() || summary.name,
    brought: new Date().toISOString().slice(0, 10),
    file: { name: summary.name, bytes: summary.bytes, format: summary.format, table: table.name },
    columns: table.columns,
    mapping,
    source: summary.about,
    rows: outcome.rows,
    usedRows: outcome.usedRows,
    findings: outcome.findings,
    smallCells: outcome.smallCells,
    exportReason: null,
    holds: outcome.holds,
    lists: outcome.lists,
  }
}
