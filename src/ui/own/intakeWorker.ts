import { arrowOf, gatheredOf } from '../../database/own/arrowColumns.ts'
import { replaceAreas } from '../../intake/boundaries/replaceAreas.ts'
import { IntakeError } from '../../intake/intake-error.ts'
import { publicationPackage, zipOf } from '../../intake/package/publicationPackage.ts'
import { type IntakeSession, intakeSession } from '../../intake/session/intakeSession.ts'
import type { SessionWorld } from '../../intake/session/session-messages.ts'
import type { IntakeProblem, IntakeReply, IntakeRequest, ReadOutcome } from './intake-messages.ts'

/** Messages on the way are of no use to the eye more often than this. */
const MILLISECONDS_BETWEEN = 80

let session: IntakeSession | null = null
let world: SessionWorld | null = null
let said = 0
const running = new Map<number, AbortController>()

// What does not come to an end cannot say so: the page takes silence for it.
self.setInterval(() => {
  if (running.size > 0) say({ alive: true })
}, 1000)

self.addEventListener('message', ({ data }: MessageEvent<IntakeRequest>) => {
  if (data.kind === 'stop') {
    running.get(data.number)?.abort()
    return
  }
  const stop = new AbortController()
  running.set(data.number, stop)
  answer(data, stop.signal)
    .then(([result, transfer]) => say({ number: data.number, result }, transfer))
    .catch((error: unknown) => say({ number: data.number, problem: problemOf(error) }))
    .finally(() => running.delete(data.number))
})

async function answer(request: Exclude<IntakeRequest, { kind: 'stop' }>, signal: AbortSignal): Promise<[result: unknown, transfer: Transferable[]]> {
  if (request.kind === 'begin') {
    world = request.given
    session = intakeSession(world)
    return [null, []]
  }
  if (!session || !world) throw new Error('the intake has not begun')
  switch (request.kind) {
    case 'open':
      return [await session.open(request.given.file, request.given.settings), []]
    case 'guess':
      return [await session.guess(request.given.table), []]
    case 'read': {
      const { gathered, ...outcome } = await session.read(
        request.given.table,
        request.given.mapping,
        (loadedBytes, totalBytes, rows) => {
          const now = performance.now()
          if (now - said < MILLISECONDS_BETWEEN) return
          said = now
          say({ number: request.number, progress: { loadedBytes, totalBytes, rows } })
        },
        signal,
      )
      const arrow = arrowOf(gathered)
      const { size, territoryIds, periods, measureIds, codes } = gathered
      const result: ReadOutcome = { ...outcome, arrow, lists: { size, territoryIds, periods, measureIds, codes } }
      return [result, [arrow.buffer]]
    }
    case 'areas': {
      const { topology, partial } = request.given
      return [replaceAreas({ layers: session.opened().layers ?? [], territories: world.territories, topology, partial }), []]
    }
    case 'publish': {
      const { request: wanted, arrow, lists } = request.given
      const bytes = zipOf(publicationPackage({ ...wanted, gathered: gatheredOf(arrow, lists), territories: world.territories }))
      return [bytes, [bytes.buffer]]
    }
  }
}

/** Errors that nobody foresaw are told as such, without their text: it may quote a cell. */
function problemOf(error: unknown): IntakeProblem {
  if (error instanceof IntakeError) return { code: error.code, text: error.text, row: error.row, column: error.column }
  if (error instanceof DOMException && error.name === 'AbortError') return { code: 'stopped', text: { es: 'Lectura detenida', en: 'Reading stopped' }, row: null, column: null }
  if (error instanceof RangeError && /memory|allocation|array (?:buffer )?length/i.test(error.message)) {
    return { code: 'memory', text: { es: 'el archivo no cabe en la memoria de esta página; divídalo o guárdelo como CSV', en: 'the file does not fit into the memory of this page; split it or save it as CSV' }, row: null, column: null }
  }
  console.error(error)
  return { code: 'unforeseen', text: { es: 'el archivo no se pudo leer: contiene algo que nadie previó', en: 'the file could not be read: it holds something nobody foresaw' }, row: null, column: null }
}

function say(message: IntakeReply, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}
