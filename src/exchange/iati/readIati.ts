import { type DraftProgramme, ExchangeError, type ExchangeNote, exchangeNote, type ReadResult } from '../draft.ts'
import { uniqueIdentifiers } from '../text/identifier.ts'
import { readXml } from '../xml/readXml.ts'
import { type PlaceFacts, readActivity } from './read/activity.ts'
import { reading } from './read/reading.ts'

export interface ReadIatiOptions {
  /** The territory of a place, where it is known by its name, point or codes; null where it is not. */
  readonly territoryOf: (place: PlaceFacts) => string | null
}

/**
 * The programmes of an IATI activity file, one an activity, and everything that was not taken over. A file of `writeIati`
 * gives the programmes it was made of. Throws an ExchangeError for what `readXml` refuses and for files of another kind.
 */
export function readIati(text: string, options: ReadIatiOptions = { territoryOf: () => null }): ReadResult {
  const root = readXml(text)
  if (root.name !== 'iati-activities') {
    throw new ExchangeError(`No es un archivo de actividades de IATI: su raíz es <${root.name}>`, `Not an activity file of IATI: its root is <${root.name}>`)
  }
  const notes: ExchangeNote[] = []
  const version = root.attributes['version'] ?? ''
  if (!version.startsWith('2.')) {
    notes.push(exchangeNote('iati-activities/@version', `versión «${version}»: se lee como 2.03 hasta donde alcanza`, `version “${version}”: read as 2.03 as far as it goes`))
  }
  const unique = uniqueIdentifiers()
  const programmes: DraftProgramme[] = []
  let number = 0
  for (const child of root.children) {
    if (child.name !== 'iati-activity') {
      notes.push(exchangeNote(`iati-activities/${child.name}`, 'no se tomó', 'not taken over'))
      continue
    }
    number += 1
    const read = reading()
    const where = `iati-activity[${number}]`
    programmes.push(readActivity(child, { read, notes, where, unique, territoryOf: options.territoryOf }))
    notes.push(...read.leftOver(child, where))
  }
  return { programmes, notes }
}
