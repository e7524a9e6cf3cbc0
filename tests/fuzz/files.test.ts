import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileOutcome } from '../../scripts/bench/fuzz/fileOutcome.ts'
import { HOSTILE_FILES } from '../../scripts/bench/fuzz/hostileFiles.ts'
import { exchangeFaults } from '../../scripts/bench/fuzz/exchangeFaults.ts'
import { readTerritories } from '../../scripts/catalog/readTerritories.ts'

const SEED = 20261128
const CASES = 14
const LONGEST_MILLISECONDS = 5000
const territories = readTerritories()

describe('a hostile file', () => {
  it.each(Object.keys(HOSTILE_FILES))(`of the kind %s is read or refused with a sentence in both languages (${CASES} files, seed ${SEED})`, async (kind) => {
    const files = HOSTILE_FILES[kind]
    if (!files) throw new Error(`no files of the kind ${kind}`)
    const said = new Set<string>()
    for (let at = 0; at < CASES; at += 1) {
      const [file] = fc.sample(files, { seed: SEED + at, numRuns: 1 })
      if (!file) continue
      const begun = performance.now()
      const outcome = await fileOutcome(file, territories)
      expect({ seed: SEED + at, faults: outcome.faults, inTime: performance.now() - begun < LONGEST_MILLISECONDS }).toEqual({ seed: SEED + at, faults: [], inTime: true })
      said.add(outcome.said)
    }
    expect(said.size).toBeGreaterThan(1)
  })

  it(`of programmes or travel times is read or refused (200 texts, seed ${SEED})`, () => {
    for (let at = 0; at < 200; at += 1) expect({ seed: SEED + at, faults: exchangeFaults(SEED + at, territories) }).toEqual({ seed: SEED + at, faults: [] })
  })
})
