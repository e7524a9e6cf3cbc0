import { type DraftProgramme, exchangeNote } from '../../draft.ts'
import type { XmlElement } from '../../xml/element.ts'
import { STATUS_CODES } from '../codes.ts'
import type { TextContext } from './localized.ts'

type Status = NonNullable<DraftProgramme['status']>
/** Codes that have no equal here, with the nearest status. */
const NEAREST: ReadonlyMap<string, Status> = new Map([['3', 'completed'], ['5', 'suspended']])

/** The status of an activity; null where it is not told. A note says where a code has no equal. */
export function readStatus(activity: XmlElement, { read, notes, where }: TextContext): Status | null {
  const told = read.child(activity, 'activity-status')
  const code = told === null ? null : read.attribute(told, 'code')
  if (code === null) return null
  const equal = (Object.keys(STATUS_CODES) as Status[]).find((status) => STATUS_CODES[status] === code)
  if (equal) return equal
  const nearest = NEAREST.get(code) ?? null
  notes.push(exchangeNote(`${where}/activity-status`, `el código ${code} se lee como «${nearest ?? 'sin dato'}»`, `the code ${code} is read as “${nearest ?? 'not told'}”`))
  return nearest
}
