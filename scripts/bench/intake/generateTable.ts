import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { TerritoryRow } from '../../../src/catalog/territory-row.ts'
import { AGES, SERVICES, SEXES } from '../../../src/catalog/service.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'
import { quarters } from './quarters.ts'

export const TABLE_COLUMNS = ['territory_id', 'municipality', 'latitude', 'longitude', 'period', 'service', 'sex', 'age', 'need', 'served'] as const

/** How long the table is to be: so many rows, or at least so many bytes. */
export type TableLength = { readonly rows: number } | { readonly bytes: number }

export interface WrittenTable {
  readonly rows: number
  readonly bytes: number
}

const PERIODS = quarters(2023, 2025)
const SEX_CODES = SEXES.filter((sex) => sex !== 'all')
const AGE_CODES = AGES.filter((age) => age !== 'all')
const CHUNK = 1 << 16
/** About two kilometres: the points of one municipality do not lie upon each other. */
const NOISE = 0.02

/**
 * Lines of a table such as an office keeps, without their line ends, the header first: municipality, quarter, service, sex and
 * age with persons in need and served. The same seed gives the same lines on every machine, and a longer table begins
 * with the shorter one. Keys come in a scattered order; none comes twice before all have come once. Never ends by itself.
 */
export function* tableLines(municipalities: readonly TerritoryRow[], seed: number): Generator<string, never> {
  const random = namedStream(seed, 'table')
  const places = municipalities.map(({ id, name, latitude, longitude }) => {
    if (latitude === null || longitude === null) throw new RangeError(`${id} has no seat to draw a point at`)
    return { start: `${id},${cell(name)}`, latitude, longitude }
  })
  const total = places.length * PERIODS.length * SERVICES.length * SEX_CODES.length * AGE_CODES.length
  if (total === 0) throw new RangeError('a table of no municipality')
  const step = coprimeStep(total)
  yield TABLE_COLUMNS.join(',')
  for (let key = 0; ; key = (key + step) % total) {
    let rest = key
    const next = <Code>(codes: readonly Code[]): Code => {
      const code = codes[rest % codes.length] as Code
      rest = Math.floor(rest / codes.length)
      return code
    }
    const place = next(places)
    const keyCells = `${next(PERIODS)},${next(SERVICES)},${next(SEX_CODES)},${next(AGE_CODES)}`
    const latitude = (place.latitude + (random.uniform() - 0.5) * NOISE).toFixed(5)
    const longitude = (place.longitude + (random.uniform() - 0.5) * NOISE).toFixed(5)
    const need = 20 + Math.floor(random.uniform() * 480)
    yield `${place.start},${latitude},${longitude},${keyCells},${need},${Math.floor(need * random.uniform())}`
  }
}

/** Writes a table as CSV in UTF-8, as a stream: a file of any size in little memory. */
export async function writeTable(path: string, municipalities: readonly TerritoryRow[], length: TableLength, seed = 1): Promise<WrittenTable> {
  const file = createWriteStream(path)
  let [rows, bytes, chunk] = [-1, 0, '']
  const flush = async () => {
    const buffer = Buffer.from(chunk)
    chunk = ''
    bytes += buffer.length
    if (!file.write(buffer)) await once(file, 'drain')
  }
  for (const line of tableLines(municipalities, seed)) {
    chunk += `${line}\n`
    rows += 1
    if (chunk.length >= CHUNK) await flush()
    if ('rows' in length ? rows >= length.rows : bytes >= length.bytes) break
  }
  await flush()
  file.end()
  await once(file, 'finish')
  return { rows, bytes }
}

/** Near the golden section of the number of keys, and without a common divisor: a walk that comes to every key. */
function coprimeStep(total: number): number {
  let step = Math.max(1, Math.round(total * 0.618034))
  while (divisor(step, total) !== 1) step += 1
  return step
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
