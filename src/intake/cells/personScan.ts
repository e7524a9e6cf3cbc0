import type { LocalizedText } from '../../catalog/indicator.ts'
import type { CellJudgement } from './cellJudgement.ts'
import type { ColumnRole } from './columnRole.ts'
import { isColumnOfThings, isPersonColumn } from './personColumns.ts'
import type { PersonTrait } from './personTrait.ts'

/** A column that may tell who somebody is, and why it is thought so; quotes no cell. */
export interface PersonSign {
  /** First row in which it shows; 1 where the name of the column says so. */
  readonly row: number
  readonly words: LocalizedText
}

interface Seen {
  cells: number
  /** Different cells, as far as they are kept; else their number. */
  different: number
  first: number
}

/** Collects over the rows of one column what its cells look like. */
export interface PersonScan {
  note(judgement: CellJudgement, row: number): void
  /** Why the column is refused, or null; `rows` is how many rows were looked at. */
  sign(rows: number): PersonSign | null
  /** Whether all its `filled` cells look like exact coordinates, more of them different than by chance. */
  isOfCoordinates(filled: number): boolean
}

/** Fewer than so many different cells may look like a document or phone by chance. */
const BY_CHANCE = 3
/** Whoever comes back was born before the last this many years, and few programmes report later than that. */
const YEARS_BEFORE_BIRTH = 10

const LOOKS: Readonly<Record<PersonTrait, LocalizedText>> = {
  dui: { es: 'números de DUI', en: 'DUI document numbers' },
  dni: { es: 'números de DNI', en: 'DNI document numbers' },
  cui: { es: 'números de DPI (CUI)', en: 'DPI (CUI) document numbers' },
  email: { es: 'direcciones de correo', en: 'e-mail addresses' },
  phone: { es: 'números de teléfono', en: 'phone numbers' },
  'local-phone': { es: 'números de teléfono', en: 'phone numbers' },
  passport: { es: 'números de pasaporte', en: 'passport numbers' },
  number: { es: 'números de documento', en: 'document numbers' },
  date: { es: 'fechas de nacimiento', en: 'dates of birth' },
  coordinate: { es: 'coordenadas exactas', en: 'exact coordinates' },
  name: { es: 'nombres de personas', en: 'names of persons' },
  wording: { es: 'nombres de personas', en: 'names of persons' },
}

/** Begins the scan of a column. `updated` is the year of the dataset; `role` null where the description does not name the column. */
export function personScan(column: string, role: ColumnRole | null, aboutPeople: boolean, updated: number): PersonScan {
  const seen = new Map<PersonTrait, Seen>()
  const isNumeric = role !== null && ['count', 'amount', 'printed', 'rate', 'reported'].includes(role.kind)
  const isSure = (kind: PersonTrait, { cells, different }: Seen, rows: number): boolean => {
    switch (kind) {
      case 'dui':
      case 'dni':
      case 'cui':
      case 'email':
      case 'phone':
      case 'name':
      case 'date':
        return true
      case 'coordinate':
        return aboutPeople && !isNumeric
      case 'number':
        return !isNumeric || different >= BY_CHANCE
      case 'passport':
      case 'local-phone':
        return different >= BY_CHANCE || (!isNumeric && cells === rows)
      case 'wording':
        return different >= BY_CHANCE && cells * 2 > rows && !isColumnOfThings(column)
    }
  }
  return {
    note(judgement, row) {
      const { trait } = judgement
      if (!trait) return
      // Where a period is wanted, a day is told as such; old ones are of births all the same.
      if (trait.kind === 'date' && (trait.year ?? updated) > updated - YEARS_BEFORE_BIRTH) return
      const known = seen.get(trait.kind)
      if (!known) seen.set(trait.kind, { cells: 1, different: 1, first: row })
      else {
        known.cells += 1
        if (!judgement.isMet) known.different += 1
      }
      judgement.isMet = true
    },
    sign(rows) {
      if (isPersonColumn(column, aboutPeople)) {
        return { row: 1, words: { es: 'el nombre de la columna dice que trata de una persona', en: 'the name of the column says that it is about a person' } }
      }
      for (const [kind, found] of seen) {
        if (!isSure(kind, found, rows)) continue
        const { es, en } = LOOKS[kind]
        return { row: found.first, words: { es: `hay celdas que parecen ${es}`, en: `there are cells that look like ${en}` } }
      }
      return null
    },
    isOfCoordinates(filled) {
      const found = seen.get('coordinate')
      return found !== undefined && found.cells === filled && found.different >= BY_CHANCE
    },
  }
}
