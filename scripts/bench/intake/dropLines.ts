import { asSize, asTime } from '../statistics.ts'
import type { Line } from '../table.ts'
import type { DropMeasured, DropResult } from './measureDrop.ts'

/** From drop to map in lines: each size on both sides, this app beside kepler.gl as a ratio, then what neither does. */
export function dropLines({ kepler, results }: DropMeasured): readonly Line[] {
  const sizes = [...new Set(results.map(({ size }) => size))]
  return [
    ...sizes.flatMap((size) => {
      const [own, other] = (['own', 'kepler'] as const).map((side) => results.find((one) => one.size === size && one.side === side))
      return own && other ? [sideLine('this app', own), sideLine(`kepler.gl ${kepler}`, other), ratioLine(size, own, other)] : []
    }),
    { what: '  measured', value: '', beside: 'from the file at the own input of the page to the frame after the first drawing that holds its data; cold page, new browser' },
    { what: '  kepler.gl does not', value: '', beside: 'match places, judge the rows or sum them: it draws every row as a point on an empty ground' },
    { what: '  this app does not', value: '', beside: 'draw points: it matches and judges every row, keeps the observations and colours municipalities; its clicks are made at once' },
  ]
}

function sideLine(name: string, one: DropResult): Line {
  const value = one.milliseconds === null ? one.ended : asTime(one.milliseconds)
  const memory = one.memory === null ? [] : [`process of the page ${asSize(one.memory)} at most`]
  const parts =
    one.milliseconds === null
      ? [`after ${asTime(one.runs.at(-1)?.after ?? 0)}: ${one.said ?? 'no word why'}`, ...memory]
      : [`longest task ${asTime(one.longestTask ?? 0)}`, `longest gap between frames ${asTime(one.longestGap ?? 0)}`, ...memory, one.runs.length > 1 ? `median of ${one.runs.length}` : 'one run']
  return { what: `from drop to map, ${one.size} (${asSize(one.table.bytes)}), ${name}`, value, beside: parts.join(', ') }
}

/** Under 1: this app is quicker, blocks for less, holds less. */
function ratioLine(size: string, own: DropResult, other: DropResult): Line {
  const ratio = (figure: 'milliseconds' | 'longestTask' | 'longestGap' | 'memory') => {
    const [ours, theirs] = [own[figure], other[figure]]
    return ours === null || theirs === null || theirs === 0 ? 'none' : `${(ours / theirs).toFixed(2)} x`
  }
  return { what: `  ${size}, this app to kepler.gl`, value: ratio('milliseconds'), beside: `longest task ${ratio('longestTask')}, gap ${ratio('longestGap')}, memory ${ratio('memory')}` }
}
