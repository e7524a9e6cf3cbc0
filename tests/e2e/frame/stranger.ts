import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A page of somebody else, on a port of its own and so of another origin, that frames `framed`. */
export interface Stranger {
  readonly address: string
  /** Paths it was asked for. */
  readonly asked: readonly string[]
  readonly close: () => Promise<void>
}

/** Serves such a page; `attributes` go to its frame. The frame fills the window, and a bait lies over it that lets clicks through. */
export async function stranger(framed: string, attributes = ''): Promise<Stranger> {
  const page = `<!doctype html><html lang="es"><meta charset="utf-8"><title>Otra página</title>
    <style>body{margin:0}iframe{position:fixed;inset:0;width:100%;height:100%;border:0}p{position:fixed;z-index:1;pointer-events:none}</style>
    <p>Gane un premio</p><iframe title="Marco" src="${framed.replaceAll('&', '&amp;')}" ${attributes}></iframe></html>`
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'content-type': 'text/html' }).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
