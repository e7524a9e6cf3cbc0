import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs packages from the registry of npm into a folder outside the project, once for each list of packages. Peers are those
 * of the list, whatever old range a package names; no script of a package is run. Throws when it fails.
 */
export async function installInto(folder: string, packages: object, what: string, say: (line: string) => void): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const wanted = `${JSON.stringify(packages, null, 2)}\n`
  const done = join(folder, 'node_modules', '.installed.json')
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return
  say(`installing ${what} from the registry of npm, outside the project`)
  writeFileSync(join(folder, 'package.json'), wanted)
  await install(folder, what)
  writeFileSync(done, wanted)
}

function install(folder: string, what: string): Promise<void> {
  const windows = process.platform === 'win32'
  return new Promise((resolve, reject) => {
    const child = spawn(windows ? 'npm.cmd' : 'npm', ['install', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], shell: windows })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${what} could not be installed: nothing to compare with`))))
  })
}
