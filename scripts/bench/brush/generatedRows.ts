import { type BrushScale, brushScale, slotExpression, slotOf } from '../../../src/domain/cross/brushScale.ts'
import type { CrossTable } from '../../../src/domain/cross/crossTable.ts'

/** Municipalities of the three countries: the places rows are about. */
export const PLACES = 682

/** Rows whose values fix the scales: every larger table begins with them, so that all sizes are brushed on the same axes. */
const SCALE_ROWS = 100_000

/** Of the two mixing steps of MurmurHash3; and 2^32 divided by the golden section, which keeps salts apart. */
const FACTORS = [0x85ebca6b, 0xc2b2ae35] as const
const GOLDEN = 0x9e3779b1

/** One axis: a value made of four bytes of a hash, and how many of ten rows have none. */
interface GeneratedAxis {
  readonly name: string
  readonly absentOfTen: number
  readonly whole: boolean
  readonly value: (hash: number) => number
  /** The same in whole numbers of 64 bits, over a column `hash`. */
  readonly sql: string
}

const AXES: readonly GeneratedAxis[] = [
  { name: 'even', absentOfTen: 0, whole: false, value: (hash) => hash % 1000, sql: 'hash % 1000' },
  { name: 'skewed', absentOfTen: 1, whole: true, value: (hash) => Math.floor(((hash & 0xffff) * (hash >>> 16)) / 2 ** 22), sql: '((hash & 65535) * (hash >> 16)) // 4194304' },
  {
    name: 'bell',
    absentOfTen: 0,
    whole: false,
    value: (hash) => (hash & 255) + ((hash >>> 8) & 255) + ((hash >>> 16) & 255) + (hash >>> 24),
    sql: '(hash & 255) + ((hash >> 8) & 255) + ((hash >> 16) & 255) + (hash >> 24)',
  },
  {
    name: 'long tail',
    absentOfTen: 2,
    whole: true,
    value: (hash) => Math.floor(((hash & 1023) * ((hash >>> 10) & 1023) * ((hash >>> 20) & 1023)) / 2 ** 19),
    sql: '((hash & 1023) * ((hash >> 10) & 1023) * ((hash >> 20) & 1023)) // 524288',
  },
]

/** Names of the axes, in their order. */
export const AXIS_NAMES: readonly string[] = AXES.map(({ name }) => name)

/** The value of a row on an axis; null where it has none. Whole, below 2^31. Throws a RangeError on an unknown axis. */
export function valueOfRow(row: number, axis: number): number | null {
  const { absentOfTen, value } = axisAt(axis)
  if (absentOfTen > 0 && hashOf(row, 2 * axis + 1) % 10 < absentOfTen) return null
  return value(hashOf(row, 2 * axis))
}

/** The place of a row, 0 to 681: some places have far more rows than others. */
export function placeOfRow(row: number): number {
  const hash = hashOf(row, 2 * AXES.length)
  return Math.floor(((hash & 0xffff) * (hash >>> 16) * PLACES) / 2 ** 32)
}

/** A SELECT of the same rows, made in the engine: `v0` to `v3`, whole numbers or NULL, and `place`. */
export function generatedSql(rows: number): string {
  const values = AXES.map(({ sql, absentOfTen }, axis) => {
    const value = sql.replaceAll('hash', `h${2 * axis}`)
    return `(${absentOfTen > 0 ? `CASE WHEN h${2 * axis + 1} % 10 < ${absentOfTen} THEN NULL ELSE ${value} END` : value})::INTEGER AS v${axis}`
  })
  const hash = `h${2 * AXES.length}`
  const place = `(((${hash} & 65535) * (${hash} >> 16) * ${PLACES}) // 4294967296)::USMALLINT AS place`
  return `SELECT ${[...values, place].join(', ')} FROM (${hashesSql(rows)})`
}

/** The scales of all axes, the same for every size. */
export function generatedScales(): readonly BrushScale[] {
  return AXES.map(({ whole }, axis) => {
    const values: number[] = []
    for (let row = 0; row < SCALE_ROWS; row += 1) {
      const value = valueOfRow(row, axis)
      if (value !== null) values.push(value)
    }
    const scale = brushScale(values, whole)
    if (!scale) throw new RangeError('an axis without a value')
    return scale
  })
}

/** The slots and places of `rows` rows as typed arrays, made in the page. */
export function generatedTable(rows: number, scales: readonly BrushScale[]): CrossTable {
  const axes = scales.map((scale) => ({ scale, slots: new Uint8Array(rows) }))
  const placeOf = new Uint32Array(rows)
  for (let row = 0; row < rows; row += 1) {
    for (let axis = 0; axis < axes.length; axis += 1) {
      const { scale, slots } = axes[axis]!
      slots[row] = slotOf(scale, valueOfRow(row, axis))
    }
    placeOf[row] = placeOfRow(row)
  }
  return { rows, axes, placeOf, places: PLACES }
}

/** A SELECT of slots `s0` … and `place` out of a table of values: what the engine prepares once. */
export function slotsSql(table: string, scales: readonly BrushScale[]): string {
  return `SELECT ${scales.map((scale, axis) => `(${slotExpression(scale, `v${axis}::DOUBLE`)})::UTINYINT AS s${axis}`).join(', ')}, place FROM ${table}`
}

/** 32 bits of a row and a salt: the mixing steps that end MurmurHash3 (Appleby 2011, public domain). */
function hashOf(row: number, salt: number): number {
  let bits = (row + Math.imul(salt + 1, GOLDEN)) >>> 0
  bits = Math.imul(bits ^ (bits >>> 16), FACTORS[0]) >>> 0
  bits = Math.imul(bits ^ (bits >>> 13), FACTORS[1]) >>> 0
  return (bits ^ (bits >>> 16)) >>> 0
}

/** The hashes `h0`, `h1` … of all salts, one mixing step inside the next: nothing stands twice in the text. 64 bits never overflow. */
function hashesSql(rows: number): string {
  const salts = Array.from({ length: 2 * AXES.length + 1 }, (_, salt) => salt)
  const each = (step: (column: string, salt: number) => string) => salts.map((salt) => `${step(`h${salt}`, salt)} AS h${salt}`).join(', ')
  const low = (product: string) => `(${product}) & 4294967295::UBIGINT`
  const start = each((_, salt) => low(`range::UBIGINT + ${Math.imul(salt + 1, GOLDEN) >>> 0}::UBIGINT`))
  const first = each((column) => low(`xor(${column}, ${column} >> 16) * ${FACTORS[0]}::UBIGINT`))
  const second = each((column) => low(`xor(${column}, ${column} >> 13) * ${FACTORS[1]}::UBIGINT`))
  const last = each((column) => `xor(${column}, ${column} >> 16)`)
  return `SELECT ${last} FROM (SELECT ${second} FROM (SELECT ${first} FROM (SELECT ${start} FROM range(${rows}))))`
}

function axisAt(axis: number): GeneratedAxis {
  const found = AXES[axis]
  if (!found) throw new RangeError(`no axis ${axis}`)
  return found
}
