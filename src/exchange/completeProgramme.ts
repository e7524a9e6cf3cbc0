import * as v from 'valibot'
import { type ProgrammeDefinition, programmeDefinition } from '../catalog/programme.ts'
import { type DraftProgramme, type ExchangeNote, exchangeNote } from './draft.ts'

/**
 * The draft as a programme where it holds all a programme needs; otherwise null, and notes that name each field which is
 * missing or does not fit, such as `places.2.territoryId`.
 */
export function completeProgramme(draft: DraftProgramme): { readonly programme: ProgrammeDefinition | null; readonly missing: readonly ExchangeNote[] } {
  const { success, output, issues } = v.safeParse(programmeDefinition, draft)
  if (success) return { programme: output, missing: [] }
  return {
    programme: null,
    missing: issues.map((issue) => {
      const absent = issue.input === null || issue.input === undefined
      return exchangeNote(
        `${draft.id}: ${v.getDotPath(issue) ?? ''}`,
        absent ? 'el archivo no lo dice' : 'no es un valor que un programa pueda tener',
        absent ? 'the file does not say it' : 'not a value a programme can have',
      )
    }),
  }
}
