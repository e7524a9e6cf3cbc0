import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { RawCheck } from '../../../../scripts/gate/checks/checkRaw.ts'
import { addColumn, both, bytes, cell, description, type Spoil, table } from './badFiles/badFile.ts'
import { checkSpoilt, RULES, tinyFolder } from './tinyFolder.ts'

const GOOD = { problems: [], warnings: [], mismatches: [], rows: 360 }
const english = ({ problems, warnings }: RawCheck) => [...problems, ...warnings].map(({ message }) => message.en)

const withoutSocial = (rows: string[][]) => rows.splice(0, rows.length, ...rows.filter((row) => row[2] !== 'social'))

describe('checkRaw on what is right', () => {
  it('finds nothing in the tiny dataset, counts its rows and says where each file is', async () => {
    const folder = await tinyFolder()
    try {
      const seen: string[] = []
      const found = await folder.check({ onProgress: ({ stage, file, bytes }) => seen.push(`${stage} ${file} ${bytes > 0}`) })
      expect(found).toMatchObject(GOOD)
      expect(found.files).toEqual(Object.fromEntries(['register', 'late', 'reports', 'catchments', 'context'].map((name) => [name, join(folder.own, 'raw', `${name}.csv`)])))
      expect(seen).toContain('read data/datasets/tiny/raw/late.csv true')
      expect(seen.at(-1)).toBe('compare data/datasets/tiny/raw false')
    } finally {
      folder.dispose()
    }
  })

  it.each<[string, Spoil]>([
    ['a byte order mark of UTF-8', bytes((text) => `\u{FEFF}${text}`)],
    ['line ends of Windows', bytes((text) => text.replaceAll('\n', '\r\n'))],
    ['quotes around every cell', bytes((text) => text.replaceAll(/[^,\n]+/g, '"$&"'))],
    ['columns in another order', table((rows) => rows.forEach((row) => row.unshift(row.pop() ?? '')))],
    ['the marks of counts', table((rows) => { rows[1]!.splice(7, 2, 'NR', 'NR'); rows[2]!.splice(8, 1, 'NY'); rows[3]!.splice(8, 1, 'NA') })],
    ['a total that is the sum', table((rows) => rows.push(['HN0801', '2024-Q1', 'all', 'all', '0-17', 'air', '106', '52', '26']))],
    ['a year that is the sum over two files', table((rows) => rows.push(['HN0801', '2024', 'all', 'f', '0-17', 'air', '159', '78', '39']))],
    ['a total above a part that is not reported', both(cell(50, 'served', 'NR'), table((rows) => rows.push(['HN0801', '2024-Q1', 'all', 'all', '0-17', 'air', 'NR', '90', 'NR'])))],
    ['a total of which one part stands nowhere', both(table(withoutSocial), table(withoutSocial, 'raw/late.csv'))],
  ])('takes %s', async (_, spoil) => {
    expect((await checkSpoilt(spoil)).problems).toEqual([])
  })

  it('takes another delimiter where the description declares it', async () => {
    const declared = description((content) => Object.assign(content.resources[0]!, { dialect: { delimiter: ';' } }))
    expect(await checkSpoilt(both(bytes((text) => text.replaceAll(',', ';')), declared))).toMatchObject(GOOD)
  })

  it('takes exact coordinates and printed numbers of places that count nobody', async () => {
    const described = description((content) => content.resources[4]!.schema!.fields.push({ name: 'latitude', type: 'number', constraints: { minimum: -90 } } as never))
    expect((await checkSpoilt(both(addColumn('latitude', (row) => `14.08${row}81`, 'raw/context.csv'), described))).problems).toEqual([])
  })

  it('warns of a last row without a line end', async () => {
    const found = await checkSpoilt(bytes((text) => text.trimEnd()))
    expect(found.problems).toEqual([])
    expect(found.warnings).toEqual([expect.objectContaining({ row: 241, message: expect.objectContaining({ en: expect.stringContaining('no line end') as string }) as unknown })])
  })
})

describe('totals that do not agree', () => {
  const spoil = table((rows) => rows.push(['HN0801', '2024-Q1', 'all', 'all', '0-17', 'air', '120', '52', '26']))
  const mismatch = { file: 'data/datasets/tiny/raw/register.csv', row: 242, count: 'need', dimension: 'sex', total: 120, sum: 106, rule: 'equal' }

  it('are problems, and listed', async () => {
    const found = await checkSpoilt(spoil)
    expect(found.mismatches).toEqual([mismatch])
    expect(english(found)).toEqual(['the total is 120 and its parts come to 106 (sex)'])
  })

  it('are only listed where they are kept as published', async () => {
    const found = await checkSpoilt(spoil, { keepMismatches: true })
    expect(found.mismatches).toEqual([mismatch])
    expect(found.problems).toEqual([])
  })

  it('are found below a part that is not reported as well', async () => {
    // 52 of one sex are not reported; the other alone is more than the total.
    const found = await checkSpoilt(both(cell(50, 'need', 'NR'), table((rows) => rows.push(['HN0801', '2024-Q1', 'all', 'all', '0-17', 'air', '40', '30', '20']))), { keepMismatches: true })
    expect(found.mismatches).toContainEqual({ ...mismatch, total: 40, sum: 53, rule: 'at-least' })
  })
})

