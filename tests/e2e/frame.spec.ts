import { keepJournal, requestsElsewhere } from './frame/journal.ts'
import { expect, test } from './frame/test.ts'

// The frame must be able to fail: each way out of the origin is taken once, on a page of its own.
test('the frame sees every way a request can leave the origin', async ({ browser, address }) => {
  const context = await browser.newContext()
  const journal = await keepJournal(context)
  const page = await context.newPage()
  // An empty file of the same origin, which has no content policy to stop the requests.
  await page.goto(`${address}icon.svg`)
  await page.evaluate(async () => {
    await fetch('http://elsewhere.test/fetch').catch(() => undefined)
    new Image().src = 'http://elsewhere.test/image'
    const code = `fetch('http://elsewhere.test/worker').catch(() => postMessage('asked'))`
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
    await new Promise((resolve) => worker.addEventListener('message', resolve))
    const socket = new WebSocket('ws://elsewhere.test/socket')
    await new Promise((resolve) => socket.addEventListener('error', resolve))
  })
  // Firefox names a socket by the request that opens it.
  const elsewhere = requestsElsewhere(journal.requests, address).map((request) => request.replace(/^ws:/, 'http:'))
  expect(elsewhere.sort()).toEqual(['fetch', 'image', 'socket', 'worker'].map((way) => `http://elsewhere.test/${way}`))
  await context.close()
})
