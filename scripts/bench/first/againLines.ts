import { asSize, asTime } from '../statistics.ts'
import type { Line } from '../table.ts'
import type { AgainMeasured } from './measureAgain.ts'

/** Visits of a device that has kept the app, in lines: its two maps, and what left the host. */
export function againLines(measured: readonly AgainMeasured[]): readonly Line[] {
  return measured.flatMap(({ wire, slower, network, kept, keptBytes, visits, middle }): Line[] => {
    const where = slower > 1 ? `${wire}, processor ${slower} x slower` : wire
    return [
      { what: `second visit, ${network}, ${where}: coloured map in the page`, value: asTime(middle.municipalities), beside: `median of ${visits.length}; kept ${asTime(kept)} after the first visit began, ${asSize(keptBytes)}` },
      { what: '  live map, coloured', value: asTime(middle.live), beside: `${asSize(middle.bytes)} in ${middle.requests} requests` },
      { what: '  at rest', value: asSize(middle.restBytes), beside: `in ${middle.restRequests} requests: is there a newer worker?` },
    ]
  })
}
