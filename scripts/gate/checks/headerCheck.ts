import { wordsOf } from '../../../src/intake/cells/personColumns.ts'
import { personTrait } from '../../../src/intake/cells/personTrait.ts'
import { delimiterName, otherDelimiter } from '../../../src/intake/cells/delimiter.ts'
import { fault } from '../../../src/intake/cells/cellJudgement.ts'
import type { FaultList } from './faultList.ts'
import { MOST_COLUMNS } from '../../../src/intake/cells/limits.ts'
import type { RawResource } from './rawPackage.ts'
import { shownText } from '../../../src/intake/cells/shownText.ts'

/** How the header of a file fits its description: `whole` in everything, `partly`, or `not` at all: then nothing can be read by column. */
export type HeaderFit = 'whole' | 'partly' | 'not'

/** Compares a header with the columns described, in any order, and tells what does not fit. */
export function checkHeader(header: readonly string[], resource: RawResource, faults: FaultList): HeaderFit {
  const wanted = resource.fields.map((field) => field.name)
  const before = faults.size
  if (header.length > MOST_COLUMNS) {
    faults.tell(1, null, fault('columns', `hay ${header.length} columnas; se aceptan hasta ${MOST_COLUMNS}`, `there are ${header.length} columns; at most ${MOST_COLUMNS} are taken`))
    return 'not'
  }
  if (!header.some((name) => wanted.includes(name))) {
    const delimiter = otherDelimiter(header, resource.delimiter)
    if (delimiter !== null && header.length < wanted.length) {
      const [used, asked] = [delimiterName(delimiter), delimiterName(resource.delimiter)]
      const es = `separador equivocado: las celdas se separan con ${used.es} y se espera ${asked.es}; guarde con ${asked.es} o declare dialect.delimiter`
      const en = `wrong delimiter: cells are separated by ${used.en}, and ${asked.en} is expected; save with ${asked.en} or declare dialect.delimiter`
      faults.tell(1, null, fault('delimiter', es, en))
    } else {
      const list = wanted.join(', ')
      faults.tell(1, null, fault('header', `la primera fila no es el encabezado; se esperan las columnas: ${list}`, `the first row is not the header; expected columns: ${list}`))
    }
    return 'not'
  }
  for (const [place, name] of header.entries()) {
    const label = columnLabel(name, place)
    if (name === '') faults.tell(1, label, fault('unnamed', `la columna ${place + 1} no tiene nombre`, `column ${place + 1} has no name`))
    else if (header.indexOf(name) !== place) faults.tell(1, label, fault('twice', 'la columna está dos veces', 'the column is there twice'))
    else if (!wanted.includes(name)) tellUnknown(label, name, wanted, header, faults)
  }
  for (const name of wanted.filter((column) => !header.includes(column))) {
    faults.tell(1, name, fault('missing', 'falta la columna', 'the column is missing'))
  }
  return faults.size === before ? 'whole' : 'partly'
}

/** A column as a message names it: by its number where its name may be a cell about a person. */
export function columnLabel(name: string, place: number): string {
  const isSafe = name !== '' && name.length <= 40 && personTrait(name, new Set()) === null
  return isSafe ? shownText(name) : `#${place + 1}`
}

function tellUnknown(label: string, name: string, wanted: readonly string[], header: readonly string[], faults: FaultList): void {
  const plain = wordsOf(name).join(' ')
  const meant = wanted.find((column) => !header.includes(column) && wordsOf(column).join(' ') === plain)
  const hint = meant === undefined ? { es: '', en: '' } : { es: `; ¿es «${meant}»?`, en: `; is it “${meant}”?` }
  faults.tell(1, label, fault('unknown', `columna que datapackage.json no describe${hint.es}`, `a column that datapackage.json does not describe${hint.en}`))
}
