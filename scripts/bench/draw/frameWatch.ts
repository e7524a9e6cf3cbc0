import type { Page } from '@playwright/test'

/** Times between the frames of a movement, milliseconds. */
export interface FrameTimes {
  readonly frames: number
  readonly middle: number
  /** 95 of 100 frames came within this. */
  readonly high: number
  readonly longest: number
}

/** Times between animation frames while `move` runs. Text and no function: the page has no names the compiler adds. */
export async function framesOf(page: Page, move: () => Promise<void>): Promise<FrameTimes> {
  await page.evaluate(`{
    window.benchFrames = []
    let before = performance.now()
    const look = () => {
      const now = performance.now()
      window.benchFrames.push(now - before)
      before = now
      window.benchFrame = requestAnimationFrame(look)
    }
    window.benchFrame = requestAnimationFrame(look)
  }`)
  await move()
  const times = await page.evaluate<number[]>('cancelAnimationFrame(window.benchFrame), window.benchFrames')
  return frameTimes(times)
}

/** What times between frames come to. Throws a RangeError on none. */
export function frameTimes(times: readonly number[]): FrameTimes {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]
  const [middle, high, longest] = [at(0.5), at(0.95), sorted.at(-1)]
  if (middle === undefined || high === undefined || longest === undefined) throw new RangeError('no frame was drawn')
  return { frames: sorted.length, middle, high, longest }
}
