import type { KeepAnswer, KeepQuestion, WhichQuestion } from '../../service-worker/agreed.ts'

/** Asks a service worker and returns what it answers. A worker of a build before that knows no such question never answers. */
export function askWorker(worker: ServiceWorker, question: KeepQuestion | WhichQuestion): Promise<KeepAnswer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) => {
      port1.close()
      resolve(data as KeepAnswer)
    })
    port1.start()
    worker.postMessage(question, [port2])
  })
}
