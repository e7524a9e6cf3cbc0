import { gap } from '../domain/gap/gap.ts'
import { observationInterval } from '../domain/intervals/observationInterval.ts'
import type { PlaceFigure, PlaceFile, PlaceIndicator, PlaceName } from './place-file.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }
/** What many figures have in common: all but their numbers. */
type FigureKind = Omit<PlaceFigure, 'value' | 'numerator' | 'denominator' | 'interval'>

/**
 * A place file as it is stored: figures stand as `{"f":[kind, numerator, denominator, value]}` over a list of kinds, and
 * names of territories as `{"n":index}` over a list of names. Values and intervals that follow from the counts are left
 * away and worked out when it is read: they are most of the bytes a phone would have to wait for.
 */
export interface PackedFile {
  readonly kinds: readonly Json[]
  readonly names: readonly PlaceName[]
  readonly content: Json
}

const NAME_KEYS = new Set(['id', 'level', 'name', 'around'])

/** Packs a file. Throws an Error where reading it again would not give the same. */
export function packPlaceFile(file: PlaceFile): PackedFile {
  const kinds = new Map<string, number>()
  const names = new Map<string, number>()
  const numbered = (known: Map<string, number>, value: unknown): number => {
    const key = JSON.stringify(value)
    const number = known.get(key) ?? known.size
    known.set(key, number)
    return number
  }
  const packed = (part: unknown): Json => {
    if (Array.isArray(part)) return part.map(packed)
    if (typeof part !== 'object' || part === null) return part as Json
    if (isFigure(part)) {
      const { value, numerator, denominator, interval: _, ...kind } = part
      const counts = numerator === undefined && denominator === undefined ? [] : [numerator ?? null, ...(denominator === undefined ? [] : [denominator])]
      const follows = worked(file.indicators, { ...kind, ...counted(counts) }).value === value
      const numbers = follows ? counts : [numerator ?? null, denominator ?? null, value ?? null]
      return { f: [numbered(kinds, packedKind(kind)), ...numbers] }
    }
    if (isName(part)) return { n: numbered(names, part) }
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, packed(value)]))
  }
  const packedKind = ({ of, ...kind }: FigureKind): Json => ({ ...kind, ...(of ? { of: packed(of) } : {}) })
  const { shapes, sources, indicators, ...rest } = file
  const content = { ...(packed(rest) as { readonly [key: string]: Json }), shapes, sources, indicators } as unknown as Json
  const result: PackedFile = { kinds: [...kinds.keys()].map((key) => JSON.parse(key) as Json), names: [...names.keys()].map((key) => JSON.parse(key) as PlaceName), content }
  const stored = JSON.parse(JSON.stringify(result)) as PackedFile
  const again = JSON.stringify(sortedKeys(unpackPlaceFile(stored)))
  if (again !== JSON.stringify(sortedKeys(file))) throw new Error(`the file of ${file.id} is not the same when it is read again`)
  return result
}

/** The file that was packed. */
export function unpackPlaceFile({ kinds, names, content }: PackedFile): PlaceFile {
  const { shapes, sources, indicators, ...rest } = content as unknown as PlaceFile
  const opened = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(opened)
    if (typeof part !== 'object' || part === null) return part
    if ('n' in part && typeof part.n === 'number') return names[part.n]
    if ('f' in part && Array.isArray(part.f)) {
      const [kind, ...numbers] = part.f as [number, ...(number | null)[]]
      return worked(indicators, { ...(opened(kinds[kind]) as FigureKind), ...counted(numbers) })
    }
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, opened(value)]))
  }
  return { ...(opened(rest) as Omit<PlaceFile, 'shapes' | 'sources' | 'indicators'>), shapes, sources, indicators }
}

function counted([numerator, denominator, value]: readonly (number | null)[]): Pick<PlaceFigure, 'numerator' | 'denominator' | 'value'> {
  return { ...(value == null ? {} : { value }), ...(numerator == null ? {} : { numerator }), ...(denominator == null ? {} : { denominator }) }
}

/** Nine decimals tell any two shares of the data apart. */
export function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9
}

/** A figure with the value and the interval that follow from its counts. */
function worked(indicators: PlaceFile['indicators'], figure: PlaceFigure): PlaceFigure {
  const indicator = indicators[figure.indicator]
  if (!indicator || figure.status === 'suppressed' || figure.status === 'not-reported' || figure.status === 'not-applicable' || figure.status === 'unpublished') return figure
  const value = figure.value ?? valueOf(indicator, figure)
  const { numerator = null, denominator = null } = figure
  const interval = value === undefined ? null : indicator.method === 'shortfall'
    ? gap({ served: numerator, need: denominator, target: indicator.target ?? 1 }).interval
    : observationInterval({ numerator, denominator, value }, indicator)
  return { ...figure, ...(value === undefined ? {} : { value }), ...(interval ? { interval: [rounded(interval[0]), rounded(interval[1])] as const } : {}) }
}

function valueOf({ method, factor, target }: PlaceIndicator, { numerator, denominator }: PlaceFigure): number | undefined {
  if (method === 'count') return numerator
  if (method === 'base') return denominator
  if (numerator === undefined || denominator === undefined) return undefined
  if (method === 'shortfall') return rounded(Math.max(denominator * (target ?? 1) - numerator, 0))
  return (method === 'proportion' || method === 'rate') && denominator !== 0 ? rounded((numerator / denominator) * factor) : undefined
}

function isFigure(part: object): part is PlaceFigure {
  return 'indicator' in part && 'status' in part
}

function isName(part: object): part is PlaceName {
  const keys = Object.keys(part)
  return 'id' in part && 'level' in part && 'name' in part && keys.every((key) => NAME_KEYS.has(key))
}

/** The same with keys in one order, so that two files can be compared as text. */
function sortedKeys(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(sortedKeys)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, value]) => [key, sortedKeys(value)]))
}
