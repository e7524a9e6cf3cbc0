import { asSize, asTime } from '../statistics.ts'
import type { Line } from '../table.ts'
import type { FirstMeasured } from './measureFirst.ts'

/** The first screen in lines: each of its pictures over each wire, with what had been sent by then. */
export function firstLines(measured: readonly FirstMeasured[]): readonly Line[] {
  return measured.flatMap(({ wire, slower, visits, middle }): Line[] => {
    const where = slower > 1 ? `${wire}, processor ${slower} x slower` : wire
    const of = `median of ${visits.length}`
    return [
      { what: `first screen, ${where}: headline, departments`, value: asTime(middle.departments), beside: `first contentful paint, ${of}` },
      { what: '  map of municipalities with legend', value: asTime(middle.municipalities), beside: `${asSize(middle.bytes)} in ${middle.requests} requests` },
      { what: '  live map, coloured', value: asTime(middle.live), beside: `${asSize(middle.liveBytes)} in ${middle.liveRequests} requests` },
      { what: '  drawn by WebGL', value: middle.webgl === null ? 'not in time' : asTime(middle.webgl), beside: 'in software here' },
      { what: '  largest contentful paint', value: middle.largest === null ? 'none' : asTime(middle.largest), beside: `cumulative layout shift ${middle.shift.toFixed(4)}` },
    ]
  })
}
