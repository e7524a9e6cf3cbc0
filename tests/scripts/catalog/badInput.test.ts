import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkSources } from '../../../scripts/catalog/checkSources.ts'
import { problemLine, SourceProblems } from '../../../scripts/catalog/problem.ts'
import { readIndicators } from '../../../scripts/catalog/readIndicators.ts'
import { readProgrammes } from '../../../scripts/catalog/readProgrammes.ts'
import { readPublishedDatasets } from '../../../scripts/catalog/readPublishedDatasets.ts'
import { type SourceTree, sourceTree } from './sourceTree.ts'

const RETURNS = 'datasets/returns/returns.csv'
const PACKAGE = 'datasets/returns/datapackage.json'

let tree: SourceTree
beforeEach(() => {
  tree = sourceTree()
})
afterEach(() => tree.dispose())

/** The one problem of the tree: where it is and what it says in English. */
function onlyProblem() {
  const before = tree.snapshot()
  const problems = checkSources(tree.root)
  expect(tree.snapshot()).toEqual(before)
  expect(problems.map((problem) => problemLine(problem, 'en'))).toHaveLength(1)
  const { file, row, field, message } = problems[0] ?? expect.fail()
  expect(message.es).not.toBe('')
  return { file: file.replace('data/', ''), row, field, says: message.en }
}

it('finds nothing wrong with the small tree', () => {
  expect(checkSources(tree.root)).toEqual([])
})

describe('an observation', () => {
  it('with an unknown p-code', () => {
    tree.edit(RETURNS, 'HN0801,Distrito Central', 'HN0899,Distrito Central')
    expect(onlyProblem()).toEqual({
      file: RETURNS,
      row: 4,
      field: 'territory_id',
      says: 'unknown territory: “HN0899” (ocha-cod)',
    })
  })

  it('with a national code where p-codes are declared', () => {
    tree.edit(RETURNS, 'HN0801,', '0801,')
    const { row, field, says } = onlyProblem()
    expect({ row, field }).toEqual({ row: 4, field: 'territory_id' })
    expect(says).toBe('“0801” is a code of the system hn-ine and the file declares ocha-cod: HN0801 (Distrito Central)?')
  })

  it('with a national code whose leading zero a spreadsheet dropped', () => {
    tree.edit(RETURNS, 'HN0801,', '801,')
    expect(onlyProblem().says).toContain('HN0801 (Distrito Central)')
  })

  it('with a national code that happens to be the p-code of a neighbour', () => {
    tree.edit(RETURNS, 'HN1606,', 'HN1607,')
    const { row, field, says } = onlyProblem()
    expect({ row, field }).toEqual({ row: 5, field: 'territory_id' })
    expect(says).toContain('which is HN1606')
  })

  it('with a p-code where national codes are declared', () => {
    tree.edit(PACKAGE, '"ocha-cod"', '"hn-ine"')
    const lines = checkSources(tree.root).map((problem) => problemLine(problem, 'en'))
    expect(lines.join('\n')).toContain(
      '“HN0801” is a code of the system ocha-cod and the file declares hn-ine: 0801 (Distrito Central)?',
    )
  })

  it('with the same key twice', () => {
    tree.edit(RETURNS, 'CONMIGHO,88575', 'INM,88575')
    const { file, row, field, says } = onlyProblem()
    expect({ file, row }).toEqual({ file: RETURNS, row: 3 })
    expect(field).toContain('provider')
    expect(says).toContain('duplicate key, already in row 2')
  })

  it('with a numerator above its denominator', () => {
    tree.edit(RETURNS, ',12,40,', ',41,40,')
    expect(onlyProblem()).toEqual({ file: RETURNS, row: 4, field: 'numerator', says: 'numerator above denominator: 41 > 40' })
  })

  it('with a negative count', () => {
    tree.edit(RETURNS, ',12,40,', ',-12,40,')
    expect(onlyProblem()).toEqual({ file: RETURNS, row: 4, field: 'numerator', says: 'negative count: -12' })
  })

  it.each(['12 personas', '94.339', '1e5', '"94,339"'])('with %s where a count belongs', (cell) => {
    tree.edit(RETURNS, '94339', cell)
    const { row, field, says } = onlyProblem()
    expect({ row, field }).toEqual({ row: 2, field: 'numerator' })
    expect(says).toContain('not a whole number')
  })

  it('with a percentage printed as 31 instead of 0.31', () => {
    tree.edit('datasets/returns/shares.csv', '0.31', '31')
    expect(onlyProblem()).toMatchObject({ file: 'datasets/returns/shares.csv', row: 2, field: 'value' })
  })

  it('with a measure that datapackage.json does not declare', () => {
    tree.edit('datasets/returns/shares.csv', 'share,HN08', 'shares,HN08')
    expect(onlyProblem()).toMatchObject({ file: 'datasets/returns/shares.csv', row: 2, field: 'measure' })
  })

  it('missing for a measure that is declared', () => {
    tree.edit('datasets/returns/shares.csv', 'share,HN08,2022,0.31,inm-2023\n', '')
    expect(onlyProblem()).toMatchObject({ file: PACKAGE, field: 'measures.1.id', says: 'no row has the measure “share”' })
  })

  it('without source, or with one that sources.csv does not hold', () => {
    tree.edit(RETURNS, '94339,,inm-2023', '94339,,')
    expect(onlyProblem()).toEqual({ file: RETURNS, row: 2, field: 'source_id', says: 'the source is missing' })
    tree.edit(RETURNS, '94339,,', '94339,,igm-2023')
    expect(onlyProblem()).toMatchObject({ row: 2, field: 'source_id', says: 'the source “igm-2023” is not in sources.csv' })
  })

  it.each(['2022-Q5', '2022/2023', '2025-02-30/2025-03-01', '2025-10-31/2025-01-01', '2025-01-01/2025-12-31', '22', ''])(
    'with the period “%s”',
    (period) => {
      tree.edit(RETURNS, '2025-01-01/2025-10-31', period)
      expect(onlyProblem()).toMatchObject({ file: RETURNS, row: 5, field: 'period' })
    },
  )

  it('with a figure and a status that says there is none', () => {
    tree.edit(RETURNS, 'numerator,denominator', 'numerator,numerator_status')
    tree.edit(RETURNS, '12,40', '12,suppressed')
    expect(onlyProblem()).toMatchObject({ row: 4, field: 'numerator_status' })
  })
})

