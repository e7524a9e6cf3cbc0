import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Server } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { serveFolder } from '../../../scripts/serve/serveFolder.ts'

const PORT = 41_730
let folder: string
const servers: Server[] = []
const serve = async (path?: string) => {
  const served = await serveFolder(folder, { port: PORT, path })
  servers.push(served.server)
  return served.address
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arraigo-serve-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets/app.js'), 'export {}')
  writeFileSync(join(folder, 'assets/x.wasm.gzip'), gzipSync('wasm'))
})
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

it('sends packed files as they are, so that their hash is that of the manifest', async () => {
  const address = await serve()
  const response = await fetch(`${address}assets/x.wasm.gzip`)
  expect(response.headers.get('content-encoding')).toBeNull()
  expect(response.headers.get('content-type')).toBe('application/octet-stream')
  expect([...new Uint8Array(await response.arrayBuffer())].slice(0, 2)).toEqual([0x1f, 0x8b])
})

it('names the types browsers insist on, and says 404 for what is not there', async () => {
  const address = await serve()
  expect((await fetch(address)).headers.get('content-type')).toMatch(/^text\/html/)
  expect((await fetch(`${address}assets/app.js`)).headers.get('content-type')).toMatch(/javascript/)
  expect((await fetch(`${address}data/manifest.json`)).status).toBe(404)
  expect((await fetch(`${address}../../../../etc/hostname`)).status).toBe(404)
})

it('serves below any path, and takes the next port while one is taken', async () => {
  const first = await serve()
  const second = await serve('/some/path/')
  expect(second).toMatch(/^http:\/\/localhost:\d+\/some\/path\/$/)
  expect(new URL(second).port).not.toBe(new URL(first).port)
  expect((await fetch(`${second}assets/app.js`)).status).toBe(200)
  expect((await fetch(new URL('/assets/app.js', second))).status).toBe(404)
  expect((await fetch(new URL('/some/path', second))).url).toBe(second)
})
