import type { Arrival, Measurements } from './measure.ts'
import { asSize, asTime } from './statistics.ts'
import type { Line } from './table.ts'

/** What was measured of the page, in lines: arrivals, and each question beside its answer from the engine. */
export function pageLines(measured: Measurements): readonly Line[] {
  const ratio = measured.engineQuery / measured.snapshotQuery
  return [
    ...measured.firstMap.map((one) => arrival('first coloured map', one)),
    ...measured.firstMapFromEngine.map((one, index) => {
      const times = one.milliseconds / (measured.firstMap[index]?.milliseconds ?? Number.NaN)
      const line = arrival('first coloured map without ready answers', one)
      return { ...line, beside: `${line.beside}, ${times.toFixed(1)} x` }
    }),
    ...measured.engineAnswer.map((one) => arrival('first answer of DuckDB', one)),
    { what: 'a question of the first screen, snapshot', value: asTime(measured.snapshotQuery), beside: 'median' },
    { what: 'a question of the first screen, engine', value: asTime(measured.engineQuery), beside: `median, ${ratio.toFixed(1)} x snapshot` },
    ...measured.queries.map(({ name, snapshot, engine }) => ({
      what: `  ${name}`,
      value: `${asTime(snapshot)} | ${asTime(engine)}`,
      beside: `snapshot | engine, ${(engine / snapshot).toFixed(1)} x`,
    })),
  ]
}

function arrival(what: string, one: Arrival): Line {
  return {
    what: `${what}, ${one.wire}`,
    value: asTime(one.milliseconds),
    beside: `${asSize(one.bytes)} in ${one.requests} requests, median of ${one.visits}`,
  }
}
