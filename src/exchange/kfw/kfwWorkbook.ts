import type { DraftProgramme } from '../draft.ts'
import { type KfwCell, type KfwLanguage, kfwNotes, kfwRows } from './writeKfw.ts'

const WIDTH = 24

/**
 * The workbook (XLSX) of KfW's project location model: its rows, and a sheet README with what is empty and why. Every text is
 * typed as text, so that none becomes a formula. Loads the program that writes it only now; rejects where that cannot be loaded,
 * and for a restricted place.
 */
export async function kfwWorkbook(programmes: readonly DraftProgramme[], language: KfwLanguage): Promise<Blob> {
  const rows = kfwRows(programmes, language)
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const notes = [['', 'Español', 'English'], ...kfwNotes(programmes)]
  return writeExcelFile([
    { sheet: 'Project locations', data: rows.map((row, index) => row.map((cell) => cellOf(cell, index === 0))), columns: rows[0]?.map(() => ({ width: WIDTH })) ?? [], stickyRowsCount: 1 },
    { sheet: 'README', data: notes.map((row, index) => row.map((text) => cellOf(text, index === 0))), columns: [{ width: 36 }, { width: 80 }, { width: 80 }] },
  ]).toBlob()
}

function cellOf(cell: KfwCell, isHead: boolean) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  return { value: cell, type: String, ...(isHead && { fontWeight: 'bold' as const }) }
}
