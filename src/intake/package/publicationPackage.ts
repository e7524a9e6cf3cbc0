// Small, without dependencies, MIT; the archive is the same bytes for the same files.
import { strToU8, zipSync } from 'fflate'
import { IntakeError } from '../intake-error.ts'
import { gatedFiles } from './gatedFiles.ts'
import { publishedIndicators } from './indicatorFiles.ts'
import { checkDatasetId, sourcesCsv } from './packageHead.ts'
import { measuresByKind, type PublicationKind, type PublicationRequest } from './publication.ts'
import { publishedFiles } from './publishedFiles.ts'
import { checksRecordOf, mappedColumns, mappingRecordOf } from './recordsOf.ts'
import { jsonFile } from './writtenText.ts'

export type { PublicationKind, PublicationRequest } from './publication.ts'

/** Time of the entries: the earliest a ZIP knows. */
const TIME = new Date(1980, 0, 1)

/**
 * What `npm run release -- FILE.zip` takes of a table somebody brought, by path: the files of `data/datasets/<id>` and
 * `data/indicators`. Counts of people come as raw tables with rules for the gate, other figures as a published dataset; nothing is
 * in it that the mapping does not name. Throws an IntakeError that says what is missing.
 */
export function publicationPackage(request: PublicationRequest): ReadonlyMap<string, Uint8Array> {
  checkDatasetId(request.id)
  checkFindings(request)
  const { kind, measures } = measuresOf(request)
  const gated = kind === 'gated' ? gatedFiles(request, measures) : null
  const indicators = publishedIndicators(request, measures)
  const files = new Map(gated?.files ?? publishedFiles(request, measures))
  files.set('sources.csv', sourcesCsv(request))
  files.set('mapping.json', jsonFile(mappingRecordOf(request, kind, measures, gated?.counts ?? [], indicators.map(({ id }) => id))))
  files.set('checks.json', jsonFile(checksRecordOf(request, kind, mappedColumns(request, measures), gated?.notes ?? [])))
  const all = [
    ...Array.from(files, ([name, text]) => [`datasets/${request.id}/${name}`, text] as const),
    ...indicators.map((indicator) => [`indicators/${indicator.id}.json`, jsonFile(indicator)] as const),
  ]
  return new Map(all.sort(([one], [other]) => (one < other ? -1 : 1)).map(([path, text]) => [path, strToU8(text)]))
}

/** Files as one ZIP archive: sorted, of a fixed time, the same bytes for the same files. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1))
  return new Uint8Array(zipSync(Object.fromEntries(sorted), { level: 9, mtime: TIME }))
}

function checkFindings({ findings }: PublicationRequest): void {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  const codes = [...new Set(errors.map(({ code }) => code))].slice(0, 5).join(', ')
  throw new IntakeError('unresolved', `quedan ${errors.length} errores sin resolver (${codes}); nada se publica mientras los haya`, `${errors.length} errors are not resolved (${codes}); nothing is published while there are any`)
}

function measuresOf({ mapping }: PublicationRequest): { kind: PublicationKind; measures: PublicationRequest['mapping']['measures'] } {
  const { gated, published } = measuresByKind(mapping)
  if (gated.length > 0 && published.length > 0) {
    throw new IntakeError(
      'two-kinds',
      'hay conteos de personas y cifras impresas: son dos conjuntos de datos; publique unos y luego las otras',
      'there are counts of people and printed figures: these are two datasets; publish the ones and then the others',
    )
  }
  const printed = gated.find(({ method }) => method === 'as-published')
  if (printed) {
    throw new IntakeError('people-as-printed', `«${printed.title}» es un número de personas: indíquelo como conteo para que pase por la compuerta`, `“${printed.title}” is a number of persons: make it a count, so that it goes through the gate`, { column: printed.value })
  }
  const measures = gated.length > 0 ? gated : published
  if (measures.length === 0) throw new IntakeError('nothing-to-publish', 'ninguna medida se ha elegido', 'no measure was chosen')
  if (new Set(measures.map(({ id }) => id)).size < measures.length || measures.some(({ id }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))) {
    throw new IntakeError('measure-id', 'los identificadores de las medidas deben ser únicos, con letras sin tilde, cifras y guiones', 'the ids of measures must be unique, of small letters, digits and dashes')
  }
  for (const { title, method, numerator, denominator, value } of measures) {
    const hasSides = method === 'as-published' ? value !== null : numerator !== null && (method === 'count' ? denominator === null : denominator !== null && denominator !== numerator)
    if (!hasSides) throw new IntakeError('measure', `«${title}» no tiene las columnas que su método pide`, `“${title}” has not the columns its method asks for`)
  }
  return { kind: gated.length > 0 ? 'gated' : 'published', measures }
}
