import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readlinkSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../pipeline/fingerprint.ts'

/** Where the packages of a copy come from: those installed here, or the registry, by the lock file. */
export type Packages = 'linked' | 'installed'

/** What tools leave beside packages while they run: no part of what was installed. */
const LEFT_BY_TOOLS = ['.vite', '.vite-temp', '.cache']

/**
 * Makes a copy of what is committed in `project` at `folder`, which must not exist, with its packages beside it; `touched` dates the
 * sources. Throws an Error where `project` is no repository of git, has no packages, or npm cannot install them.
 */
export function cleanCopy(project: string, folder: string, packages: Packages, touched: Date | null): void {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', project, folder], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (touched) for (const file of filesBelow(folder)) utimesSync(file, touched, touched)
  if (packages === 'installed') {
    // On Windows npm is a script of the command line.
    execFileSync('npm', ['ci', '--prefer-offline', '--no-progress'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
    return
  }
  const installed = join(project, 'node_modules')
  if (!existsSync(installed)) throw new Error('no packages are installed: npm ci')
  linkBelow(installed, join(folder, 'node_modules'))
}

/**
 * The same files under another path, without taking room twice. Not one link to the folder: every package would be found at its
 * first path, and a build that writes that path down would look the same.
 */
function linkBelow(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (LEFT_BY_TOOLS.includes(entry.name)) continue
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkBelow(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkOrCopy(source, target)
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    // Temporary files are often on another disk, which no hard link reaches.
    copyFileSync(source, target)
  }
}
