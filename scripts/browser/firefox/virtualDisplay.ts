import { spawn } from 'node:child_process'

const READY_LIMIT = 20_000

export interface Display {
  /** Name for the variable DISPLAY; null where windows open without one. */
  readonly name: string | null
  close(): void
}

/**
 * A screen for Firefox, which draws no WebGL without one: the screen that is there, else one in memory (Xvfb). Rejects where none can
 * be had.
 */
export function virtualDisplay(platform: NodeJS.Platform, environment: Readonly<Record<string, string | undefined>>): Promise<Display> {
  const there = environment['DISPLAY']
  if (platform !== 'linux' || there) return Promise.resolve({ name: there ?? null, close: () => undefined })
  return new Promise((resolve, reject) => {
    // It chooses a free number and writes it down when it can be used.
    const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] })
    const late = setTimeout(() => {
      screen.kill()
      reject(new Error('Xvfb did not start in time'))
    }, READY_LIMIT)
    screen.on('error', (error) => {
      clearTimeout(late)
      reject(new Error(`no screen for Firefox: ${error.message}; install xvfb`))
    })
    screen.on('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`Xvfb ended with ${code ?? 'a signal'}`))
    })
    screen.stdout.once('data', (number: Buffer) => {
      clearTimeout(late)
      resolve({ name: `:${number.toString().trim()}`, close: () => screen.kill() })
    })
  })
}
