import type { ProgrammeDefinition } from '../../src/catalog/programme.ts'
import { packTables } from '../../src/exchange/csv/archive.ts'
import { writeCsv } from '../../src/exchange/csv/writeCsv.ts'
import { writeHxl } from '../../src/exchange/hxl/writeHxl.ts'
import { UNREGISTERED, writeIati } from '../../src/exchange/iati/writeIati.ts'
import { kfwWorkbook } from '../../src/exchange/kfw/kfwWorkbook.ts'
import { kfwCsv } from '../../src/exchange/kfw/writeKfw.ts'
import type { TerritoryOf } from '../../src/exchange/territory.ts'
import en from '../../src/i18n/codes/en.json' with { type: 'json' }
import es from '../../src/i18n/codes/es.json' with { type: 'json' }
import type { WriteOptions } from './options.ts'
import { undatedArchive } from './undatedArchive.ts'

/** The files of a format by their names, for the programmes given. Rejects with an ExchangeError for a restricted place. */
export async function writtenFiles(programmes: readonly ProgrammeDefinition[], territoryOf: TerritoryOf, options: Pick<WriteOptions, 'format' | 'language' | 'reporting' | 'reportingName'>): Promise<ReadonlyMap<string, Uint8Array>> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const { format, language, reporting, reportingName } = options
  if (format === 'iati') {
    const name = reportingName ?? reporting
    const organisation = reporting === null || name === null ? UNREGISTERED : { reference: reporting, name: { es: name, en: name }, type: UNREGISTERED.type }
    return new Map([['arraigo-iati.xml', bytes(writeIati(programmes, { reporting: organisation, generated: null, serviceName }))]])
  }
  if (format === 'kfw') {
    const workbook = await kfwWorkbook(programmes, language)
    return new Map([
      [`arraigo-kfw-${language}.xlsx`, undatedArchive(new Uint8Array(await workbook.arrayBuffer()))],
      [`arraigo-kfw-${language}.csv`, bytes(kfwCsv(programmes, language))],
    ])
  }
  if (format === 'hxl') return new Map([['arraigo-hxl.csv', bytes(writeHxl(programmes, territoryOf))]])
  const tables = writeCsv(programmes)
  return new Map([...[...tables].map(([name, text]) => [name, bytes(text)] as const), ['arraigo-programmes.zip', packTables(tables)]])
}

/** The name of a service in both languages; its id where it has none. */
function serviceName(id: string): { es: string; en: string } {
  const name = (services: Readonly<Record<string, string>>) => services[id] ?? id
  return { es: name(es.service), en: name(en.service) }
}
