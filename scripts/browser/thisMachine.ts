import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Machine } from './findBrowser.ts'
import { runsAsRoot } from './flags.ts'

const START_LIMIT = 30_000
const DOWNLOAD_LIMIT = 6 * 60_000
const PACKAGE_LIMIT = 15 * 60_000

/** The real machine; `report` receives one line for each long step. */
export function thisMachine(report: (line: string) => void): Machine {
  return {
    platform: process.platform,
    environment: process.env,
    exists: existsSync,
    starts: (path) => succeeds(path, startProbe(), { limit: START_LIMIT, quiet: true }),
    playwrightPath: () => chromium.executablePath() || null,
    downloadWithPlaywright: () => {
      const command = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js')
      return succeeds(process.execPath, [command, 'install', 'chromium'], {
        limit: DOWNLOAD_LIMIT,
        environment: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
      })
    },
    installDebianPackages,
    report,
  }
}

/** Chrome on Windows opens a window when asked for its version. */
function startProbe(): string[] {
  if (process.platform !== 'win32') return ['--version']
  return ['--headless=new', '--disable-gpu', '--dump-dom', 'about:blank']
}

async function installDebianPackages(names: readonly string[]): Promise<boolean> {
  if (process.platform !== 'linux' || !(await succeeds('apt-get', ['--version'], { limit: START_LIMIT, quiet: true }))) return false
  const asRoot = runsAsRoot()
  if (!asRoot && !(await succeeds('sudo', ['-n', 'true'], { limit: START_LIMIT, quiet: true }))) return false
  const prefix = asRoot ? [] : ['sudo', '-n']
  for (const step of [['update'], ['install', '-y', ...names]]) {
    const [command = '', ...rest] = [...prefix, 'apt-get', ...step]
    if (!(await succeeds(command, rest, { limit: PACKAGE_LIMIT, environment: { DEBIAN_FRONTEND: 'noninteractive' } }))) return false
  }
  return true
}

interface Running {
  readonly limit: number
  readonly quiet?: boolean
  readonly environment?: Readonly<Record<string, string>>
}

/** Whether a program ends well within `limit` milliseconds; false too where it cannot be started. */
function succeeds(command: string, parameters: readonly string[], running: Running): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      stdio: running.quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...running.environment },
      timeout: running.limit,
    })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}
