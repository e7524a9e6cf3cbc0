import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Protection } from '../../../../../scripts/gate/rules/protection.ts'

const TERRITORIES = `id,level,name,iso3,parent_id,cod_pcode,national_code,national_code_system,iso_3166_2,geonames_id,seat_lon,seat_lat,seat_source,valid_from,valid_to,note
GTM,0,Guatemala,GTM,,GT,,,,,,,,,,
HND,0,Honduras,HND,,HN,,,,,,,,,,
SLV,0,El Salvador,SLV,,SV,,,,,,,,,,
GT01,1,Guatemala,GTM,GTM,GT01,01,gt-ine,GT-GU,,,,,,,
HN08,1,Francisco Morazán,HND,HND,HN08,08,hn-ine,HN-FM,,,,,,,
HN16,1,Santa Bárbara,HND,HND,HN16,16,hn-ine,HN-SB,,,,,,,
SV06,1,La Paz,SLV,SLV,SV06,08,sv-digestyc,SV-PA,,,,,,,
GT0101,2,Guatemala,GTM,GT01,GT0101,0101,gt-ine,,3598132,,,,,,
HN0801,2,Distrito Central,HND,HN08,HN0801,0801,hn-ine,,,,,,,,
HN1606,2,Concepción del Norte,HND,HN16,HN1606,1607,hn-ine,,,,,,,,
HN1607,2,Concepción del Sur,HND,HN16,HN1607,1608,hn-ine,,,,,,,,
SV06002,2,La Paz Este,SLV,SV06,SV06002,,,,,,,,2024-05-01,,
SV0821,3,Zacatecoluca,SLV,SV06002,,0821,sv-digestyc,,,,,,2024-05-01,,
`

const LEAVES = ['GT0101', 'HN0801', 'HN1606', 'HN1607', 'SV0821']
const SERVICES = ['all', 'social', 'economic']
const text = (name: string, codes?: readonly (string | number)[]) => ({ name, type: 'string', constraints: { required: true, ...(codes ? { enum: codes } : {}) } })
const number = (name: string, type: 'integer' | 'number') => ({ name, type, constraints: { minimum: 0 } })
const KEY = ['territory_id', 'period', 'service', 'sex', 'age', 'route']
const COUNTS = ['need', 'served', 'completed']

/** Rules of the tiny dataset. */
export const TINY_RULES = {
  seed: 7,
  raw: ['register', 'late'],
  reports: { resource: 'reports', counts: ['served', 'completed'] },
  open: ['reports', 'context'],
  counts: {
    need: { group: 'service' },
    served: { group: 'service' },
    completed: { group: 'outcome' },
    within_30: { group: 'service', of: { count: 'need', membership: 'catchments', codes: ['10', '30'] } },
  },
  complements: [{ part: 'served', whole: 'need' }],
  atMost: [{ smaller: 'completed', larger: 'served' }],
  dimensions: {
    territory_id: { kind: 'territory' },
    period: { kind: 'period' },
    service: { kind: 'union', totals: { all: ['social', 'economic'] } },
    sex: { kind: 'sum', totals: { all: ['f', 'm'] } },
    age: { kind: 'sum', totals: { all: ['0-17', '18-plus'] } },
    route: { kind: 'sum', totals: { all: ['air', 'land'] } },
  },
  memberships: [{ name: 'catchments', resource: 'catchments', code: 'ring' }],
  tables: [
    { name: 'years', counts: COUNTS, levels: [0, 1, 2, 3], periods: ['year'], splits: [[]] },
    { name: 'access', counts: ['within_30'], levels: [0, 1], periods: ['year'], splits: [[]] },
  ],
} as const satisfies { [Key in keyof Protection]?: unknown }

const counted = { missingValues: ['NR', 'NY', 'NA'], primaryKey: KEY, fields: [...KEY.map((name) => text(name)), ...COUNTS.map((name) => number(name, 'integer'))] }

