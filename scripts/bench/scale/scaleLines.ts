import { asSize, asTime } from '../statistics.ts'
import type { Line } from '../table.ts'
import type { OpenedRegion } from './measureOpened.ts'
import type { BuiltRegion } from './releaseGrowth.ts'

/** Releases of invented regions and the app of the largest, in lines. */
export function scaleLines(built: readonly BuiltRegion[], opened: readonly OpenedRegion[]): readonly Line[] {
  return [
    ...built.map(({ municipalities, countries, years, services, seconds, memory, bytes }): Line => ({
      what: `release of ${municipalities} municipalities, ${countries} countries, ${years} years, ${services} services`,
      value: asSize(bytes.whole),
      beside: `${bytes.rows} rows, ${bytes.files} files, first map ${asSize(bytes.firstMap)} at level ${bytes.level}, built in ${asTime(seconds * 1000)} with ${asSize(memory)} of memory`,
    })),
    ...opened.map(({ wire, link, times, bytes, change, brush, heap, peaks }): Line => ({
      what: `  opened, ${wire}, ${link}`,
      value: asTime(times.live),
      beside: [
        `first picture ${asTime(times.departments)}`,
        `WebGL ${times.webgl === null ? 'not in time' : asTime(times.webgl)}`,
        `${asSize(bytes)} sent`,
        ...(change === null ? [] : [`another indicator ${asTime(change)}`]),
        ...(brush === null ? [] : [`brush ${asTime(brush.middle)} a frame, 95 of 100 ${asTime(brush.high)}`]),
        `objects ${asSize(heap)}`,
        ...(peaks === null ? [] : [`page's process ${asSize(peaks.renderer)}`]),
      ].join(', '),
    })),
  ]
}