describe('a file', () => {
  it('in Latin-1', () => {
    const text = Buffer.from(tree.snapshot()[`/data/${RETURNS}`] ?? '', 'latin1').toString('utf8')
    tree.write(RETURNS, Buffer.from(text, 'latin1'))
    const { file, row, field, says } = onlyProblem()
    expect({ file, row, field }).toEqual({ file: RETURNS, row: 5, field: 'territory_name' })
    expect(says).toContain('not UTF-8')
  })

  it('in UTF-16, as spreadsheets save “Unicode text”', () => {
    tree.write('datasets/returns/shares.csv', Buffer.from('\uFEFFmeasure,territory_id', 'utf16le'))
    expect(onlyProblem()).toMatchObject({ file: 'datasets/returns/shares.csv', row: null, field: null })
  })

  it('whose letters were broken earlier', () => {
    tree.edit('datasets/returns/sources.csv', 'INM,Retornos', 'INM,MigraciÃ³n')
    expect(onlyProblem()).toMatchObject({ file: 'datasets/returns/sources.csv', row: 2, field: 'title' })
  })

  it('with a byte order mark, semicolons and a row of HXL tags is read', () => {
    tree.write(
      'datasets/returns/shares.csv',
      '\uFEFFmeasure;territory_id;period;value;source_id\n#x;#adm1+code;#date;#value;#meta\nshare;HN08;2022;0.31;inm-2023\n',
    )
    expect(checkSources(tree.root)).toEqual([])
    expect(readPublishedDatasets(tree.root)[0]?.observations.map((row) => row.value)).toContain(0.31)
  })

  it('without a column it needs', () => {
    tree.edit(RETURNS, 'territory_name,period', 'territory_name,year')
    expect(onlyProblem()).toEqual({ file: RETURNS, row: 1, field: 'period', says: 'the column is missing' })
  })

  it('with a row that is cut off', () => {
    tree.edit(RETURNS, 'HN0801,Distrito Central,2025-Q3,INM,12,40,inm-2023', 'HN0801,Distrito Central')
    expect(onlyProblem()).toMatchObject({ file: RETURNS, row: 4, field: null })
  })

  it('that is not there', () => {
    tree.remove('datasets/returns/shares.csv')
    expect(onlyProblem()).toEqual({
      file: 'datasets/returns/shares.csv',
      row: null,
      field: null,
      says: 'the file does not exist',
    })
  })

  it('that is no JSON', () => {
    tree.write('indicators/returns.json', '{ "id": "returns", }')
    expect(onlyProblem()).toMatchObject({ file: 'indicators/returns.json', field: null })
  })
})

describe('sources.csv', () => {
  it('with a figure nobody verified', () => {
    tree.edit('datasets/returns/sources.csv', 'example.org/inm,,seen-in-source', 'example.org/inm,,unverified')
    expect(onlyProblem()).toMatchObject({ file: 'datasets/returns/sources.csv', row: 2, field: 'verification' })
  })

  it('with a file name in place of an address', () => {
    tree.edit('datasets/returns/sources.csv', 'https://example.org/inm', 'notes_2023.txt')
    expect(onlyProblem()).toMatchObject({ file: 'datasets/returns/sources.csv', row: 2, field: 'url' })
  })
})

