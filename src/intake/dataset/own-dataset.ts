import type { Finding } from '../finding.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { Format, OpenedFile } from '../read/opened-file.ts'

/** A dataset somebody brought: it stands in this browser and nowhere else. Kept as JSON beside its observations. */
export interface OwnDataset {
  /** `own-` and the title in letters a link can hold; also the name of its table. */
  readonly id: string
  readonly title: string
  /** ISO date of the day it was brought. */
  readonly brought: string
  readonly file: { readonly name: string; readonly bytes: number; readonly format: Format; readonly table: string }
  readonly columns: readonly string[]
  readonly mapping: Mapping
  readonly source: OpenedFile['about']
  /** Rows of the file, and those that became observations. */
  readonly rows: number
  readonly usedRows: number
  readonly findings: readonly Finding[]
  /** Counts of people below the threshold; they are withheld from every export until `exportReason` says why not. */
  readonly smallCells: number
  readonly exportReason: string | null
  /** What its observations hold, for the choice of level, period and filters. */
  readonly holds: OwnHoldings
  /** The places of the index arrays: see Gathered. */
  readonly lists: {
    readonly size: number
    readonly territoryIds: readonly string[]
    readonly periods: readonly string[]
    readonly measureIds: readonly string[]
    readonly codes: { readonly service: readonly string[]; readonly sex: readonly string[]; readonly age: readonly string[]; readonly route: readonly string[] }
  }
}

/** Of each measure: which combinations of level, kind of period and dimensions there are. */
export type OwnHoldings = Readonly<
  Record<
    string,
    {
      readonly periods: readonly string[]
      readonly levelPeriods: Readonly<Record<string, readonly string[]>>
      readonly codes: Readonly<Record<'service' | 'sex' | 'age' | 'route', readonly string[]>>
      readonly tables: readonly { readonly level: string; readonly periods: 'year' | 'quarter'; readonly dimensions: readonly string[] }[]
    }
  >
>

/** Prefix of ids of datasets, tables and indicators that stand on one computer only. */
export const OWN = 'own-'

export function isOwn(id: string): boolean {
  return id.startsWith(OWN)
}

const LONGEST_ID = 40

/** An id of a title that no other dataset has: `own-atenciones-2025`, `own-atenciones-2025-2`. */
export function ownDatasetId(title: string, taken: ReadonlySet<string>): string {
  return freeId(`${OWN}${shortSlug(title, 'datos')}`, taken)
}

/** An id of a measure that no other one of the dataset has. */
export function ownMeasureId(name: string, taken: ReadonlySet<string>): string {
  return freeId(shortSlug(name, 'valor'), taken)
}

function shortSlug(text: string, otherwise: string): string {
  return slug(text).slice(0, LONGEST_ID).replace(/-+$/, '') || otherwise
}

function freeId(base: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.has(id)) return id
  }
}

/** A text as an identifier: plain small letters, digits and single dashes; empty where it holds neither. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}
