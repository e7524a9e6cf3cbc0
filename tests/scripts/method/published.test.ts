import { describe, expect, it } from 'vitest'
import { exampleAnswer } from './exampleAnswer.ts'

interface Bounded {
  readonly places: readonly { readonly low: number; readonly high: number }[]
}
const first = async (name: string) => ((await exampleAnswer(name)) as Bounded).places[0] ?? { low: Number.NaN, high: Number.NaN }

describe('the command gives published answers, and some found by hand', () => {
  it('of Wilson: PHEindicatormethods, testdata_Byars_Wilson.xlsx, 65 of 100 at 95 %', async () => {
    const { low, high } = await first('wilson')
    expect(low).toBeCloseTo(0.552544433, 9)
    expect(high).toBeCloseTo(0.7363575176, 9)
  })

  it('of Byar: the same, 65 at 99.8 %', async () => {
    const { low, high } = await first('byar')
    expect(low).toBeCloseTo(42.880261, 6)
    expect(high).toBeCloseTo(94.000291, 6)
  })

  it('of Newcombe (1998), table II, case (a), method 10: 56/70 - 48/80', async () => {
    const { low, high } = await first('newcombe')
    expect(low).toBeCloseTo(0.0524, 4)
    expect(high).toBeCloseTo(0.3339, 4)
  })

  it('of the exact Poisson interval of a count of 0, whose upper bound is -ln 0.025', async () => {
    const { low, high } = await first('poisson-exact')
    expect(low).toBe(0)
    expect(high).toBeCloseTo(-Math.log(0.025), 12)
  })

  it('of a distance: the test line of the Geocentric Datum of Australia, 54 972.271 m', async () => {
    const { pairs } = (await exampleAnswer('geodesic-distance')) as { pairs: readonly { kilometres: number }[] }
    expect((pairs[0]?.kilometres ?? 0) * 1000).toBeCloseTo(54972.271, 3)
  })

  it('of a Gini index by hand: twice the area under the curve is 0.25 x 0.1 + 0.5 x 0.8 + 0.25 x 1.7 = 0.85', async () => {
    expect(((await exampleAnswer('gini')) as { gini: number }).gini).toBeCloseTo(0.15, 14)
  })

  it('of least squares by hand: mean period 2021.6, mean 16.6, products 11.96 + 2.56 - 1.04 + 3.36 + 15.36 over squares 17.2', async () => {
    expect(((await exampleAnswer('slope')) as { slope: number }).slope).toBeCloseTo(32.2 / 17.2, 12)
  })

  it('of places for points by hand: south reaches 30 + 5, its ways sum to 310, the middle is 5 from all, and two reach everybody', async () => {
    expect(await exampleAnswer('mclp')).toEqual({ taken: ['south'], value: 35, bound: 35, proven: true, feasible: true })
    expect(await exampleAnswer('p-median')).toMatchObject({ taken: ['south'], value: 310, proven: true })
    expect(await exampleAnswer('p-center')).toMatchObject({ taken: ['middle'], value: 5, proven: true })
    expect(await exampleAnswer('set-cover')).toMatchObject({ taken: ['north', 'south'], value: 2, unreachable: [] })
  })
})