describe('an indicator', () => {
  it('of a table nobody publishes', () => {
    tree.edit('indicators/returns.json', '"table":"returns"', '"table":"arrivals"')
    expect(onlyProblem()).toMatchObject({ file: 'indicators/returns.json', field: 'observations.table' })
  })

  it('of a measure the table does not hold', () => {
    tree.edit('indicators/returns.json', '"measure":"returned-migrants"', '"measure":"arrivals"')
    expect(onlyProblem()).toMatchObject({ file: 'indicators/returns.json', field: 'observations.measure' })
  })

  it('with a method that is not in the list', () => {
    tree.edit('indicators/returns.json', '"method":"count"', '"method":"sum(x)"')
    expect(onlyProblem()).toMatchObject({ file: 'indicators/returns.json', field: 'method' })
  })
})

describe('a programme', () => {
  const FILE = 'programmes/perspectivas.json'

  it('in an unknown territory', () => {
    tree.edit(FILE, 'SV0821', 'SV0899')
    expect(onlyProblem()).toMatchObject({ file: FILE, field: 'places.0.territoryId' })
  })

  it('with a place moved without a word', () => {
    tree.edit(FILE, '"longitude":-88.87', '"longitude":-88.9')
    expect(onlyProblem()).toMatchObject({ file: FILE, field: 'places.0.correction' })
  })

  it('with a statement of an unknown source', () => {
    tree.edit(FILE, '"correction":null,"source":"page"', '"correction":null,"source":"hearsay"')
    expect(onlyProblem()).toMatchObject({ file: FILE, field: 'places.0.source' })
  })

  it('with a cohort of a figure that is no result', () => {
    tree.edit(FILE, '"cohorts":[]', '"cohorts":[{"id":"c","label":{"es":"C","en":"C"},"steps":[{"stage":"certified","figure":"nobody"}]}]')
    expect(onlyProblem()).toMatchObject({ file: FILE, field: 'cohorts.0.steps' })
  })

  it('with a restricted place that its own summary names', () => {
    tree.edit(FILE, '"publishing":"open"', '"publishing":"restricted"')
    tree.edit(FILE, '"summary":{"es":"P"', '"summary":{"es":"La casa de ZACATECOLUCA"')
    expect(onlyProblem()).toMatchObject({ file: FILE, field: 'places.0.name' })
  })
})

describe('a territory', () => {
  const FILE = 'territories/territories.csv'

  it('that stands twice', () => {
    tree.edit(FILE, 'HN1607,2,', 'HN1606,2,')
    expect(onlyProblem()).toMatchObject({ file: FILE, row: 7, field: 'id' })
  })

  it('whose parent is of the wrong level', () => {
    tree.edit(FILE, 'HND,HN16,HN1607', 'HND,HND,HN1607')
    expect(onlyProblem()).toMatchObject({ file: FILE, row: 7, field: 'parent_id' })
  })
})

describe('the parameters of the demonstration', () => {
  const FILE = 'datasets/demonstration/parameters.json'

  it('that are no JSON', () => {
    tree.write(FILE, '{ "seed": 1 ')
    expect(onlyProblem()).toMatchObject({ file: FILE, row: null })
  })

  it('with a threshold that hides nothing', () => {
    const parameters = JSON.parse(readFileSync('data/datasets/demonstration/parameters.json', 'utf8')) as Record<string, unknown>
    tree.write(FILE, JSON.stringify({ ...parameters, threshold: 1 }))
    expect(onlyProblem()).toMatchObject({ file: FILE, field: 'threshold' })
    tree.write(FILE, JSON.stringify(parameters))
    expect(checkSources(tree.root)).toEqual([])
  })
})

it('the readers throw with every problem named and give nothing', () => {
  tree.edit(RETURNS, ',12,40,', ',41,40,')
  tree.edit(RETURNS, 'HN1606', 'HN9999')
  for (const read of [readPublishedDatasets, readIndicators]) {
    expect(() => read(tree.root)).toThrow(SourceProblems)
    expect(() => read(tree.root)).toThrow(/returns\.csv, row 4, numerator: .*\n.*returns\.csv, row 5, territory_id: /)
  }
  expect(readProgrammes(tree.root)).toHaveLength(1)
})

it('a problem reads as one line in both languages', () => {
  tree.edit(RETURNS, ',12,40,', ',41,40,')
  const [problem] = checkSources(tree.root)
  expect(problem && problemLine(problem, 'es')).toBe(
    'data/datasets/returns/returns.csv, fila 4, numerator: el numerador supera al denominador: 41 > 40',
  )
})
