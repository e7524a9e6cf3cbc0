import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A small dataset with rules of protection, as people write it. */
export const DESCRIPTION = {
  name: 'aid',
  kind: 'synthetic',
  titles: { es: 'Ayuda', en: 'Aid' },
  descriptions: { es: 'Ayuda', en: 'Aid' },
  credit: { es: 'Nadie', en: 'Nobody' },
  updated: '2026-06-30',
  licenses: [{ name: 'CC0-1.0' }],
  provider: 'Registro',
  source: 'register',
  measures: [
    { id: 'coverage', table: 'aid-coverage', numerator: 'served', denominator: 'need' },
    { id: 'completion', table: 'aid-completion', numerator: 'completed', denominator: 'served' },
    { id: 'offers', table: 'aid-offers', numerator: 'offered', denominator: 'of' },
    { id: 'persons', table: 'aid-offers', numerator: 'need' },
  ],
  marks: [
    { counts: ['completed'], periods: ['2026'], note: { es: 'Pronto', en: 'Early' } },
    { counts: ['need', 'served', 'completed'], periods: ['2026'], status: 'provisional', note: { es: 'Abierto', en: 'Open' } },
  ],
  resources: [
    { name: 'register', path: 'raw/register.csv' },
    { name: 'offers', path: 'raw/offers.csv', schema: { fields: ['territory_id', 'service', 'period', 'offered', 'of'].map((name) => ({ name })) } },
    { name: 'sources', path: 'sources.csv' },
  ],
}

export const RULES = {
  seed: 1,
  raw: ['register'],
  open: ['reports', 'offers'],
  reports: { resource: 'reports', counts: ['served', 'completed'] },
  counts: { need: { group: 'service' }, served: { group: 'service' }, completed: { group: 'outcome' } },
  dimensions: { territory_id: { kind: 'territory' }, period: { kind: 'period' } },
  tables: [{ name: 'years', counts: ['need', 'served'], levels: [1, 2], periods: ['year'], splits: [[]] }],
}

/** Published tables by name, with made-up statuses; the first line names the columns. */
export const TABLES: Readonly<Record<string, string>> = {
  years: `territory_id,period,service,sex,age,route,need,need_status,served,served_status
HN16,2025,all,all,all,all,40,reported,22,reported
HN1606,2025,all,all,all,all,30,reported,,suppressed
HN1607,2025,all,all,all,all,10,reported,0,reported
HN1607,2025,all,f,all,all,,suppressed,,suppressed
HN1606,2026,all,all,all,all,12,reported,,not-reported
HN1606,2025,social,all,all,all,25,rounded,15,rounded
`,
  quarters: `territory_id,period,service,sex,age,route,need,need_status,served,served_status
HN1606,2025-Q1,all,all,all,all,9,reported,5,reported
`,
  outcomes: `territory_id,period,service,completed,completed_status
HN16,2025,all,11,reported
HN1606,2025,all,,suppressed
HN1607,2025,all,,not-applicable
HN1606,2026,all,,not-reported
`,
  offers: `territory_id,service,period,offered,of
HN1606,all,2025,3,11
HN1607,all,2025,1,11
`,
  reports: `territory_id,period,reported
HN1606,2025-Q1,1
HN1606,2025-Q2,0
HN1607,2025-Q1,1
HN1607,2025-Q2,1
HN1606,2026-Q1,0
`,
}

interface Spoilt {
  /** Columns the description says a table has, where it does not say the truth. */
  readonly columns?: Readonly<Record<string, string>>
  readonly tables?: Readonly<Record<string, string>>
  readonly certificate?: Readonly<Record<string, unknown>>
}

/** Writes the dataset and a release of it, as the gate would, to a `data` folder; the certificate fits whatever the tables say. */
export function writeGatedDataset(root: string, { tables = {}, columns: told = {}, certificate = {} }: Spoilt = {}): void {
  const own = (file: string) => join(root, 'datasets/aid', file)
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(own(file)), { recursive: true })
    writeFileSync(own(file), content)
  }
  rmSync(own('tables'), { recursive: true, force: true })
  write('datapackage.json', JSON.stringify(DESCRIPTION))
  write('protection.json', JSON.stringify(RULES))
  write('sources.csv', 'source_id,publisher,title,year,url,licence,verification\nregister,Registro,Ayuda,2026,,CC0-1.0,synthetic\n')
  const resources = Object.entries({ ...TABLES, ...tables }).map(([name, text]) => {
    write(`tables/0123456789/${name}.csv.gz`, gzipSync(text))
    const columns = (told[name] ?? text.slice(0, text.indexOf('\n'))).split(',')
    const fields = columns.map((column) => ({ name: column, type: columns.includes(`${column}_status`) || ['offered', 'of', 'reported'].includes(column) ? 'integer' : 'string' }))
    return { name, path: `${name}.csv.gz`, compression: 'gz', role: RULES.open.includes(name) ? 'open' : 'counts', schema: { fields } }
  })
  write('tables/0123456789/datapackage.json', JSON.stringify({ name: 'aid', resources }))
  const files = ['datapackage.json', ...resources.map(({ path }) => path)]
  write('tables/0123456789/certificate.json', JSON.stringify({
    dataset: 'aid',
    release: '0123456789',
    method: 'suppression',
    rules: { counts: { need: { threshold: 5 }, served: { threshold: 5 }, completed: { threshold: 11 } } },
    attacks: [{ id: 'intervals', found: 0 }],
    files: Object.fromEntries(files.map((file) => [file, hashOf(own(`tables/0123456789/${file}`))])),
    ...certificate,
  }))
  const releases = [{ release: 'before', path: 'before' }, { release: '0123456789', path: '0123456789' }]
  write('tables/manifest.json', JSON.stringify({ current: '0123456789', releases }))
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
