import Papa from 'papaparse'
import { FORMULA } from '../../domain/formatting/formulaText.ts'
import { IntakeError } from '../intake-error.ts'
import type { PublicationRequest } from './publication.ts'
import { neededText, neededTexts, writtenText } from './writtenText.ts'

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const LONGEST_ID = 60
/** Names of tables every release has. */
const RESERVED: ReadonlySet<string> = new Set(['gazetteer', 'programmes', 'demonstration-programmes', 'territories', 'reports', 'counts'])
const SOURCE_COLUMNS = ['source_id', 'publisher', 'title', 'year', 'url', 'licence', 'verification']

/** Throws an IntakeError for an id that no dataset of a release may have. */
export function checkDatasetId(id: string): void {
  if (ID.test(id) && id.length <= LONGEST_ID && !RESERVED.has(id) && !id.startsWith('own-')) return
  throw new IntakeError(
    'id',
    `el identificador debe empezar con una letra y llevar solo letras minúsculas sin tilde, cifras y guiones (hasta ${LONGEST_ID}), sin «own-» al principio ni un nombre reservado`,
    `the id must begin with a letter and hold small letters without accents, digits and single dashes only (up to ${LONGEST_ID}), without “own-” at the beginning and no reserved name`,
  )
}

/** Fields of `datapackage.json` that all datasets have, validated. Throws an IntakeError for what is missing or does not hold. */
export function packageHead(input: PublicationRequest): Record<string, unknown> {
  const { id, licence, updated } = input
  checkDatasetId(id)
  if (!isDay(updated)) throw new IntakeError('updated', 'la fecha debe ser un día (2026-09-30)', 'the date must be a day (2026-09-30)')
  const titles = neededTexts(input.title, { es: 'título', en: 'title' })
  const descriptions = neededTexts(input.description, { es: 'descripción', en: 'description' })
  const name = neededText(licence.name, { es: 'licencia', en: 'licence' })
  return {
    name: id,
    profile: 'tabular-data-package',
    title: titles.es,
    titles,
    description: descriptions.es,
    descriptions,
    kind: 'published',
    codeSystem: 'ocha-cod',
    credit: neededTexts(input.credit, { es: 'crédito', en: 'credit' }),
    updated,
    licenses: [{ name, ...(licence.url === null ? {} : { path: checkedAddress(licence.url) }) }],
  }
}

/** Id of the one source of a package. */
export function sourceId({ id, source }: PublicationRequest): string {
  return `${id}-${source.year}`
}

/** `sources.csv` with the one source. */
export function sourcesCsv(input: PublicationRequest): string {
  const { publisher, title, year, url } = input.source
  if (!Number.isInteger(year) || year < 1900 || year > 2100) throw new IntakeError('year', 'el año de la fuente debe estar entre 1900 y 2100', 'the year of the source must be from 1900 to 2100')
  const cells = [
    sourceId(input),
    neededText(publisher, { es: 'quién publica la fuente', en: 'publisher of the source' }),
    neededText(title, { es: 'título de la fuente', en: 'title of the source' }),
    year,
    url === null ? '' : checkedAddress(url),
    writtenText(input.licence.name),
    // A person has copied it: nobody of the project has seen the source.
    'seen-in-transcription',
  ]
  return `${Papa.unparse({ fields: SOURCE_COLUMNS, data: [cells] }, { newline: '\n', escapeFormulae: FORMULA })}\n`
}

/** The resource of `sources.csv`. */
export function sourcesResource(): Record<string, unknown> {
  const fields = SOURCE_COLUMNS.map((name) => ({ name, type: name === 'year' ? 'integer' : 'string' }))
  return { name: 'sources', path: 'sources.csv', profile: 'tabular-data-resource', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', schema: { fields, primaryKey: ['source_id'] } }
}

/** A public address. Throws an IntakeError `address`. */
export function checkedAddress(url: string): string {
  if (/^https?:\/\/[^\s/"'<>`]+\.[^\s"'<>`]+$/.test(url) && url.length <= 2000) return url
  throw new IntakeError('address', 'la dirección no es una dirección pública (https://…)', 'the address is no public address (https://…)')
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
