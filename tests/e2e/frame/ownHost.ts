import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { serveFolder } from '../../../scripts/serve/serveFolder.ts'

/** What a copy of the built app holds: the app over the whole region and the pages that stand in for those of places. */
const COPIED = ['index.html', 'embed.html', 'service-worker.js', 'places.json', 'icon.svg', 'icon-192.png', 'icon-512.png', 'icon-512-maskable.png', 'app.webmanifest', 'assets', 'data', 'engine', 'es/place.html', 'en/place.html']

export interface OwnHost {
  /** By number: the browser of the tests resolves no names at all. */
  readonly address: string
  /** Paths asked for, in order. */
  readonly asked: string[]
  /** Name of the build it serves. */
  readonly build: () => string
  /** Publishes another build in the place of the one before: its name, its page and its worker are new, and the release they name where one is given. */
  readonly publish: (build: string, release?: string) => void
  /** Takes a file away, as a host does with those of builds before. */
  readonly remove: (path: string) => void
  /** Puts another file under a name. */
  readonly write: (path: string, bytes: Uint8Array) => void
  /** Sends only the first half of a file from now on, as if it were all; and the whole again. Paths begin with `start`. */
  readonly cutShort: (start: string) => void
  readonly mend: (start: string) => void
  readonly close: () => Promise<void>
}

/** A host with a copy of the built app, which tells what it was asked for and can publish another build. */
export async function ownHost(): Promise<OwnHost> {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-host-'))
  for (const path of COPIED) cpSync(join('dist', path), join(folder, path), { recursive: true })
  const { server, address } = await serveFolder(folder, { port: 0 })
  const asked: string[] = []
  server.on('request', ({ url }: { url?: string }) => asked.push((url ?? '').slice(1)))
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  const build = () => /data-build="(\w+)"/.exec(read('index.html'))?.[1] ?? ''
  return {
    address: address.replace('localhost', '127.0.0.1'),
    asked,
    build,
    publish(name, release) {
      const before = build()
      const old = /data-release="(\w+)"/.exec(read('index.html'))?.[1] ?? ''
      if (!read('service-worker.js').includes(before)) throw new Error('the worker does not name its build')
      for (const path of ['index.html', 'service-worker.js']) {
        const text = read(path).replaceAll(before, name)
        writeFileSync(join(folder, path), release === undefined ? text : text.replaceAll(old, release))
      }
    },
    remove: (path) => rmSync(join(folder, path)),
    write: (path, bytes) => writeFileSync(join(folder, path), bytes),
    cutShort: (start) => writeFileSync(join(folder, named(start)), readFileSync(join('dist', named(start))).subarray(0, statSync(join('dist', named(start))).size / 2)),
    mend: (start) => cpSync(join('dist', named(start)), join(folder, named(start))),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          rmSync(folder, { recursive: true, force: true })
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** The one built file whose path begins with `start`: its name carries a hash. */
function named(start: string): string {
  const folder = dirname(start)
  const found = readdirSync(join('dist', folder)).filter((file) => file.startsWith(basename(start)))
  if (found.length !== 1) throw new Error(`${found.length} files begin with ${start}`)
  return join(folder, found[0] ?? '')
}
