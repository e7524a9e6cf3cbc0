import { artifact, type Block, drawLines, type Element, element, type Page } from './block.ts'
import { COLOUR, leadingOf, STYLE } from './sheet.ts'
import { type Measure, type Run, type TextLine, textLines } from './textLines.ts'

export interface TableColumn {
  readonly header: string
  readonly width: number
}

interface Cell {
  readonly lines: readonly TextLine[]
  readonly leading: number
}

interface Row {
  readonly cells: readonly Cell[]
  readonly height: number
}

const CELL_GAP = 8
const PADDING = 1.35

/** A tagged table: a row of headings, then rows whose first cell is the heading of the row. Hairlines between rows. */
export function tableBlock(columns: readonly TableColumn[], rows: readonly (readonly (readonly Run[])[])[], measure: Measure): Block {
  const head = rowOf(columns.map(({ header }) => [{ text: header, style: STYLE.column }]), columns, measure)
  const body = rows.map((cells) => rowOf(cells, columns, measure))
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return {
    height: [head, ...body].reduce((sum, { height }) => sum + height, 0),
    draw: (page, x, y) => {
      let top = y
      const elements = [head, ...body].map((row, index) => {
        const drawn = drawRow(page, row, columns, { x, y: top, isHead: index === 0 })
        top += row.height
        artifact(page, () => page.document.moveTo(x, top).lineTo(x + width, top).lineWidth(index === 0 ? 0.8 : 0.4).stroke(index === 0 ? COLOUR.soft : COLOUR.rule))
        return drawn
      })
      return [element(page, 'Table', elements)]
    },
  }
}

function rowOf(cells: readonly (readonly Run[])[], columns: readonly TableColumn[], measure: Measure): Row {
  const set = columns.map((_, index): Cell => {
    const width = widthFrom(index, cells, columns)
    const runs = (cells[index] ?? []).filter(({ text }) => text !== '')
    const leading = runs.reduce((most, { style }) => Math.max(most, leadingOf(style)), 0)
    return { lines: runs.length > 0 ? textLines(runs, width - CELL_GAP, measure) : [], leading }
  })
  return { cells: set, height: set.reduce((most, { lines, leading }) => Math.max(most, lines.length * leading), 0) + 2 * PADDING }
}

/** A cell may reach over the empty ones after it, as the words for an absent figure do. */
function widthFrom(index: number, cells: readonly (readonly Run[])[], columns: readonly TableColumn[]): number {
  const next = cells.findIndex((runs, at) => at > index && runs.some(({ text }) => text !== ''))
  return columns.slice(index, next < 0 ? columns.length : next).reduce((sum, { width }) => sum + width, 0)
}

function drawRow(page: Page, row: Row, columns: readonly TableColumn[], at: { readonly x: number; readonly y: number; readonly isHead: boolean }): Element {
  let left = at.x
  const cells = row.cells.map(({ lines, leading }, index) => {
    const x = left
    left += columns[index]?.width ?? 0
    const isHeading = at.isHead || index === 0
    const draw = () => drawLines(page, lines, x, at.y + PADDING, leading)
    return element(page, isHeading ? 'TH' : 'TD', lines.length > 0 ? draw : [], isHeading ? { scope: at.isHead ? 'Column' : 'Row' } : {})
  })
  return element(page, 'TR', cells)
}
