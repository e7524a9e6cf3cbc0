import { plainWords } from '../../domain/search/plainText.ts'
import type { TerritoryRow } from '../../catalog/territory-row.ts'
import { placeMatcher, type PlaceMatch } from './placeMatcher.ts'
import { CODE_SYSTEMS, type CodeSystem } from './territoryCodes.ts'

export interface GuessedPlaces {
  readonly column: string | null
  readonly department: string | null
  readonly country: string | null
  /** Names beside codes, or codes beside names, to check one against the other. */
  readonly name: string | null
  readonly system: CodeSystem | 'any'
  readonly levels: readonly number[]
  /** Part of the filled cells of the column that name a place. */
  readonly share: number
}

/** Cells looked at of each column. */
const LOOKED_AT = 400
const LEAST_SHARE = 0.4
/** Fewer different codes may be those of another country by chance. */
const FEWEST_CODES = 10
const SAID = new Set('pcode codigo code municipio municipality distrito district territory territorio departamento department depto adm admin ubigeo lugar place localidad'.split(' '))

interface Column {
  readonly name: string
  readonly share: number
  readonly codes: number
  readonly level: number
  readonly different: number
  readonly said: boolean
}

/**
 * The one system whose codes all texts of a whole column are, `any` where several or none would do: bare digits are codes in
 * three countries, and only the whole column tells whose.
 */
function onlySystem(texts: readonly string[], territories: readonly TerritoryRow[]): CodeSystem | 'any' {
  const filled = [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))]
  if (filled.some((text) => /[a-z]/i.test(text))) return 'any'
  const fitting = CODE_SYSTEMS.filter((system) => {
    const matcher = placeMatcher(territories, { system, decisions: {} })
    return filled.every((text) => matcher.match(text).kind === 'matched')
  })
  return fitting.length === 1 && filled.length >= FEWEST_CODES ? (fitting[0] ?? 'any') : 'any'
}

/**
 * Which columns name the places of a table: by what their cells match above all, then by their names and HXL tags.
 * `isWhole`: the rows are all there are, so that the system of bare codes can be told.
 */
export function guessPlaceColumns(columns: readonly string[], rows: readonly (readonly string[])[], tags: readonly (string | null)[] | undefined, territories: readonly TerritoryRow[], isWhole = false): GuessedPlaces {
  const matcher = placeMatcher(territories, { system: 'any', decisions: {} })
  const levelOf = new Map(territories.map(({ id, level }) => [id, level]))
  const looked = columns.map((name, at) => column(name, tags?.[at] ?? null, rows.slice(0, LOOKED_AT).map((cells) => cells[at] ?? '')))
  const finest = looked.filter(({ share, level }) => share >= LEAST_SHARE && level >= 2)
  const best = (list: readonly Column[]) => list.toSorted((one, other) => Number(other.codes > 0.5) - Number(one.codes > 0.5) || Number(other.said) - Number(one.said) || other.share - one.share || other.different - one.different)[0]
  const departments = looked.filter(({ share, level, codes }) => share >= LEAST_SHARE && level === 1 && codes <= 0.5)
  const countries = looked.filter(({ share, level }) => share >= LEAST_SHARE && level === 0)
  const chosen = best(finest) ?? best(looked.filter(({ share, level }) => share >= LEAST_SHARE && level === 1)) ?? best(countries)
  if (!chosen) return { column: null, department: null, country: null, name: null, system: 'any', levels: [], share: 0 }
  const department = chosen.codes > 0.5 ? undefined : departments.find(({ name }) => name !== chosen.name)
  const country = chosen.codes > 0.5 ? undefined : countries.find(({ name }) => name !== chosen.name)
  const name = chosen.codes > 0.5 ? best(finest.filter((other) => other.name !== chosen.name && other.codes <= 0.5)) : undefined
  return { column: chosen.name, department: department?.name ?? null, country: country?.name ?? null, name: name?.name ?? null, system: isWhole && chosen.codes > 0.5 ? onlySystem(rows.map((cells) => cells[columns.indexOf(chosen.name)] ?? ''), territories) : 'any', levels: [chosen.level], share: chosen.share }

  function column(name: string, tag: string | null, cells: readonly string[]): Column {
    const filled = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))
    const levels = new Map<number, number>()
    let [places, codes] = [0, 0]
    for (const cell of filled) {
      // Plain numbers are codes of places only where the name of the column says so.
      if (/^[\d.,\s]+$/.test(cell) && !says(name, tag)) continue
      const found = matcher.match(cell)
      const ids = idsOf(found)
      if (ids.length === 0) continue
      places += 1
      // A bare number that is a code in several countries is a code all the same.
      if (found.kind === 'matched' ? found.by.endsWith('code') : /\d/.test(cell)) codes += 1
      const level = Math.max(...ids.map((id) => levelOf.get(id) ?? 0))
      // A name of a municipality and of a department alike is of whichever the rest of the column is.
      for (const each of new Set(ids.length > 1 ? ids.map((id) => levelOf.get(id) ?? 0) : [level])) levels.set(each, (levels.get(each) ?? 0) + 1)
    }
    const level = [...levels].toSorted((one, other) => other[1] - one[1] || one[0] - other[0])[0]?.[0] ?? -1
    return { name, share: filled.size === 0 ? 0 : places / filled.size, codes: places === 0 ? 0 : codes / places, level, different: filled.size, said: says(name, tag) }
  }
}

function says(name: string, tag: string | null): boolean {
  return (tag ?? '').startsWith('#adm') || plainWords(name).some((word) => SAID.has(word) || /pcode$|^cod|^ucode$|^admin?\d/.test(word))
}

function idsOf(found: PlaceMatch): readonly string[] {
  if (found.kind === 'matched') return found.by === 'misprint' ? [] : [found.territory]
  return found.kind === 'ambiguous' ? found.candidates : []
}
