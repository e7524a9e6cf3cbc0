import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bilingual } from '../shapes/knownBoundaries.ts'
import { DownloadError } from './downloadError.ts'
import { fetchBytes } from './fetchBytes.ts'
import type { BoundarySource } from './readSources.ts'

export { DownloadError } from './downloadError.ts'

export interface DownloadOptions {
  /** Where files are put, one a source. */
  readonly folder: string
  readonly print: (line: string) => void
  /** Bytes read and expected of the file under way. */
  readonly onProgress?: (done: number, total: number, what: string) => void
}

export interface Downloaded {
  readonly files: readonly string[]
  /** Credits of the sources that were used. */
  readonly credit: Bilingual
}

/**
 * Fetches every source of a list, and those listed instead of one where that one fails.
 * Throws a DownloadError that names source, address and cause where neither can be had.
 */
export async function downloadSources(sources: readonly BoundarySource[], options: DownloadOptions): Promise<Downloaded> {
  await mkdir(options.folder, { recursive: true })
  const files: string[] = []
  const used: BoundarySource[] = []
  for (const source of sources.filter((candidate) => candidate.instead_of === undefined)) {
    const failures: string[] = []
    for (const candidate of [source, ...sources.filter((other) => other.instead_of === source.id)]) {
      try {
        files.push(await download(candidate, options))
        used.push(candidate)
        break
      } catch (error) {
        if (!(error instanceof DownloadError)) throw error
        failures.push(error.message)
        options.print(error.message)
      }
    }
    if (failures.length > 0 && used.at(-1) !== source && used.at(-1)?.instead_of !== source.id) {
      throw new DownloadError(`No boundaries of ${source.title} could be fetched:\n  ${failures.join('\n  ')}`)
    }
  }
  const joined = (language: keyof Bilingual) => [...new Set(used.map(({ credit }) => credit[language]))].join('; ')
  return { files, credit: { es: joined('es'), en: joined('en') } }
}

async function download(source: BoundarySource, { folder, print, onProgress }: DownloadOptions): Promise<string> {
  const address = source.kind === 'file' ? source.address : await resolveAddress(source)
  const bytes = await fetchBytes(address, source.id, (done, total) => onProgress?.(done, total, source.title))
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) checkJson(bytes, source, address)
  const path = join(folder, `${source.id}.${isZip ? 'zip' : 'geojson'}`)
  await writeFile(path, bytes)
  print(`${source.id}: ${(bytes.length / 1e6).toFixed(1)} MB, ${source.licence.name} (${source.publisher})`)
  return path
}

/** The address of the file itself, out of the description at the address of a source. */
async function resolveAddress(source: BoundarySource): Promise<string> {
  const text = Buffer.from(await fetchBytes(source.address, source.id)).toString()
  let description: { gjDownloadURL?: string; result?: { resources?: { url?: string; download_url?: string; name?: string }[] } }
  try {
    description = JSON.parse(text) as typeof description
  } catch {
    throw new DownloadError(`${source.id}: ${source.address} gave ${kindOf(text)} instead of a description in JSON`)
  }
  if (source.kind === 'geoboundaries') {
    if (description.gjDownloadURL) return description.gjDownloadURL
    throw new DownloadError(`${source.id}: ${source.address} names no gjDownloadURL`)
  }
  const resources = description.result?.resources ?? []
  const ending = source.resource ?? '.geojson.zip'
  const found = resources.map(({ url, download_url: direct }) => direct ?? url ?? '').find((url) => url.endsWith(ending))
  if (found) return found
  throw new DownloadError(`${source.id}: none of the ${resources.length} files at ${source.address} ends in ${ending}`)
}

function checkJson(bytes: Uint8Array, source: BoundarySource, address: string): void {
  const text = Buffer.from(bytes).toString()
  let type: unknown
  try {
    type = (JSON.parse(text) as { type?: unknown }).type
  } catch {
    throw new DownloadError(`${source.id}: ${address} gave ${kindOf(text)} instead of boundaries (ZIP, GeoJSON or TopoJSON)`)
  }
  if (type !== 'FeatureCollection' && type !== 'Topology') {
    throw new DownloadError(`${source.id}: ${address} gave JSON without boundaries (type ${JSON.stringify(type)})`)
  }
}

function kindOf(text: string): string {
  if (/^\s*</.test(text)) return 'a web page'
  if (text.startsWith('version https://git-lfs')) return 'a Git LFS pointer'
  return text.trim() === '' ? 'nothing' : `"${text.trim().slice(0, 40)}"`
}
