import { describe, expect, it } from 'vitest'
import { readHxl } from '../../../src/exchange/hxl/readHxl.ts'
import { writeHxl } from '../../../src/exchange/hxl/writeHxl.ts'
import { GENERATED, OPEN, territoryOf } from '../openProgrammes.ts'

const HASHTAG = /^#[a-z][a-z0-9_]*(\+[a-z0-9_]+)*$/

describe('HXL', () => {
  it('has a row of hashtags under the header (HXL 1.1, chapter 3)', () => {
    const [, tags] = writeHxl(OPEN, territoryOf).split(/\r?\n/)
    expect((tags ?? '').split(',').every((tag) => HASHTAG.test(tag))).toBe(true)
    for (const wanted of ['#adm2+code+v_pcode', '#org+funder', '#targeted+ind', '#reached+ind', '#meta+source']) expect(tags).toContain(wanted)
  })

  it('gives back organisations, places and every figure with its source', () => {
    const { programmes, notes } = readHxl(writeHxl(OPEN, territoryOf))
    expect(notes).toEqual([])
    for (const original of OPEN) {
      const read = programmes.find(({ id }) => id === original.id) ?? expect.fail(original.id)
      const { title, kind, funders, implementers, partners, countries, period, status } = original
      expect(read).toMatchObject({ title, kind, funders, implementers, partners, period, status })
      expect([...read.countries].sort()).toEqual([...countries].sort())
      const place = ({ name, territoryId, latitude, longitude, exactness }: (typeof original.places)[number]) => ({ name, territoryId, latitude, longitude, exactness })
      expect(read.places.map((each) => place(each as (typeof original.places)[number]))).toEqual(original.places.map(place))
      for (const list of ['budget', 'targets', 'results'] as const) {
        const facts = (figures: readonly { id: string; value: number; unit: string | null; period: string; source: string; qualifier: string; label: object }[]) => figures.map(({ id, value, unit, period: of, source, qualifier, label }) => ({ id, value, unit, of, source, qualifier, label }))
        expect(facts(read[list]), `${original.id} ${list}`).toEqual(facts(original[list]))
      }
    }
  })

  it('gives the same again when what was read is written, odd texts too', () => {
    for (const programmes of [OPEN, GENERATED]) {
      const { programmes: read } = readHxl(writeHxl(programmes, territoryOf))
      expect(readHxl(writeHxl(read, territoryOf)).programmes).toEqual(read)
    }
  })

  it('reads the columns of others in another order, with some it does not know and some missing', () => {
    const theirs = ['Donor,What,Where,P-code,Reached,Mood', '#org +funder,#activity+name+i_en,#adm2+name,#adm2 +code,#reached,#mood', 'KfW,Training,Danlí,HN0703,120,good', 'KfW,Training,Choluteca,HN0601,40,good'].join('\n')
    const { programmes, notes } = readHxl(theirs)
    expect(programmes).toHaveLength(1)
    expect(programmes[0]).toMatchObject({ title: { en: 'Training' }, funders: ['KfW'] })
    expect(programmes[0]?.results.map(({ value, territoryId }) => [value, territoryId])).toEqual([[120, 'HN0703'], [40, 'HN0601']])
    expect(notes.some(({ where, message }) => `${where} ${message.en}`.includes('#mood'))).toBe(true)
    expect(readHxl(writeHxl(programmes, territoryOf)).programmes).toEqual(programmes)
  })

  it('refuses a table without hashtags', () => {
    expect(() => readHxl('a,b\n1,2')).toThrow(expect.objectContaining({ name: 'ExchangeError' }))
  })
})
