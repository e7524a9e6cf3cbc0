import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own `data` folder. */
export const PROJECT_DATA = fileURLToPath(new URL('../../data', import.meta.url))

/** The name under which a file of the folder `root` is told to people: `data/indicators/gap.json`. */
export function shownPath(root: string, ...parts: readonly string[]): string {
  return [basename(resolve(root)), ...parts].join('/')
}

/** Names of the folders in `root/parts`, sorted; none where it does not exist. */
export function foldersIn(root: string, ...parts: readonly string[]): string[] {
  return entries(join(root, ...parts)).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
}

/** Names of the JSON files in `root/parts`, sorted; none where it does not exist. */
export function jsonFilesIn(root: string, ...parts: readonly string[]): string[] {
  const files = entries(join(root, ...parts)).filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
  return files.map((entry) => entry.name).sort()
}

function entries(folder: string) {
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
}
