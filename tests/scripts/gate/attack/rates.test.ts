import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { attackFolder } from '../../../../scripts/gate/attack/attackFolder.ts'
import { folders, writePackage } from '../package/writePackage.ts'

const made = folders()
afterEach(made.remove)

/** Served of those in need, in places; the rate is printed even where the number served is hidden. */
const RATES = [
  'codigo,necesidad,atendidos,cobertura',
  'HN0701,34,*,8.8%',
  'HN0702,26,11,42.3%',
  'HN0703,606,81,13.4%',
  'HN0704,125,20,16.0%',
  'HN0705,400,*,7%',
]

describe('a rate that is printed beside what it is made of', () => {
  it('gives away a hidden numerator where the denominator is printed', async () => {
    const { disclosed, relations } = await attackFolder(writePackage(made.make(), { cobertura: { lines: RATES } }))
    // 8.8 % of 34 is 3 to within half a person; 7.0 % of 400 (27.8 to 28.2) is 28.
    expect(disclosed.map(({ cell, lowest, highest }) => [cell, lowest, highest])).toEqual([
      ['atendidos, codigo=HN0701', 3, 3],
      ['atendidos, codigo=HN0705', 28, 28],
    ])
    expect(relations.rates).toBeGreaterThanOrEqual(4)
    expect(disclosed[0]?.equations.join()).toContain('rates: ')
  })

  it('and a hidden denominator where the numerator is', async () => {
    const lines = RATES.map((line) => line.replace('HN0702,26,11', 'HN0702,*,11').replace('HN0701,34,*', 'HN0701,34,3'))
    const { disclosed } = await attackFolder(writePackage(made.make(), { cobertura: { lines } }))
    // 11 of 25.98 to 26.04 persons.
    expect(disclosed.find(({ cell }) => cell === 'necesidad, codigo=HN0702')).toMatchObject({ lowest: 26, highest: 26 })
  })

  it('leaves room where it is rounded so far that many numbers fit', async () => {
    // 7 % of 400 without decimals is 26 to 30.
    const lines = ['codigo,necesidad,atendidos,cobertura', 'HN0705,400,*,7%', 'HN0702,26,11,42%', 'HN0703,606,81,13%', 'HN0704,125,20,16%']
    const { disclosed, weakest } = await attackFolder(writePackage(made.make(), { cobertura: { lines } }))
    expect(disclosed).toEqual([])
    expect(weakest).toMatchObject({ width: 4 })
  })

  it('is read as its description says, by factor and decimals', async () => {
    const folder = writePackage(made.make(), { cobertura: { lines: ['codigo,necesidad,atendidos,por_mil', 'HN0701,34,*,88', 'HN0702,26,11,423'] } })
    const path = join(folder, 'datapackage.json')
    const description = JSON.parse(readFileSync(path, 'utf8')) as { resources: { schema: { fields: Record<string, unknown>[] } }[]; knowledge?: object }
    Object.assign(description.resources[0]?.schema.fields[3] ?? {}, { role: 'rate', numerator: 'atendidos', denominator: 'necesidad', factor: 1000, decimals: 0 })
    description.knowledge = {
      counts: { necesidad: { threshold: 5, width: 4 }, atendidos: { threshold: 5, width: 4 } },
      dimensions: { codigo: { kind: 'sum', totals: {} } },
    }
    writeFileSync(path, JSON.stringify(description))
    const { disclosed } = await attackFolder(folder)
    expect(disclosed.map(({ cell, lowest, highest }) => [cell, lowest, highest])).toEqual([['atendidos, codigo=HN0701', 3, 3]])
  })

  it('is left alone where decimals are no rate of two counts', async () => {
    const lines = ['codigo,necesidad,atendidos,indice', 'HN0701,34,*,8.8', 'HN0702,26,11,3.1', 'HN0703,606,81,9.4', 'HN0704,125,20,1.0']
    const { disclosed, relations } = await attackFolder(writePackage(made.make(), { cobertura: { lines } }))
    expect(relations.rates).toBeUndefined()
    expect(disclosed).toEqual([])
  })
})
