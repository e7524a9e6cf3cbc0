import type { ReadSettings } from '../opened-file.ts'

type NumberStyle = Pick<ReadSettings, 'decimal' | 'dateStyle'>

const COMMA_DECIMAL = /^[+-]?(?:\d{1,3}(?:[. \u00A0]\d{3})+,\d+|0,\d+|\d+,(?:\d{1,2}|\d{4,}))\s*%?$/
const POINT_DECIMAL = /^[+-]?(?:\d{1,3}(?:[, \u00A0]\d{3})+\.\d+|0?\.\d+|\d+\.(?:\d{1,2}|\d{4,}))\s*%?$/
const COMMA_GROUPS = /^[+-]?\d{1,3}(?:,\d{3}){2,}$/
const POINT_GROUPS = /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/
const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/

/**
 * How numbers and days are written, by the cells that leave no doubt; `1,234` and `03/04/2025` do. Where none speaks, the
 * decimal point and the day before the month, as in the three countries.
 */
export function numberStyle(rows: readonly (readonly string[])[]): NumberStyle {
  let comma = 0
  let point = 0
  let dayFirst = 0
  let monthFirst = 0
  for (const cells of rows) {
    for (const cell of cells) {
      const text = cell.trim()
      if (text === '' || text.length > 30) continue
      if (COMMA_DECIMAL.test(text) || POINT_GROUPS.test(text)) comma += 1
      else if (POINT_DECIMAL.test(text) || COMMA_GROUPS.test(text)) point += 1
      const day = DAY.exec(text)
      if (!day) continue
      const [first, second] = [Number(day[1]), Number(day[2])]
      if (first > 12 && second <= 12) dayFirst += 1
      else if (second > 12 && first <= 12) monthFirst += 1
    }
  }
  return { decimal: comma > point ? ',' : '.', dateStyle: monthFirst > dayFirst ? 'month-first' : 'day-first' }
}