/** `datapackage.json` of the tiny dataset. */
export const TINY_DESCRIPTION = {
  name: 'tiny',
  kind: 'synthetic',
  titles: { es: 'Muestra', en: 'Sample' },
  descriptions: { es: 'Muestra', en: 'Sample' },
  credit: { es: 'Nadie', en: 'Nobody' },
  codeSystem: 'ocha-cod',
  updated: '2024-12-31',
  licenses: [{ name: 'CC0-1.0' }],
  provider: 'Registro',
  source: 'register',
  measures: [
    { id: 'coverage', table: 'tiny-coverage', numerator: 'served', denominator: 'need' },
    { id: 'completion', table: 'tiny-completion', numerator: 'completed', denominator: 'served' },
    { id: 'access-30', table: 'tiny-access', numerator: 'within_30', denominator: 'need' },
  ],
  resources: [
    { name: 'register', path: 'raw/register.csv', schema: counted },
    { name: 'late', path: 'raw/late.csv', schema: counted },
    {
      name: 'reports',
      path: 'raw/reports.csv',
      schema: { primaryKey: ['territory_id', 'period'], fields: [text('territory_id'), text('period'), { name: 'reported', type: 'integer', constraints: { required: true, enum: [0, 1] } }] },
    },
    {
      name: 'catchments',
      path: 'raw/catchments.csv',
      schema: { primaryKey: ['territory_id', 'service', 'period'], fields: [text('territory_id'), text('service', SERVICES), text('period'), text('ring', ['10', '30', 'beyond'])] },
    },
    {
      name: 'context',
      path: 'raw/context.csv',
      schema: {
        primaryKey: ['territory_id', 'period'],
        fields: [text('territory_id'), text('period'), number('gini', 'number'), number('poverty_rate', 'number'), { ...number('returned', 'number'), unit: 'per-100000' }],
      },
    },
    { name: 'sources', path: 'sources.csv' },
  ],
}

/** Writes a small `data` folder without a fault: a gazetteer and the dataset `tiny` with rules, description and raw files. */
export function writeTinyDataset(folder: string): void {
  const write = (file: string, content: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  write('territories/territories.csv', TERRITORIES)
  write('datasets/tiny/datapackage.json', JSON.stringify(TINY_DESCRIPTION, null, 2))
  write('datasets/tiny/protection.json', JSON.stringify(TINY_RULES, null, 2))
  write('datasets/tiny/sources.csv', 'source_id,publisher,title,year,url,licence,verification\nregister,Registro,Muestra,2024,,CC0-1.0,synthetic\n')
  write('datasets/tiny/raw/register.csv', registerText(['2024-Q1', '2024-Q2']))
  write('datasets/tiny/raw/late.csv', registerText(['2024-Q3']))
  write('datasets/tiny/raw/reports.csv', lines('territory_id,period,reported', LEAVES.flatMap((leaf) => ['2024-Q1', '2024-Q2', '2024-Q3'].map((period) => `${leaf},${period},1`))))
  write('datasets/tiny/raw/catchments.csv', lines('territory_id,service,period,ring', LEAVES.flatMap((leaf, at) => SERVICES.map((service) => `${leaf},${service},2024,${['10', '30', 'beyond'][at % 3]}`))))
  write('datasets/tiny/raw/context.csv', lines('territory_id,period,gini,poverty_rate,returned', contextRows()))
}

/** Rows of the register: 48 a period and leaf, the first leaf first; row 2 is GT0101, 2024-Q1, all, f, 0-17, air. */
function registerText(periods: readonly string[]): string {
  const rows = LEAVES.flatMap((leaf, at) =>
    periods.flatMap((period) =>
      SERVICES.flatMap((service, group) =>
        ['f', 'm'].flatMap((sex) =>
          ['0-17', '18-plus'].flatMap((age) =>
            ['air', 'land'].map((route, way) => {
              // Of all, less than social and economic together and more than either.
              const need = [50, 40, 30][group]! + at * 3 + way
              return [leaf, period, service, sex, age, route, need, Math.floor(need / 2), Math.floor(need / 4)].join(',')
            }),
          ),
        ),
      ),
    ),
  )
  return lines([...KEY, ...COUNTS].join(','), rows)
}

function contextRows(): string[] {
  return LEAVES.flatMap((leaf, at) => ['2022', '2023'].map((period, year) => `${leaf},${period},${0.4 + at / 50},${0.3 + year / 50},${120.5 + at}`))
}

function lines(header: string, rows: readonly string[]): string {
  return [header, ...rows, ''].join('\n')
}
