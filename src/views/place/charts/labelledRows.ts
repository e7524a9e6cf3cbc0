/** Heights of the rows of a chart whose names stand above their marks, so that long names fit a telephone. */
const LINE = 18
const LETTER = 6.4

export interface LaidRow<Row> {
  readonly row: Row
  /** Top of the row, base line of its name, base line of its value, and top of its marks, in pixels. */
  readonly top: number
  readonly labelAt: number
  readonly textAt: number
  readonly marksAt: number
}

/**
 * Rows one under another, each with its name, its value on the right and `marks` pixels for what is drawn. Where name and
 * value do not fit one line the value takes the next one.
 */
export function laidRows<Row extends { readonly label: string; readonly text: string }>(rows: readonly Row[], width: number, marks: number) {
  let top = 0
  const laid = rows.map((row): LaidRow<Row> => {
    const broken = (row.label.length + row.text.length + 2) * LETTER > width
    const labelAt = top + 13
    const textAt = broken ? labelAt + LINE : labelAt
    const marksAt = textAt + 7
    const own = { row, top, labelAt, textAt, marksAt }
    top = marksAt + marks + 9
    return own
  })
  return { laid, height: top }
}
