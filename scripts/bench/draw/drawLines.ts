import { asSize, asTime } from '../statistics.ts'
import type { Line } from '../table.ts'
import type { FrameTimes } from './frameWatch.ts'
import type { DrawMeasured } from './measureDraw.ts'

/** How the live screen draws, in lines. */
export function drawLines({ change, narrow, heap, pan, zoom, brush }: DrawMeasured): readonly Line[] {
  const grown = heap.after - heap.settled
  return [
    { what: 'another indicator on 682 areas', value: asTime(change.middle), beside: `from link to frame, median of ${change.changes}; 95 of 100 within ${asTime(change.high)}` },
    { what: 'another indicator on 900 areas', value: asTime(narrow.middle), beside: `median of ${narrow.changes}; 95 of 100 within ${asTime(narrow.high)}; ${(narrow.middle / change.middle).toFixed(2)} x 682 areas` },
    { what: '  memory of the page', value: asSize(heap.after), beside: `after garbage; ${heap.between} changes earlier ${asSize(heap.settled)}, ${grown < 0 ? '-' : '+'}${asSize(Math.abs(grown / heap.between))} a change` },
    frames('the map dragged, all layers on', pan),
    frames('the map zoomed, all layers on', zoom),
    frames('a brush moved over the distribution', brush),
  ]
}

function frames(what: string, times: FrameTimes): Line {
  return { what, value: asTime(times.middle), beside: `between frames, median of ${times.frames}; 95 of 100 within ${asTime(times.high)}, longest ${asTime(times.longest)}` }
}
