#!/usr/bin/env node
// Stands where the driver of the tests expects Firefox: starts the one named in FIREFOX_PATH and passes on what both say over
// WebDriver BiDi (W3C), but for three things: how a page is shown (dark, printed, without scripts) and the line are set by emulation.mjs,
// a download gets the name that the driver asks for, and paper its size. Plain JavaScript, because the driver starts it as a program.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
// ws (MIT): the WebSocket of Node that tests of protocols are written with; Node 20 has none of its own.
import { WebSocket, WebSocketServer } from 'ws'
import { emulation } from './emulation.mjs'
import { inCentimetres } from './inCentimetres.mjs'
import { ownScreen } from './ownScreen.mjs'

const LISTENING = /^WebDriver BiDi listening on (ws:\/\/\S+)$/

const path = process.env['FIREFOX_PATH']
if (!path) throw new Error('FIREFOX_PATH names no Firefox')

const screen = await ownScreen(process.platform, process.env)
const firefox = spawn(path, ['--remote-allow-system-access', ...process.argv.slice(2)], {
  stdio: ['ignore', 'inherit', 'pipe'],
  env: { ...process.env, ...(screen.name === undefined ? {} : { DISPLAY: screen.name }) },
})
process.on('exit', () => screen.close())
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
  const opened = new Promise((resolve) => browser.on('open', resolve))
  const emulated = emulation((text) => browser.send(text))
  let said = opened
  let happened = opened
  driver.on('message', (data) => {
    const text = data.toString()
    const message = JSON.parse(text)
    said = said.then(async () => {
      try {
        if (await emulated.said(message, text)) browser.send(message.method === 'browsingContext.print' ? JSON.stringify(inCentimetres(message)) : text)
        else driver.send(JSON.stringify({ type: 'success', id: message.id, result: {} }))
      } catch (error) {
        driver.send(JSON.stringify({ type: 'error', id: message.id, error: 'unknown error', message: error.message }))
      }
    })
  })
  browser.on('message', (data) => {
    const text = data.toString()
    const message = JSON.parse(text)
    if (emulated.heard(message)) return
    happened = happened
      .then(() => emulated.happened(message))
      .catch((error) => console.error(error.message))
      .then(() => driver.send(withDownloadNamed(message, text)))
  })
  driver.on('close', () => browser.close())
  browser.on('close', () => driver.close())
  browser.on('error', (error) => {
    console.error(error.message)
    driver.close()
  })
}

/** Firefox names a download by the navigation it began with, and one that a script began by nothing: its address stands in. */
function withDownloadNamed(message, text) {
  if (!message.method?.startsWith('browsingContext.download')) return text
  const { params } = message
  return JSON.stringify({ ...message, params: { ...params, download: params.download ?? params.navigation ?? params.url } })
}
