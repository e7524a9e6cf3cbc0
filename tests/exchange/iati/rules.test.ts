import { describe, expect, it } from 'vitest'
import { checkIati } from '../../../src/exchange/iati/rules/checkIati.ts'
import { GENERATED, iatiOf, OPEN } from '../openProgrammes.ts'

const TODAY = '2026-11-26'
const FILE = iatiOf(OPEN)

it('finds nothing in what we write', () => {
  expect(checkIati(FILE, TODAY)).toEqual([])
  expect(checkIati(iatiOf(GENERATED), TODAY)).toEqual([])
})

// Each breaks one rule of the schema or the ruleset of IATI 2.03, and the sentence names where.
const BREAKS: readonly (readonly [rule: string, from: string | RegExp, to: string, path: RegExp])[] = [
  ['elements stand in the order of the schema', /(<iati-identifier>[^<]*<\/iati-identifier>)(\s*)(<reporting-org[\s\S]*?<\/reporting-org>)/, '$3$2$1', /iati-identifier|reporting-org/],
  ['an identifier is required', /<iati-identifier>[^<]*<\/iati-identifier>/, '', /iati-activity\[1\]/],
  ['an identifier begins with that of the reporter', /<iati-identifier>NOT-REGISTERED/, '<iati-identifier>SOMEBODY', /iati-identifier/],
  ['two activities have two identifiers', /NOT-REGISTERED-ARRAIGO-pire/g, 'NOT-REGISTERED-ARRAIGO-perspectivas', /iati-identifier/],
  ['a code is one of its list', /<activity-status code="2"/, '<activity-status code="9"', /activity-status/],
  ['a date is a date', /iso-date="2018-01-01"/, 'iso-date="2018-13-01"', /activity-date/],
  ['an end does not come before its beginning', /(type="4" iso-date=")2025-12-31/, '$12010-12-31', /activity-date/],
  ['an actual date does not lie ahead', /(type="4" iso-date=")2025-12-31/, '$12031-12-31', /activity-date/],
  ['a required attribute is there', /<reporting-org ref="[^"]*"/, '<reporting-org', /reporting-org/],
  ['an element the schema does not know is refused', '<activity-status', '<activity-mood code="1"/><activity-status', /activity-mood/],
  ['an attribute the schema does not know is refused', '<activity-status ', '<activity-status mood="1" ', /activity-status/],
  ['a point is latitude and longitude', /<pos>[^<]*<\/pos>/, '<pos>-86.5 140.2 3</pos>', /pos/],
  ['a target that is counted has a number', /<target value="[^"]*"/, '<target value="many"', /target/],
  ['a version is said', 'version="2.03"', '', /iati-activities/],
]

describe('the rules', () => {
  it.each(BREAKS)('%s', (_, from, to, path) => {
    const broken = FILE.replace(from, to)
    expect(broken).not.toBe(FILE)
    const problems = checkIati(broken, TODAY)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.map((problem) => problem.path).join(' ')).toMatch(path)
    for (const problem of problems) expect(JSON.stringify(problem)).toMatch(/2\.03|xsd|ruleset|codelist/)
  })

  it('refuse a file of another kind', () => {
    expect(checkIati('<iati-organisations version="2.03"/>', TODAY)).toHaveLength(1)
  })
})
