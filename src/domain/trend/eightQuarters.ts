const QUARTER = /^(\d{4})-Q([1-4])$/

/** Two runs of four quarters that hold the same seasons, oldest first, as `2025-Q3`. */
export interface EightQuarters {
  readonly before: readonly string[]
  readonly latest: readonly string[]
}

/** The four quarters up to `last` and the four before them. Throws a RangeError if `last` is no quarter such as `2025-Q3`. */
export function eightQuarters(last: string): EightQuarters {
  const parts = QUARTER.exec(last)
  if (!parts) throw new RangeError(`no quarter: ${last}`)
  const end = Number(parts[1]) * 4 + Number(parts[2]) - 1
  const quarters = Array.from({ length: 8 }, (_, at) => {
    const quarter = end - 7 + at
    return `${String(Math.floor(quarter / 4)).padStart(4, '0')}-Q${(quarter % 4) + 1}`
  })
  return { before: quarters.slice(0, 4), latest: quarters.slice(4) }
}
