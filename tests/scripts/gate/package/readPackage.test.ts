import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { SourceProblems } from '../../../../scripts/catalog/problem.ts'
import { CELL_STATUSES } from '../../../../scripts/gate/cells/cells.ts'
import { cellName } from '../../../../scripts/gate/cells/cellSpace.ts'
import { type PublishedPackage, readPackage } from '../../../../scripts/gate/package/readPackage.ts'
import { folders, writePackage } from './writePackage.ts'

const made = folders()
afterEach(made.remove)

const counts = { served: { threshold: 5, width: 4 } }

it('reads states that are written, and marks where none are', () => {
  const lines = ['sex,served', 'f,12', 'm,*', 'x,<5', 'y,', 'z,n/d']
  const knowledge = { counts, dimensions: { sex: { kind: 'sum', totals: {} } } }
  expect(told(readPackage(writePackage(made.make(), { sexes: { lines } }, knowledge)))).toEqual({ f: 'reported 12', m: 'suppressed', x: 'suppressed', y: 'not-reported', z: 'not-reported' })
  const written = ['sex,served,served_status', 'f,12,reported', 'm,,suppressed', 'x,,not-applicable', 'y,15,rounded']
  expect(told(readPackage(writePackage(made.make(), { sexes: { lines: written } }, knowledge)))).toEqual({ f: 'reported 12', m: 'suppressed', x: 'not-applicable', y: 'rounded 15' })
})

it('knows a cell that one table hides and another prints, whichever comes first', () => {
  const hides = { lines: ['sex,served', 'f,*', 'm,9'] }
  const prints = { lines: ['sex,served', 'f,3'] }
  const knowledge = { counts, dimensions: { sex: { kind: 'sum', totals: {} } } }
  for (const tables of [{ hides, prints }, { prints, hides }]) expect(told(readPackage(writePackage(made.make(), tables, knowledge)))).toEqual({ f: 'reported 3', m: 'reported 9' })
})

it('reads packed files, with a byte order mark or without, and resources that count nobody only as such', () => {
  const tables = {
    sexes: { lines: ['\uFEFFsex,served', 'f,12', 'm,8'], gz: true },
    offers: { lines: ['sex,served', 'f,99', 'q,98'], role: 'open' as const },
  }
  const { name, cells, knowledge } = readPackage(writePackage(made.make(), tables))
  expect(name).toBe('written')
  expect(cells.keys.length).toBe(2)
  expect([...cells.values]).toEqual([12, 8])
  expect(knowledge.counts).toEqual({ served: { threshold: 5, width: 4, zeros: 'publish' } })
})

it('a column a table does not have stands at `all`', () => {
  const tables = { whole: { lines: ['served', '20'] }, sexes: { lines: ['sex,served', 'f,12', 'm,8'] } }
  const knowledge = { counts, dimensions: { sex: { kind: 'sum', totals: { all: ['f', 'm'] } } } }
  expect(told(readPackage(writePackage(made.make(), tables, knowledge)))).toEqual({ all: 'reported 20', f: 'reported 12', m: 'reported 8' })
})

it('refuses what is missing or no package, naming the file', () => {
  const empty = made.make()
  expect(() => readPackage(empty)).toThrow(SourceProblems)
  expect(() => readPackage(empty)).toThrow('datapackage.json')
  writeFileSync(join(empty, 'datapackage.json'), JSON.stringify({ name: 'x', resources: [] }))
  expect(() => readPackage(empty)).toThrow(SourceProblems)
  const lost = JSON.stringify({ name: 'x', resources: [{ name: 'lost', path: 'lost.csv', schema: { fields: [{ name: 'sex' }] } }] })
  writeFileSync(join(empty, 'datapackage.json'), lost)
  expect(() => readPackage(empty)).toThrow('lost.csv')
})

/** Each cell by its one code. */
function told({ cells }: PublishedPackage): Record<string, string> {
  return Object.fromEntries(
    Array.from(cells.keys, (key, place) => {
      const value = cells.values[place] ?? Number.NaN
      return [cellName(cells.space, key).split('=')[1] ?? '', `${CELL_STATUSES[cells.statuses[place] ?? 0]}${Number.isNaN(value) ? '' : ` ${value}`}`]
    }),
  )
}
