import { whenMapShown } from '../map/whenMapShown.ts'

/** Leaves a mark in the browser's timeline once the first map of one's own figures is painted, for the benchmark. */
export function markMapped(): () => void {
  let frame = 0
  const leave = whenMapShown(() => {
    frame = requestAnimationFrame(() => performance.mark('arraigo:own-mapped'))
  })
  return () => {
    leave()
    cancelAnimationFrame(frame)
  }
}
