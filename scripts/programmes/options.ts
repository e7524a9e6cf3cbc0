import { parseArgs } from 'node:util'
import { PROJECT_DATA } from '../catalog/sourceFolder.ts'

export const FORMATS = ['iati', 'kfw', 'hxl', 'csv'] as const
export type Format = (typeof FORMATS)[number]

export interface WriteOptions {
  readonly kind: 'write'
  readonly format: Format
  readonly out: string
  /** Id of the one programme wanted; null for all published ones. */
  readonly only: string | null
  /** Organisation identifier of who publishes an IATI file; null where it was not told. */
  readonly reporting: string | null
  readonly reportingName: string | null
  /** Language of KfW's rows, which have one. */
  readonly language: 'es' | 'en'
  /** Folder of the sources. */
  readonly data: string
}
export interface CheckOptions {
  readonly kind: 'check'
  readonly file: string
  /** The official iati-activities-schema.xsd, which the project does not hold; null where nobody has it. */
  readonly schema: string | null
}

const USAGE = `npm run programmes -- --format iati|kfw|hxl|csv --out DIR [--only ID] [--reporting-org REF [--reporting-name NAME]] [--lang es|en]
npm run programmes -- --check FILE [--xsd iati-activities-schema.xsd]`

/** Options of the command. Throws an Error that says how to call it. */
export function programmeOptions(args: readonly string[]): WriteOptions | CheckOptions {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: { format: text, out: text, only: text, 'reporting-org': text, 'reporting-name': text, lang: text, data: text, check: text, xsd: text },
  })
  if (values.check !== undefined) return { kind: 'check', file: values.check, schema: values.xsd ?? null }
  const format = FORMATS.find((one) => one === values.format)
  if (!format || values.out === undefined || values.out === '') throw new Error(`diga qué y dónde escribir | say what to write, and where:\n${USAGE}`)
  const language = values.lang ?? 'es'
  if (language !== 'es' && language !== 'en') throw new Error(`ningún idioma «${language}»: es o en | no language "${language}": es or en`)
  const reporting = values['reporting-org'] ?? null
  if (reporting !== null && !/^[^\s/&|?]+$/.test(reporting)) {
    throw new Error(`«${reporting}» no es un identificador de organización de IATI | "${reporting}" is no organisation identifier of IATI`)
  }
  return { kind: 'write', format, out: values.out, only: values.only ?? null, reporting, reportingName: values['reporting-name'] ?? null, language, data: values.data ?? PROJECT_DATA }
}
