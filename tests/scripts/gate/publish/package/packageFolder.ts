import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8 } from 'fflate'
import { PROJECT_DATA } from '../../../../../scripts/catalog/sourceFolder.ts'
import { publicationPackage, type PublicationRequest, zipOf } from '../../../../../src/intake/package/publicationPackage.ts'

export interface PackageFolder {
  /** A `data` folder with the project's gazetteer and one published dataset with its indicators. */
  readonly dataFolder: string
  /** Writes an archive beside it; returns its path. */
  archive(files: ReadonlyMap<string, Uint8Array> | Uint8Array): string
  /** Content of every file of the data folder, by path. */
  snapshot(): Record<string, string>
  dispose(): void
}

export function packageFolder(): PackageFolder {
  const root = mkdtempSync(join(tmpdir(), 'arraigo-package-'))
  const dataFolder = join(root, 'data')
  for (const part of ['territories', 'datasets/context', 'indicators/poverty.json']) cpSync(join(PROJECT_DATA, part), join(dataFolder, part), { recursive: true })
  mkdirSync(join(dataFolder, 'programmes'))
  return {
    dataFolder,
    archive(files) {
      const path = join(root, 'mi paquete.zip')
      writeFileSync(path, files instanceof Uint8Array ? files : zipOf(files))
      return path
    },
    snapshot() {
      const found: Record<string, string> = {}
      const walk = (folder: string) => {
        for (const name of readdirSync(folder)) {
          const path = join(folder, name)
          if (statSync(path).isDirectory()) walk(path)
          else found[path.slice(dataFolder.length)] = readFileSync(path, 'latin1')
        }
      }
      walk(dataFolder)
      return found
    },
    dispose: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** The files of a package, one of them changed as a text; null takes it away. */
export function changed(request: PublicationRequest, name: string, change: ((text: string) => string) | null): Map<string, Uint8Array> {
  const files = new Map(publicationPackage(request))
  const before = files.get(name)
  if (!before) throw new Error(`the package has no ${name}`)
  if (change === null) files.delete(name)
  else {
    const after = change(strFromU8(before))
    if (after === strFromU8(before)) throw new Error(`${name} was not changed`)
    files.set(name, strToU8(after))
  }
  return files
}
