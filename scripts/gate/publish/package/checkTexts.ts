import Papa from 'papaparse'
import { FORMULA } from '../../../../src/domain/formatting/formulaText.ts'
import type { Report } from '../../../catalog/problem.ts'

const DEEPEST = 40

/** Tells texts of JSON files and of `sources.csv` that a spreadsheet would run; the page writes none. */
export function checkTexts(files: ReadonlyMap<string, Uint8Array>, told: (file: string) => Report): void {
  for (const [file, bytes] of files) {
    const text = new TextDecoder().decode(bytes)
    if (file.endsWith('.json')) checkJson(text, told(file))
    else if (file.endsWith('/sources.csv')) checkCsv(text, told(file))
  }
}

function checkJson(text: string, report: Report): void {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    // Told with the schema.
    return
  }
  walk(content, [], report)
}

function walk(value: unknown, path: readonly string[], report: Report): void {
  if (path.length > DEEPEST) return
  if (typeof value === 'string') {
    if (FORMULA.test(value)) report(null, path.join('.'), 'el texto empieza como una fórmula', 'the text begins like a formula')
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key], report)
  }
}

function checkCsv(text: string, report: Report): void {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true })
  for (const [row, cells] of data.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (FORMULA.test(cell)) report(row + 1, data[0]?.[column] ?? null, 'el texto empieza como una fórmula', 'the text begins like a formula')
    }
  }
}
