import type { ProgrammeReport, ProgrammesFile, ReportedTarget } from '../programme/programme-file.ts'

/** A published programme. Throws a RangeError where there is none of this id; a synthetic one is none. */
export function programmeOf(id: string, file: ProgrammesFile): ProgrammeReport {
  const found = file.programmes.find((programme) => programme.id === id && programme.kind === 'published')
  if (!found) throw new RangeError(`no such published programme: ${id}`)
  return found
}

/** A target of a programme. Throws a RangeError where it has none of this id. */
export function targetOf(programme: string, id: string, file: ProgrammesFile): ReportedTarget {
  const found = programmeOf(programme, file).targets.find((target) => target.id === id)
  if (!found) throw new RangeError(`${programme} has no target ${id}`)
  return found
}
