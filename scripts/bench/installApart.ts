import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs packages that are no part of the project into a folder of their own, by the registry of npm, and only where what
 * is wanted isn't installed yet; no script of a package is run. Throws an Error when the installation fails.
 */
export async function installApart(folder: string, packages: unknown, name: string, say: (line: string) => void): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const wanted = `${JSON.stringify(packages, null, 2)}\n`
  const done = join(folder, 'node_modules', '.installed.json')
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return
  say(`installing ${name} from the registry of npm, outside the project`)
  writeFileSync(join(folder, 'package.json'), wanted)
  await install(folder, name)
  writeFileSync(done, wanted)
}

/** Peers are those that are named, whatever old range a package names. */
function install(folder: string, name: string): Promise<void> {
  const windows = process.platform === 'win32'
  return new Promise((resolve, reject) => {
    const child = spawn(windows ? 'npm.cmd' : 'npm', ['install', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], shell: windows })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${name} could not be installed: nothing to compare with`))))
  })
}
