import type { LocalizedText } from '../catalog/indicator.ts'
import type { ProgrammeBudget, ProgrammeDefinition, ProgrammeFigure, ProgrammePlace, ProgrammeTarget } from '../catalog/programme.ts'

/** A fact that a file of others may not tell. */
type Untold<Facts, Key extends keyof Facts> = Omit<Facts, Key> & { [Name in Key]: Facts[Name] | null }

export type DraftPlace = Untold<ProgrammePlace, 'territoryId' | 'longitude' | 'latitude'>
export type DraftFigure = Untold<ProgrammeFigure, 'unit'>
export type DraftBudget = Untold<ProgrammeBudget, 'unit'>
export type DraftTarget = Untold<ProgrammeTarget, 'unit'>

/**
 * A programme as far as a file tells it: as `ProgrammeDefinition`, with null where the file is silent. Every programme is a
 * draft too, so that writers take both. `completeProgramme` says what a draft lacks.
 */
export type DraftProgramme = Omit<ProgrammeDefinition, 'places' | 'period' | 'status' | 'budget' | 'targets' | 'results'> & {
  period: { start: string | null; end: string | null }
  status: ProgrammeDefinition['status'] | null
  places: DraftPlace[]
  budget: DraftBudget[]
  targets: DraftTarget[]
  results: DraftFigure[]
}

/** Something of a file that was not taken over, or was taken with a change. */
export interface ExchangeNote {
  /** Where it stands, as a person finds it: a path, or a row and a column. */
  readonly where: string
  readonly message: LocalizedText
}

export interface ReadResult {
  readonly programmes: readonly DraftProgramme[]
  /** Empty where everything was taken over as it stands. */
  readonly notes: readonly ExchangeNote[]
}

/** A file that cannot be read or written at all, said in both languages. */
export class ExchangeError extends Error {
  override readonly name = 'ExchangeError'
  readonly text: LocalizedText

  constructor(es: string, en: string) {
    super(`${es} | ${en}`)
    this.text = { es, en }
  }
}

/** A note from its two sentences. */
export function exchangeNote(where: string, es: string, en: string): ExchangeNote {
  return { where, message: { es, en } }
}
