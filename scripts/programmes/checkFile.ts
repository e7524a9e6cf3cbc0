import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { checkIati } from '../../src/exchange/iati/rules/checkIati.ts'
import type { CheckOptions } from './options.ts'
import { problemText, type Spoken } from './spoken.ts'
import { today } from './writeProgrammes.ts'

/** Files the schema of IATI includes, which stand beside it. */
const BESIDE = ['iati-common.xsd', 'xml.xsd']

export interface Checked {
  readonly problems: readonly string[]
  /** What was checked, in one line. */
  readonly summary: string
}

/**
 * Checks an IATI activity file by our rules, and by the official schema where a person has it. Rejects with an Error that names
 * a file that is not there, and with an ExchangeError for XML that is not read.
 */
export async function checkFile({ file, schema }: CheckOptions, say: Spoken): Promise<Checked> {
  const text = fileText(file)
  const own = checkIati(text, today()).map((problem) => problemText(problem, say))
  const official = schema === null ? [] : await bySchema(basename(file), text, schema)
  const problems = [...own, ...official]
  const by = schema === null ? say('reglas propias; con --xsd también el esquema oficial', 'own rules; with --xsd also the official schema') : say('reglas propias y esquema', 'own rules and schema')
  return { problems, summary: say(`${file}: ${problems.length} problemas (${by})`, `${file}: ${problems.length} problems (${by})`) }
}

async function bySchema(name: string, text: string, schema: string): Promise<string[]> {
  const { validateXML } = await import('xmllint-wasm')
  const folder = dirname(schema)
  const { errors } = await validateXML({
    xml: [{ fileName: name, contents: text }],
    schema: [{ fileName: basename(schema), contents: fileText(schema) }],
    preload: BESIDE.map((beside) => ({ fileName: beside, contents: fileText(join(folder, beside)) })),
  })
  return errors.map(({ message, loc }) => `${loc === null ? name : `${loc.fileName}:${loc.lineNumber}`}: ${message.trim()}`)
}

function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Error(`no se puede leer ${path} | ${path} cannot be read`, { cause: error })
  }
}
