import { spawn } from 'node:child_process'
import { access, readFile, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { downloadSources } from '../../../scripts/boundaries/downloadSources.ts'
import type { Gazetteer } from '../../../src/intake/boundaries/gazetteer.ts'
import { readSources, type BoundarySource } from '../../../scripts/boundaries/readSources.ts'
import { asGeojson, layerOf, realGazetteer, temporaryFolder } from './fixtures.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

let gazetteer: Gazetteer
let municipalities: string
beforeAll(async () => {
  gazetteer = await realGazetteer()
  const items = gazetteer.territories
    .filter(({ level }) => level === 2)
    .map(({ id, name }) => ({ at: id, properties: { adm2_pcode: id, adm2_name: name } }))
  municipalities = JSON.stringify(asGeojson(layerOf(gazetteer, items)))
})

/** A server on this machine; `{origin}` in what a source says becomes its address. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => void (server.closeAllConnections(), server.close(() => resolve()))))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function source(origin: string, more: Partial<BoundarySource> = {}): BoundarySource {
  return {
    id: 'ocha-hnd',
    publisher: 'OCHA',
    title: 'Honduras',
    country: 'HND',
    level: 'municipality',
    kind: 'file',
    address: `${origin}/file`,
    licence: { name: 'CC BY 3.0 IGO', url: null },
    credit: { es: 'Límites: OCHA', en: 'Boundaries: OCHA' },
    seen: '2026-01-31',
    seen_in: 'a test',
    ...more,
  }
}

async function download(sources: BoundarySource[]) {
  const lines: string[] = []
  const progress: [number, number][] = []
  const folder = await temporaryFolder()
  const promise = downloadSources(sources, {
    folder,
    print: (line) => lines.push(line),
    onProgress: (done, total) => progress.push([done, total]),
  })
  return { ...(await promise), lines, progress }
}

describe('downloading boundaries', () => {
  it('fetches a file with progress in bytes', async () => {
    const origin = await serve((_, response) =>
      response.setHeader('content-length', Buffer.byteLength(municipalities)).end(municipalities),
    )
    const { files, progress, lines, credit } = await download([source(origin)])
    expect(await readFile(files[0]!, 'utf8')).toBe(municipalities)
    expect(progress.at(-1)).toEqual([Buffer.byteLength(municipalities), Buffer.byteLength(municipalities)])
    expect(lines[0]).toMatch(/^ocha-hnd: \d\.\d MB, CC BY 3\.0 IGO \(OCHA\)$/)
    expect(credit).toEqual({ es: 'Límites: OCHA', en: 'Boundaries: OCHA' })
  })

  it('follows a CKAN and a geoBoundaries description to the file', async () => {
    const zip = zipSync({ 'hnd_admin2.geojson': strToU8(municipalities) })
    const origin = await serve((request, response) => {
      const here = `http://${request.headers.host}`
      if (request.url === '/ckan') {
        const resources = ['a.xlsx', 'hnd_admin_boundaries.shp.zip', 'hnd_admin_boundaries.geojson.zip'].map((name) => ({
          name,
          download_url: `${here}/${name}`,
        }))
        response.end(JSON.stringify({ success: true, result: { resources } }))
      } else if (request.url === '/gb') response.end(JSON.stringify({ gjDownloadURL: `${here}/plain` }))
      else if (request.url === '/hnd_admin_boundaries.geojson.zip') response.end(zip)
      else response.end(municipalities)
    })
    const { files } = await download([
      source(origin, { kind: 'ckan', address: `${origin}/ckan`, resource: 'hnd_admin_boundaries.geojson.zip' }),
      source(origin, { id: 'gb', kind: 'geoboundaries', address: `${origin}/gb` }),
    ])
    expect(files.map((file) => file.split('/').at(-1))).toEqual(['ocha-hnd.zip', 'gb.geojson'])
  })

  it.each<[string, RequestListener, RegExp]>([
    ['404', (_, response) => response.writeHead(404).end('gone'), /ocha-hnd: http:.*\/file answered 404 Not Found/],
    [
      'a web page',
      (_, response) => response.end('<!doctype html><title>Sign in</title>'),
      /gave a web page instead of boundaries/,
    ],
    [
      'a Git LFS pointer',
      (_, response) => response.end('version https://git-lfs.github.com/spec/v1'),
      /gave a Git LFS pointer instead of boundaries/,
    ],
    ['other JSON', (_, response) => response.end('{"error":"quota"}'), /gave JSON without boundaries/],
    ['nothing', (_, response) => response.end(), /gave nothing instead of boundaries/],
    [
      'a body that breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': 5000 })
        response.write('{"type":"FeatureCollection"')
        setTimeout(() => response.destroy(), 50)
      },
      /broke off after 27 of 5000 bytes/,
    ],
  ])('says what is wrong with %s', async (_what, answer, message) => {
    const origin = await serve(answer)
    await expect(download([source(origin)])).rejects.toThrow(message)
  })

  it('says that a server cannot be reached', async () => {
    await expect(download([source('http://127.0.0.1:9')])).rejects.toThrow(/http:\/\/127\.0\.0\.1:9\/file cannot be reached/)
  })

  it('takes another source where one fails, and credits that one', async () => {
    const origin = await serve((request, response) =>
      request.url === '/file' ? response.writeHead(503).end() : response.end(municipalities),
    )
    const other = source(origin, {
      id: 'gb-hnd',
      address: `${origin}/other`,
      instead_of: 'ocha-hnd',
      credit: { es: 'GB', en: 'GB' },
    })
    const { files, lines, credit } = await download([source(origin), other])
    expect(files).toHaveLength(1)
    expect(lines[0]).toContain('503')
    expect(credit.en).toBe('GB')
  })
})

describe('the list of sources', () => {
  it('of the repository covers three countries, with address, licence and date', async () => {
    const sources = await readSources(join(ROOT, 'data/boundary-sources.json'))
    expect(new Set(sources.map(({ country }) => country))).toEqual(new Set(['GTM', 'HND', 'SLV']))
    expect(sources.some(({ level }) => level === 'district')).toBe(true)
    for (const { instead_of: other } of sources) if (other) expect(sources.map(({ id }) => id)).toContain(other)
  })

  it('names file and field where it is wrong', async () => {
    const path = join(await temporaryFolder(), 'list.json')
    await writeFile(path, JSON.stringify({ sources: [{ ...source('http://localhost'), seen: 'yesterday' }] }))
    await expect(readSources(path)).rejects.toThrow(/list\.json, sources\.0\.seen: /)
  })
})

describe('npm run boundaries -- --download', () => {
  const run = (...values: string[]) =>
    new Promise<{ code: number | null; output: string }>((resolve) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/boundaries.ts', ...values], { cwd: ROOT })
      let output = ''
      child.stdout.on('data', (chunk) => (output += String(chunk)))
      child.stderr.on('data', (chunk) => (output += String(chunk)))
      child.on('close', (code) => resolve({ code, output }))
    })

  it('fetches a list, matches it and writes; refuses and leaves nothing where the server fails', async () => {
    let isUp = true
    const origin = await serve((_, response) => (isUp ? response.end(municipalities) : response.writeHead(404).end()))
    const folder = await temporaryFolder()
    const list = join(folder, 'sources.json')
    const out = join(folder, 'boundaries')
    await writeFile(list, JSON.stringify({ sources: [source(origin)] }))

    const good = await run('--download', '--sources', list, '--out', out, '--cache', join(folder, 'cache'))
    expect(good.output).toContain('682 of 682 municipalities')
    expect(good.code).toBe(0)
    expect(JSON.parse(await readFile(join(out, 'origin.json'), 'utf8'))).toMatchObject({ credit: { en: 'Boundaries: OCHA' } })

    isUp = false
    const other = join(folder, 'other')
    const bad = await run('--download', '--sources', list, '--out', other, '--cache', join(folder, 'cache'))
    expect(bad.output).toMatch(/answered 404 Not Found[\s\S]*Nothing was written/)
    expect(bad.code).toBe(1)
    await expect(access(other)).rejects.toThrow()
  })

  it('ends with 1 when it refuses a file and with 2 on wrong arguments', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'one.geojson')
    await writeFile(
      file,
      JSON.stringify(asGeojson(layerOf(gazetteer, [{ at: 'GT0101', properties: { id: 'GT0101', name: 'Guatemala' } }]))),
    )
    const refused = await run(file, '--out', join(folder, 'out'))
    expect(refused.output).toContain('Refused: only 1 of 682 municipalities matched (0.1 %, at least 95 % needed).')
    expect(refused.code).toBe(1)
    expect((await run('--nonsense')).code).toBe(2)
    expect((await run()).code).toBe(2)
  })
})
