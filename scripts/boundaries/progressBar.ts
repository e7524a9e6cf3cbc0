import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  readonly update: (done: number, total: number, what: string) => void
  readonly stop: () => void
}

/** A bar on a terminal; elsewhere one line for each new step, so that a log stays readable. */
export function progressBar(unit: 'bytes' | 'steps'): Progress {
  const { isTTY } = process.stderr
  const shown = (value: number) => (unit === 'bytes' ? `${(value / 1e6).toFixed(1)} MB` : '')
  let last = ''
  const bar = new SingleBar(
    { format: '{bar} {percentage} % {amount} {what}', hideCursor: true, clearOnComplete: true, stream: process.stderr },
    Presets.shades_classic,
  )
  let started = false
  return {
    update: (done, total, what) => {
      if (!isTTY) {
        if (what !== last) process.stderr.write(`${what}\n`)
        last = what
        return
      }
      const amount = unit === 'bytes' ? `${shown(done)} of ${shown(total)}` : ''
      if (started) bar.setTotal(Math.max(total, 1))
      else bar.start(Math.max(total, 1), 0, { what, amount })
      started = true
      bar.update(done, { what, amount })
    },
    stop: () => {
      if (started) bar.stop()
    },
  }
}
