import fc from 'fast-check'
import type { TerritoryRow } from '../../../src/catalog/territory-row.ts'
import { readCsv } from '../../../src/exchange/csv/readCsv.ts'
import { ExchangeError } from '../../../src/exchange/draft.ts'
import { readHxl } from '../../../src/exchange/hxl/readHxl.ts'
import { readKfwCsv } from '../../../src/exchange/kfw/readKfw.ts'
import { readTravelTimes } from '../../../src/intake/travel/readTravelTimes.ts'
import { hxlTexts, kfwTexts, programmeTables, travelTexts } from './files/exchangeTexts.ts'
import { polluted } from './linkFaults.ts'

const CASES = fc.record({ travel: travelTexts, hxl: hxlTexts, kfw: kfwTexts, tables: programmeTables })

/** Reads one text of travel times and one of each way of exchange, made of a seed: whatever is thrown but an ExchangeError is a fault. */
export function exchangeFaults(seed: number, territories: readonly TerritoryRow[]): readonly string[] {
  const [texts] = fc.sample(CASES, { seed, numRuns: 1 })
  if (!texts) return ['no case']
  const known = new Set(territories.map(({ id }) => id))
  const faults: string[] = []
  const attempt = (what: string, run: () => void) => {
    try {
      run()
    } catch (error) {
      if (!(error instanceof ExchangeError)) faults.push(`${what}: threw ${error instanceof Error ? `${error.name}: ${error.message.slice(0, 80)}` : typeof error}`)
      else if (error.text.es === '' || error.text.en === '') faults.push(`${what}: not said in both languages`)
    }
  }
  attempt('travel', () => {
    const { times, problems } = readTravelTimes(texts.travel, (id) => known.has(id))
    if ((times === null) !== problems.length > 0) faults.push('travel: neither times nor a problem')
  })
  attempt('hxl', () => void readHxl(texts.hxl))
  attempt('kfw', () => void readKfwCsv(texts.kfw))
  attempt('tables', () => void readCsv(texts.tables))
  if (polluted()) faults.push('a prototype was changed')
  return faults
}
