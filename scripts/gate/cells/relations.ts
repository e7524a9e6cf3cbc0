import type { Knowledge } from '../package/releasedPackage.ts'
import { collectRows } from '../../../src/domain/disclosure/cellSystem.ts'
import { codeIn, countIn, type CellSpace } from './cellSpace.ts'
import { type Cells, counts } from './cells.ts'

/** The members of areas of another geography: for each lowest-level cell key (of the count that is summed), its code. */
export type Memberships = ReadonlyMap<string, (key: number) => string | undefined>

/** Persons of a whole who are not in a part, for one key: a cell that no table prints. */
export interface Rest {
  /** Its number, from the number of printed cells on. */
  readonly cell: number
  readonly whole: number
  readonly part: number
  readonly threshold: number
  readonly full: 'publish' | 'hide'
}

/** Everything the definitions say of some cells: rows over the cells, then over the rests. */
export interface Relations {
  readonly rows: ReturnType<typeof collectRows>
  /** What each row is, for somebody who wants to know which equations gave a cell away. */
  readonly kinds: readonly RelationKind[]
  readonly rests: readonly Rest[]
}
export type RelationKind = 'margins' | 'geographies' | 'time' | 'union' | 'complements' | 'order' | 'same' | 'rates' | 'releases'

/**
 * Relations among cells: each total and its parts along every dimension, unions and their parts, counts that are part of
 * others, areas of linked geographies and their members, rates and their rounding. `isOpen` says whether a row with these
 * cells tells anything; rows that tell nothing are left out.
 */
export function relationsOf(cells: Cells, knowledge: Knowledge, memberships: Memberships, isOpen: (places: readonly number[]) => boolean): Relations {
  const { space, keys, placeOf } = cells
  const rows = collectRows()
  const kinds: RelationKind[] = []
  const rests: Rest[] = []
  const add = (kind: RelationKind, places: readonly number[], coefficients: readonly number[], lower: number, upper: number): void => {
    if (!isOpen(places)) return
    rows.add(places, coefficients, lower, upper)
    kinds.push(kind)
  }
  for (const [place, key] of keys.entries()) {
    if (!counts(cells, place)) continue
    const isMoney = knowledge.amounts.includes(space.counts[countIn(space, key)] ?? '')
    for (const [at, dimension] of space.dimensions.entries()) {
      const parts = partsOf(cells, key, at)
      if (!parts) continue
      const { places, isWhole } = parts
      // Money for services is the money for each of them, while persons may be in several.
      if (dimension.kind === 'sum' || isMoney) {
        const kind = dimension.role === 'tree' ? 'geographies' : dimension.role === 'period' ? 'time' : 'margins'
        // Parts that no table holds make the total at least the sum of the others.
        add(kind, [place, ...places], [1, ...places.map(() => -1)], 0, isWhole ? 0 : Infinity)
      } else {
        for (const part of places) add('union', [place, part], [1, -1], 0, Infinity)
        // Whoever is near some service of a group need not be near the one she needs: these sums have no upper bound.
        const isLinked = knowledge.counts[space.counts[countIn(space, key)] ?? '']?.of !== undefined
        if (isWhole && !isLinked) add('union', [place, ...places], [-1, ...places.map(() => 1)], 0, Infinity)
      }
    }
  }
  addPairs()
  addLinked()
  for (const { numerator, denominator, times, low, high } of cells.rates ?? []) {
    const [above, below] = [placeOf.get(numerator), placeOf.get(denominator)]
    if (above === undefined || below === undefined || !counts(cells, above) || !counts(cells, below)) continue
    add('rates', [above, below], [times, -low], 0, Infinity)
    add('rates', [above, below], [-times, high], 0, Infinity)
  }
  return { rows, kinds, rests }

  function addPairs(): void {
    for (const [place, key] of keys.entries()) {
      if (!counts(cells, place)) continue
      const name = space.counts[countIn(space, key)] ?? ''
      for (const { part, whole, threshold, full } of knowledge.complements) {
        if (part !== name) continue
        const other = placeOf.get(sameKey(space, key, whole))
        if (other === undefined || !counts(cells, other) || !isOpen([other, place])) continue
        const cell = keys.length + rests.length
        rests.push({ cell, whole: other, part: place, threshold, full: full === 'hide' ? 'hide' : 'publish' })
        rows.add([other, place, cell], [1, -1, -1], 0, 0)
        kinds.push('complements')
      }
      for (const { smaller, larger } of knowledge.atMost) {
        if (smaller !== name || knowledge.complements.some((pair) => pair.part === smaller && pair.whole === larger)) continue
        const other = placeOf.get(sameKey(space, key, larger))
        if (other !== undefined && counts(cells, other)) add('order', [other, place], [1, -1], 0, Infinity)
      }
      for (const { counts: pair, where } of knowledge.same) {
        if (pair[0] !== name || !isWhere(space, key, where)) continue
        const other = placeOf.get(sameKey(space, key, pair[1]))
        if (other !== undefined && counts(cells, other)) add('same', [place, other], [1, -1], 0, 0)
      }
    }
  }

  function addLinked(): void {
    const tree = space.dimensions.findIndex((dimension) => dimension.role === 'tree')
    for (const [place, key] of keys.entries()) {
      const { of } = knowledge.counts[space.counts[countIn(space, key)] ?? ''] ?? {}
      if (!of || !counts(cells, place) || tree < 0) continue
      const codeOf = memberships.get(of.membership)
      const members = leavesBelow(space, tree, codeIn(space, key, tree)).flatMap((leaf) => {
        const base = sameKey(space, key, of.count) + (leaf - codeIn(space, key, tree)) * (space.steps[tree] ?? 1)
        const code = codeOf?.(base)
        const at = placeOf.get(base)
        return code !== undefined && of.codes.includes(code) && at !== undefined && counts(cells, at) ? [at] : []
      })
      add('geographies', [place, ...members], [1, ...members.map(() => -1)], 0, 0)
    }
  }
}

/** Places of the parts of a cell along a dimension and whether they are all there; null where there are none. */
function partsOf(cells: Cells, key: number, dimension: number): { readonly places: number[]; readonly isWhole: boolean } | null {
  const { space, placeOf } = cells
  const code = codeIn(space, key, dimension)
  const parts = space.dimensions[dimension]?.parts.get(code)
  if (!parts) return null
  const step = space.steps[dimension] ?? 1
  const all = parts.map((part) => placeOf.get(key + (part - code) * step))
  // A part nobody reported, or that does not apply, adds nothing to its total.
  const places = all.filter((place) => place !== undefined).filter((place) => counts(cells, place))
  return places.length > 0 ? { places, isWhole: !all.includes(undefined) } : null
}

function sameKey(space: CellSpace, key: number, count: string): number {
  return key + (space.counts.indexOf(count) - countIn(space, key)) * space.countStep
}

function isWhere(space: CellSpace, key: number, where: Readonly<Record<string, readonly string[]>>): boolean {
  return Object.entries(where).every(([name, codes]) => {
    const at = space.dimensions.findIndex((dimension) => dimension.name === name)
    return codes.includes(space.dimensions[at]?.codes[codeIn(space, key, at)] ?? '')
  })
}

function leavesBelow(space: CellSpace, tree: number, code: number): number[] {
  const parts = space.dimensions[tree]?.parts.get(code)
  return parts ? parts.flatMap((part) => leavesBelow(space, tree, part)) : [code]
}