describe('rows that may be persons', () => {
  it('are told where a key repeats itself and no count is above 1', async () => {
    const ones = table((rows) => {
      const kept = rows.slice(0, 8)
      rows.splice(0, rows.length, ...kept, kept[4]!.slice())
      for (const row of rows.slice(1)) row.splice(6, 3, '1', '1', '0')
    })
    const late = table((rows) => rows.slice(1).forEach((row) => row.splice(6, 3, '1', '0', '0')), 'raw/late.csv')
    expect(english(await checkSpoilt(both(ones, late)))).toContainEqual(expect.stringMatching(/duplicate key.*one row a person\?/))
  })

  it('are no such thing in a small table of ones', async () => {
    const late = table((rows) => rows.slice(1).forEach((row) => row.splice(6, 3, '1', '0', '0')), 'raw/late.csv')
    expect((await checkSpoilt(late)).problems).toEqual([])
  })
})

describe('jumps against the last release', () => {
  const before = (rows: string): Spoil => (folder) => {
    const tables = join(folder, 'tables', 'before')
    mkdirSync(tables, { recursive: true })
    const columns = ['territory_id', 'period', 'service', 'sex', 'age', 'route', 'need', 'need_status']
    writeFileSync(join(tables, 'years.csv.gz'), gzipSync(`${columns.join(',')}\n${rows}`))
    writeFileSync(join(tables, 'datapackage.json'), JSON.stringify({ name: 'tiny', resources: [{ name: 'years', path: 'years.csv.gz', role: 'counts', schema: { fields: columns.map((name) => ({ name })) } }] }))
  }
  const check = async (rows: string) => {
    const folder = await tinyFolder(before(rows))
    try {
      return await folder.check({ previous: join(folder.own, 'tables', 'before') })
    } finally {
      folder.dispose()
    }
  }

  it('are warnings with both totals, for countries and departments', async () => {
    // HN16 has two municipalities: 8 groups of 56 or 57 and of 59 or 60 persons in each of three quarters.
    const now = 3 * (4 * (56 + 57) + 4 * (59 + 60))
    const found = await check(`HN16,2024,all,all,all,all,${now * 4},reported\nHND,2024,all,all,all,all,100,reported\nSLV,2024,all,all,all,all,1400,reported\n`)
    expect(found.problems).toEqual([])
    expect(english(found)).toEqual([
      `HN16, 2024: ${now}, and in the last release ${now * 4}; was it counted alike?`,
      expect.stringMatching(/^HND, 2024: \d+, and in the last release 100;/),
    ])
    expect(found.warnings.map(({ field }) => field)).toEqual(['need', 'need'])
  })

  it('are none of what was hidden, of groups, of small totals, or of a period that is the same', async () => {
    const now = 3 * (4 * (56 + 57) + 4 * (59 + 60))
    const found = await check(`HN16,2024,all,all,all,all,${now},reported\nHND,2024,all,all,all,all,,suppressed\nHN16,2024,all,f,all,all,9999,reported\nHN1606,2024,all,all,all,all,9999,reported\n`)
    expect(english(found)).toEqual([])
  })

  it('tell of a country whose rows are no longer there', async () => {
    expect(english(await check('GTM,2023,all,all,all,all,500,rounded\n'))).toEqual(['GTM, 2023: 0, and in the last release 500; was it counted alike?'])
  })

  it('say that a folder is no release', async () => {
    const folder = await tinyFolder()
    try {
      expect(english(await folder.check({ previous: folder.own.replace('tiny', 'none') }))).toEqual(['the last release has no datapackage.json: nothing is compared'])
    } finally {
      folder.dispose()
    }
  })
})

describe('amounts of money', () => {
  // The first row of all services, and the one of social services that is its part.
  const [ALL, SOCIAL] = [0, 8]
  const rules = { ...RULES, amounts: [{ column: 'cost', largest: 'cost_largest', second: 'cost_second', dominance: 0.85, precision: 0.1 }] }
  const withAmounts = (amounts: readonly string[]): Spoil =>
    ['register', 'late'].reduce<Spoil>(
      (spoil, name) => ['cost', 'cost_largest', 'cost_second'].reduce<Spoil>((next, column, at) => both(next, addColumn(column, (row) => (row === ALL || row === SOCIAL ? amounts[at] ?? '' : '0'), `raw/${name}.csv`)), spoil),
      description((content) => {
        for (const at of [0, 1]) for (const name of ['cost', 'cost_largest', 'cost_second']) content.resources[at]!.schema!.fields.push({ name, type: 'number', constraints: { minimum: 0 } } as never)
      }),
    )

  it('hold the largest contribution, which is no smaller than the second', async () => {
    expect((await checkSpoilt(withAmounts(['1500.5', '900', '600.25']), { rules })).problems).toEqual([])
    expect(english(await checkSpoilt(withAmounts(['800', '900', '950']), { rules })).slice(0, 2)).toEqual(['is above “cost” of the same row', 'is above “cost_largest” of the same row'])
  })
})
