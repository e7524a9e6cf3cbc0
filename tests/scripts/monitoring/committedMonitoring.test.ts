import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { attackFolder } from '../../../scripts/gate/attack/attackFolder.ts'
import { publishDataset } from '../../../scripts/gate/publish/publishDataset.ts'
import { readManifest } from '../../../scripts/gate/publish/manifest.ts'
import { readDeliveries } from '../../../scripts/monitoring/deliveries.ts'
import { openTerritories, readMonitoredProgramme } from '../../../scripts/monitoring/programmePlaces.ts'
import { certificateFiles } from '../../../scripts/release/gated/certificateFiles.ts'
import { readGatedRelease } from '../../../scripts/release/gated/gatedRelease.ts'
import { exampleFolder, RESTRICTED } from './exampleFolder.ts'

const DATASET = 'monitoring-ejemplo'
const TABLES = `data/datasets/${DATASET}/tables`
const THRESHOLD = 5

const example = exampleFolder()
const deliveries = readDeliveries(example.raw)
afterAll(() => rmSync(example.data, { recursive: true }))

interface PublishedCell {
  readonly territory: string
  readonly period: string
  readonly service: string
  readonly reached: number | null
  readonly status: string
}
const { folder, certificate } = readGatedRelease('data', DATASET)
const cells = readdirSync(folder)
  .filter((file) => file.startsWith('reached-'))
  .flatMap((file) => gunzipSync(readFileSync(join(folder, file))).toString('utf8').trim().split('\n').slice(1))
  .map((line): PublishedCell => {
    const [territory = '', period = '', service = '', reached = '', status = ''] = line.split(',')
    return { territory, period, service, reached: reached === '' ? null : Number(reached), status }
  })
const truth = ({ territory, period, service }: PublishedCell) => deliveries.get(`${territory} ${period}`)?.reached?.get(service)

describe('the release of the example that is committed', () => {
  it('has a whole certificate, on which no attack found anything, and nothing is disclosed again', { timeout: 120_000 }, async () => {
    expect([...certificateFiles('data').keys()]).toContain(DATASET)
    expect(certificate.rules.counts).toEqual({ reached: { threshold: THRESHOLD } })
    expect(certificate.attacks.filter(({ found }) => found > 0)).toEqual([])
    const attack = await attackFolder(TABLES, { processes: 0 })
    expect(attack.cells).toBe(cells.filter(({ status }) => status === 'suppressed').length)
    expect(attack.cells).toBeGreaterThan(50)
    expect(attack.disclosed).toEqual([])
  })

  it('is what the gate makes of the raw tables again, byte for byte', { timeout: 120_000 }, async () => {
    const { release } = await publishDataset({ dataFolder: example.data, dataset: DATASET, processes: 0 })
    expect(release).toBe(readManifest(TABLES).current)
  })

  it('prints what was delivered, hides every count of 1 to 4, and tells the four states apart', () => {
    expect(new Set(cells.map(({ status }) => status))).toEqual(new Set(['reported', 'suppressed', 'not-reported']))
    for (const cell of cells) {
      const people = truth(cell)
      if (cell.status === 'reported') expect(cell.reached, JSON.stringify(cell)).toBe(people)
      if (people !== undefined && people > 0 && people < THRESHOLD) expect(cell.status, JSON.stringify(cell)).toBe('suppressed')
      expect(cell.status === 'not-reported', JSON.stringify(cell)).toBe(people === undefined)
    }
    expect(cells.filter(({ reached }) => reached === 0).length).toBeGreaterThan(5)
    // Nothing is offered there, and the place began in 2025.
    expect(cells.filter(({ territory, service }) => territory === 'GT2001' && service === 'psychosocial-support')).toEqual([])
    expect(cells.filter(({ territory, period }) => territory === 'HN0401' && period < '2025')).toEqual([])
    expect(cells.some(({ territory, period }) => territory === 'HN0401' && period === '2025-Q1')).toBe(true)
  })

  it('leaves of every hidden count an interval as wide as its rule asks for, reckoned without the gate', () => {
    // Who knows which services a place offers knows that its total is at most the sum of these, which the gate does not use
    // where a service is not offered. Intervals of one place and quarter, by hand: nothing else relates its cells.
    const keyOf = ({ territory, period }: PublishedCell) => `${territory} ${period}`
    let hidden = 0
    for (const key of new Set(cells.map(keyOf))) {
      const group = cells.filter((cell) => keyOf(cell) === key)
      const everybody = group.find(({ service }) => service === 'all') ?? expect.fail(key)
      const services = group.filter(({ service }) => service !== 'all')
      const printed = services.flatMap(({ reached }) => reached ?? [])
      const sum = printed.reduce((all, people) => all + people, 0)
      const unknown = services.filter(({ status }) => status === 'suppressed')
      for (const cell of group.filter(({ status }) => status === 'suppressed')) {
        hidden += 1
        const [low, high] =
          cell.service === 'all'
            ? [Math.max(1, ...printed), unknown.length > 0 ? Infinity : sum]
            : everybody.reached === null
              ? [1, Infinity]
              : [Math.max(1, everybody.reached - sum - (unknown.length - 1) * everybody.reached), everybody.reached]
        const people = truth(cell) ?? Number.NaN
        expect(people >= low && people <= high, key).toBe(true)
        expect(high - low, `${key} ${cell.service}`).toBeGreaterThanOrEqual(THRESHOLD - 1)
        expect(high, `${key} ${cell.service}`).toBeGreaterThanOrEqual(THRESHOLD)
      }
    }
    expect(hidden).toBeGreaterThan(50)
  })

  it('has rows of the open places alone', () => {
    expect(new Set(cells.map(({ territory }) => territory))).toEqual(openTerritories(readMonitoredProgramme('data', 'ejemplo')))
  })
})

describe('the restricted place', () => {
  it('delivers, and stands in nothing that is published, served or bundled', { timeout: 120_000 }, () => {
    expect([...deliveries.values()].filter(({ territory }) => territory === RESTRICTED.territory).length).toBeGreaterThan(5)
    const told: string[] = []
    for (const file of [TABLES, 'public', 'dist'].flatMap(filesBelow)) {
      const bytes = readFileSync(file)
      const text = (/\.gz(ip)?$/.test(file) ? gunzipSync(bytes) : bytes).toString('latin1')
      if (text.includes(RESTRICTED.name) || RESTRICTED.coordinates.some((each) => text.includes(each))) told.push(file)
    }
    expect(told).toEqual([])
    // The gazetteer names every territory; of the programme's own tables none names this one.
    const own = filesBelow(TABLES).filter((file) => !file.endsWith('territories.csv.gz'))
    for (const file of own) {
      const text = (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)).toString('utf8')
      expect(text.includes(RESTRICTED.territory), file).toBe(false)
    }
  })
})

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
}
