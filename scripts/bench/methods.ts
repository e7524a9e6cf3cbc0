import { fragility } from '../../src/domain/composite/fragility.ts'
import { type CompositeInput, prepareComposite } from '../../src/domain/composite/compositeIndex.ts'
import { dasGupta } from '../../src/domain/decomposition/dasGupta.ts'
import { namedStream } from '../../src/domain/random/namedStream.ts'
import { rankIntervals } from '../../src/domain/ranking/rankIntervals.ts'
import { conditionalPermutation } from '../../src/domain/spatial/conditionalPermutation.ts'
import { type SpatialWeights, weightsFromRows } from '../../src/domain/spatial/spatialWeights.ts'
import { geodaLocalMoran } from './geodaLisa.ts'
import { asTime, median } from './statistics.ts'
import type { Line } from './table.ts'

/** As many places as a map of the region has at its finest level, on a square. */
const SIDE = 30
const DRAWS = 99_999
/** The municipalities of the three countries. */
const MUNICIPALITIES = 682
const COMPONENTS = 8
const FACTORS = 6
const FRAME_MILLISECONDS = 1000 / 60
const TURNS = 5

/** What the methods that take longest cost, each beside something of the same run: fewer draws, a frame, another library. */
export async function benchMethods(report: (line: string) => void): Promise<readonly Line[]> {
  const { rows, weights, values } = lattice()
  const ours = (draws: number) => timed(() => conditionalPermutation(values, weights, { draws, seed: 1 }))
  report('methods: local Moran')
  const many = ours(DRAWS)
  const few = ours(DRAWS / 9)
  const lines: Line[] = [
    { what: `local Moran, ${values.length} places, ${DRAWS} permutations`, value: asTime(many), beside: `${(many / few).toFixed(1)} x a ninth of them` },
    await besideGeoda(rows, values, many),
  ]
  report('methods: index')
  const prepared = prepareComposite(composite(), { normalisation: 'min-max', mean: 'geometric' })
  const scores = new Float64Array(MUNICIPALITIES)
  const weigh = timed(() => prepared.weigh(Array.from({ length: COMPONENTS }, (_, at) => at + 1), scores), 200)
  lines.push({
    what: `index, ${MUNICIPALITIES} places, ${COMPONENTS} components, weighed anew`,
    value: `${(weigh * 1000).toFixed(0)} µs`,
    beside: `${((100 * weigh) / FRAME_MILLISECONDS).toFixed(1)} % of a frame`,
  })
  const shaken = timed(() =>
    fragility(composite(), Array.from({ length: COMPONENTS }, () => 1), { normalisation: 'min-max', mean: 'arithmetic' }, { seed: 1, noise: { kind: 'uniform', share: 0.25 } }),
  )
  lines.push({ what: 'its rank bands, 1000 draws', value: asTime(shaken), beside: `${(shaken / weigh).toFixed(0)} x one weighing` })
  report('methods: decomposition, ranks')
  const factors = Array.from({ length: FACTORS }, (_, at) => ({ name: String(at), from: 1 + at / 10, to: 2 - at / 10 }))
  const parts = timed(() => dasGupta(factors), 50)
  const half = timed(() => dasGupta(factors.slice(0, FACTORS / 2)), 50)
  lines.push({ what: `decomposition of a difference, ${FACTORS} factors`, value: `${(parts * 1000).toFixed(0)} µs`, beside: `${(parts / half).toFixed(1)} x half as many` })
  const random = namedStream(3, 'bench of ranks')
  const estimates = values.map((value, at) => ({ id: String(at), value, standardError: 0.01 + 0.1 * random.uniform() }))
  const all = timed(() => rankIntervals(estimates, { best: 'high', kind: 'simultaneous', seed: 1 }))
  const third = timed(() => rankIntervals(estimates.slice(0, values.length / 3), { best: 'high', kind: 'simultaneous', seed: 1 }))
  lines.push({ what: `rank intervals of ${values.length} places`, value: asTime(all), beside: `${(all / third).toFixed(1)} x a third of them` })
  return lines
}

async function besideGeoda(rows: readonly (readonly number[])[], values: readonly number[], ours: number): Promise<Line> {
  const what = 'the same in @geoda/lisa (WebAssembly)'
  try {
    const localMoran = await geodaLocalMoran()
    const started = performance.now()
    await localMoran({ data: values, neighbors: rows, permutation: DRAWS, seed: 1 })
    const theirs = performance.now() - started
    return { what, value: asTime(theirs), beside: `${(theirs / ours).toFixed(1)} x ours` }
  } catch (error) {
    return { what, value: '-', beside: `does not run here: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function lattice(): { rows: number[][]; weights: SpatialWeights; values: number[] } {
  const random = namedStream(1, 'bench of clusters')
  const rows = Array.from({ length: SIDE * SIDE }, (_, at) => {
    const across = at % SIDE
    return [at >= SIDE ? at - SIDE : -1, across > 0 ? at - 1 : -1, across < SIDE - 1 ? at + 1 : -1, at + SIDE < SIDE * SIDE ? at + SIDE : -1].filter(
      (neighbour) => neighbour >= 0,
    )
  })
  return { rows, weights: weightsFromRows(rows.map((_, at) => String(at)), rows), values: rows.map(() => random.uniform()) }
}

function composite(): CompositeInput {
  const random = namedStream(2, 'bench of the index')
  return {
    places: Array.from({ length: MUNICIPALITIES }, (_, at) => String(at)),
    components: Array.from({ length: COMPONENTS }, (_, at) => ({
      id: String(at),
      direction: at % 2 === 0 ? 'higher-is-better' : 'lower-is-better',
      values: Array.from({ length: MUNICIPALITIES }, () => random.uniform()),
    })),
  }
}

/** Median milliseconds of a piece of work done several times; `each` repeats it within a turn where it is short. */
function timed(work: () => unknown, each = 1): number {
  work()
  return median(
    Array.from({ length: TURNS }, () => {
      const started = performance.now()
      for (let turn = 0; turn < each; turn += 1) work()
      return (performance.now() - started) / each
    }),
  )
}
