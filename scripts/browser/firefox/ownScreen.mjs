// A screen for one Firefox. Plain JavaScript, as the bridge that asks for it.
import { spawn } from 'node:child_process'

const READY_LIMIT = 20_000

/**
 * Firefox draws no WebGL without a screen, and windows of two of them on one screen cover each other and take each other's focus. Resolves
 * with the name for the variable DISPLAY of a screen in memory (Xvfb) that nobody else has, and `close()` to end it; where there is a
 * screen to look at, or windows open without one, with that name or undefined. Rejects where none can be had.
 */
export function ownScreen(platform, environment) {
  const there = environment['DISPLAY']
  if (platform !== 'linux' || there) return Promise.resolve({ name: there, close: () => undefined })
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
    screen.stdout.once('data', (number) => {
      clearTimeout(late)
      resolve({ name: `:${number.toString().trim()}`, close: () => screen.kill() })
    })
  })
}
