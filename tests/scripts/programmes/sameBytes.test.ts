import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { readProgrammes } from '../../../scripts/catalog/readProgrammes.ts'
import { territoriesOf } from '../../../scripts/programmes/territoriesOf.ts'
import { writtenFiles } from '../../../scripts/programmes/writtenFiles.ts'
import { previewImage } from '../../../scripts/release/previews/previewImage.ts'
import { deterministicGzip } from '../../../scripts/release/deterministicGzip.ts'

const DATA = join(import.meta.dirname, '../../../data')

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

/** What `make` gives on one day in one time zone and on another day in another. */
async function twice<Result>(make: () => Result | Promise<Result>): Promise<readonly [Result, Result]> {
  const at = async (zone: string, day: string) => {
    vi.stubEnv('TZ', zone)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) })
    return make()
  }
  return [await at('Etc/GMT+12', '2026-03-01T12:00:00Z'), await at('Pacific/Kiritimati', '2031-11-07T23:59:58Z')]
}

it.each(['iati', 'kfw', 'hxl', 'csv'] as const)('a programme as %s has the same bytes on another day in another time zone', async (format) => {
  const programmes = readProgrammes(DATA).slice(0, 1)
  const [one, other] = await twice(() => writtenFiles(programmes, territoriesOf(DATA), { format, language: 'es', reporting: null, reportingName: null }))
  expect(one.size).toBeGreaterThan(0)
  for (const [name, bytes] of one) expect(Buffer.from(bytes).equals(other.get(name) ?? Buffer.alloc(0)), name).toBe(true)
})

it('pictures and packed files carry no date', async () => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"><rect width="8" height="8" fill="#123456"/></svg>'
  for (const make of [() => Buffer.from(previewImage(picture)), () => deterministicGzip('Tegucigalpa'.repeat(99))]) {
    const [one, other] = await twice(make)
    expect(one.length).toBeGreaterThan(20)
    expect(one.equals(other)).toBe(true)
  }
})
