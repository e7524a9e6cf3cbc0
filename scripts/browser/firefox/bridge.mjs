#!/usr/bin/env node
// Stands where the driver of the tests expects Firefox: starts the one named in FIREFOX_PATH and passes on what both say over
// WebDriver BiDi (W3C). A command that this Firefox does not know yet, and that the driver sends for every page, is answered here:
// colours and motion then stay those of the browser. Plain JavaScript, because the driver starts it as a program.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
// ws (MIT): the WebSocket of Node that tests of protocols are written with; Node 20 has none of its own.
import { WebSocket, WebSocketServer } from 'ws'

const ANSWERED_HERE = new Set(['emulation.setMediaFeaturesOverride'])
const LISTENING = /^WebDriver BiDi listening on (ws:\/\/\S+)$/

const path = process.env['FIREFOX_PATH']
if (!path) throw new Error('FIREFOX_PATH names no Firefox')

const firefox = spawn(path, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'pipe'] })
firefox.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
firefox.on('exit', (code) => process.exit(code ?? 1))
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => firefox.kill(signal))

createInterface({ input: firefox.stderr }).on('line', (line) => {
  const address = LISTENING.exec(line)?.[1]
  if (address === undefined) console.error(line)
  else listen(address)
})

/** A server of its own on this machine, in front of the one at `address`. */
function listen(address) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  server.on('listening', () => console.error(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}`))
  server.on('connection', (driver, request) => join(driver, new WebSocket(address + (request.url ?? ''), { perMessageDeflate: false, maxPayload: 0 })))
}

/** What one side says goes to the other, in order, until either ends. */
function join(driver, browser) {
  const early = []
  browser.on('open', () => {
    for (const text of early.splice(0)) browser.send(text)
  })
  driver.on('message', (message) => {
    const text = message.toString()
    const { id, method } = JSON.parse(text)
    if (ANSWERED_HERE.has(method)) driver.send(JSON.stringify({ type: 'success', id, result: {} }))
    else if (browser.readyState === WebSocket.OPEN) browser.send(text)
    else early.push(text)
  })
  browser.on('message', (message) => driver.send(message.toString()))
  driver.on('close', () => browser.close())
  browser.on('close', () => driver.close())
  browser.on('error', (error) => {
    console.error(error.message)
    driver.close()
  })
}
