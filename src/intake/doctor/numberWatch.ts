/** What the numbers of a column look like as they stream by. */
export interface NumberSummary {
  readonly numbers: number
  readonly smallest: number
  readonly largest: number
  readonly zeros: number
  readonly ones: number
  readonly whole: number
  /** Median of the kept numbers: all of them in tables of up to 4096 rows, evenly thinned ones in longer ones. */
  readonly median: number
  readonly negative: Spot
  readonly aboveOne: Spot
  readonly aboveBase: Spot
  /** Rows with a figure of ten and more characters that a row of another place has as well. */
  readonly repeated: Spot
}

/** Where something shows: first row, last row and how many. */
export interface Spot {
  readonly first: number
  readonly last: number
  readonly count: number
}

export interface NumberWatch {
  note(value: number, place: string, row: number): void
  summary(): NumberSummary
}

const MOST_KEPT = 4096
const MOST_PRECISE = 20_000
/** Figures shorter than this are met twice by chance. */
const PRECISE = 10
/** Figures that are parts of at most so many are no sign of copying. */
const MOST_WHOLE = 30
/** A rounded figure is off by half of its last digit at most, and a little for the machine's own rounding. */
const ROUNDED = 0.5001

/** Begins to watch a column; `base` is the most its rates can be, Infinity for none. Memory is bounded. */
export function numberWatch(base: number): NumberWatch {
  let [numbers, zeros, ones, whole, every] = [0, 0, 0, 0, 1]
  let [smallest, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let kept: number[] = []
  const precise = new Map<string, string>()
  const spots = { negative: spot(), aboveOne: spot(), aboveBase: spot(), repeated: spot() }
  return {
    note(value, place, row) {
      if (numbers % every === 0) {
        kept.push(value)
        if (kept.length > MOST_KEPT) {
          kept = kept.filter((_, at) => at % 2 === 0)
          every *= 2
        }
      }
      numbers += 1
      if (value === 0) zeros += 1
      else if (value === 1) ones += 1
      if (Number.isInteger(value)) whole += 1
      if (value < smallest) smallest = value
      if (value > largest) largest = value
      if (value < 0) mark(spots.negative, row)
      if (value > 1) mark(spots.aboveOne, row)
      if (value > base) mark(spots.aboveBase, row)
      // Counts repeat by themselves. Spreadsheets write 0.0373 as 3.7300000000000004E-2: those digits are of the machine.
      if (Number.isInteger(value)) return
      const figure = String(Number(value.toPrecision(12)))
      if (figure.length < PRECISE || isOfFew(value, figure)) return
      const first = precise.get(figure)
      if (first === undefined) {
        if (precise.size < MOST_PRECISE) precise.set(figure, place)
      } else if (first !== place) mark(spots.repeated, row)
    },
    summary() {
      const sorted = kept.toSorted((a, b) => a - b)
      const middle = sorted.length >> 1
      const median = sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
      return { numbers, smallest, largest, zeros, ones, whole, median, ...spots }
    },
  }
}

/** Whether a figure is a part of few to its last digit, as a third: percentages over small counts repeat by themselves. */
function isOfFew(value: number, figure: string): boolean {
  const lastDigit = 10 ** (figure.indexOf('.') + 1 - figure.length)
  for (let whole = 3; whole <= MOST_WHOLE; whole += 1) if (Math.abs(value * whole - Math.round(value * whole)) <= whole * lastDigit * ROUNDED) return true
  return false
}

function spot(): { first: number; last: number; count: number } {
  return { first: 0, last: 0, count: 0 }
}

function mark(at: { first: number; last: number; count: number }, row: number): void {
  if (at.count === 0) at.first = row
  at.last = row
  at.count += 1
}
