/** Texts of a column, each with its number; what a text stands for is worked out once. */
export interface TextIndex {
  /** Number of what the text stands for, -1 where it stands for nothing known. */
  of(text: string, row: number): number
  /** What the numbers stand for. */
  names(): readonly string[]
  /** Texts that stand for nothing known, with the first row and how many there are. */
  refused(): readonly { readonly text: string; readonly firstRow: number; readonly rows: number }[]
}

/** Different texts that are remembered; a column with more of them is no column of codes. */
const MOST_TEXTS = 100_000

/** An index of texts by what `meaning` says of them (null: unknown). `known` are names that have their numbers beforehand. */
export function textIndex(meaning: (text: string) => string | null, known: readonly string[] = []): TextIndex {
  const numbers = new Map<string, number>(known.map((name, number) => [name, number]))
  const names = [...known]
  const met = new Map<string, number>()
  const refused = new Map<string, { firstRow: number; rows: number }>()
  const work = (text: string): number => {
    const name = meaning(text)
    if (name === null) return -1
    const number = numbers.get(name) ?? names.push(name) - 1
    numbers.set(name, number)
    return number
  }
  let last = ''
  let lastNumber = Number.NaN
  return {
    of(text, row) {
      // Sorted tables say the same again and again.
      if (text === last && lastNumber >= 0) return lastNumber
      let number = met.get(text)
      if (number === undefined) {
        number = work(text)
        if (met.size < MOST_TEXTS) met.set(text, number)
      }
      if (number < 0) {
        const entry = refused.get(text)
        if (entry) entry.rows += 1
        else if (refused.size < MOST_TEXTS) refused.set(text, { firstRow: row, rows: 1 })
      }
      last = text
      lastNumber = number
      return number
    },
    names: () => names,
    refused: () => Array.from(refused, ([text, entry]) => ({ text, ...entry })),
  }
}
