import { rmSync } from 'node:fs'
import { join } from 'node:path'
// Netlify's own reader of `_headers`, with the expressions it matches paths by.
import { parseAllHeaders } from '@netlify/headers-parser'
// Vercel's own schema and reader of the paths in `vercel.json`.
import { getTransformedRoutes, headersSchema } from '@vercel/routing-utils'
import { Ajv } from 'ajv'
import { afterAll, expect, it } from 'vitest'
import { siteHeaders } from '../../../../scripts/release/headers/headerRules.ts'
import { headersOf } from '../../../../scripts/release/headers/siteHeaders.ts'
import { headerFiles, writeHeaderFiles } from '../../../../scripts/release/headers/writeHeaderFiles.ts'
import { SMALL_SITE, writeSmallSite } from './smallSite.ts'

const folder = writeSmallSite()
const site = siteHeaders(folder)
const files = headerFiles(site)
const paths = ['', 'embed', ...Object.keys(SMALL_SITE)]
afterAll(() => rmSync(folder, { recursive: true }))

interface KeyValue {
  readonly key: string
  readonly value: string
}

it('_headers: Netlify reads it without an error, and sends what is meant', async () => {
  writeHeaderFiles(folder)
  const { headers, errors } = await parseAllHeaders({ headersFiles: [join(folder, '_headers')], configHeaders: undefined, minimal: false })
  expect(errors).toEqual([])
  for (const path of paths) {
    const sent = new Map<string, string[]>()
    for (const rule of headers) {
      if (!('forRegExp' in rule) || !rule.forRegExp.test(`/${path}`)) continue
      for (const [name, value] of Object.entries(rule.values)) sent.set(name.toLowerCase(), [...(sent.get(name.toLowerCase()) ?? []), value])
    }
    for (const [name, value] of Object.entries(headersOf(site, path))) {
      const values = sent.get(name.toLowerCase()) ?? []
      // Two policies both hold: a story also stands under that of its folder, which allows more.
      if (name === 'Content-Security-Policy' && path === 'es/story-regreso.html') expect(values).toContain(value)
      else expect(values, `${path} ${name}`).toEqual([value])
    }
  }
})

it('_headers: stays within what Cloudflare Pages takes', () => {
  const lines = (files['_headers'] ?? '').split('\n')
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000)
  for (const line of lines) expect(line.match(/\*/g)?.length ?? 0, line).toBeLessThanOrEqual(1)
})

it('vercel.json: is what Vercel takes, and sends what is meant', () => {
  const { headers } = JSON.parse(files['vercel.json'] ?? '') as { headers: { source: string; headers: KeyValue[] }[] }
  expect(new Ajv({ strict: false }).compile(headersSchema)(headers)).toBe(true)
  const { routes, error } = getTransformedRoutes({ headers })
  expect(error).toBeNull()
  for (const path of paths) {
    const sent: Record<string, string> = {}
    for (const route of routes ?? []) if ('headers' in route && route.src && new RegExp(route.src).test(`/${path}`)) Object.assign(sent, route.headers)
    expect(sent, path).toEqual(headersOf(site, path))
  }
})

it('staticwebapp.config.json: the first route that fits holds, and says what is meant', () => {
  const { globalHeaders, routes } = JSON.parse(files['staticwebapp.config.json'] ?? '') as { globalHeaders: object; routes: { route: string; headers: object }[] }
  for (const path of paths) {
    // A wildcard stands at the end alone.
    const route = routes.find((one) => (one.route.endsWith('*') ? `/${path}`.startsWith(one.route.slice(0, -1)) : one.route === `/${path}`))
    const lower = Object.fromEntries(Object.entries(headersOf(site, path)).map(([name, value]) => [name.toLowerCase(), value]))
    expect({ ...globalHeaders, ...route?.headers }, path).toEqual(lower)
  }
})

it('firebase.json: later rules hold, and say what is meant', () => {
  const { hosting } = JSON.parse(files['hosts/firebase.json'] ?? '') as { hosting: { headers: { source: string; headers: KeyValue[] }[] } }
  for (const path of paths) {
    const sent: Record<string, string> = {}
    for (const { source, headers } of hosting.headers) {
      const fits = source === '**' || (source.endsWith('/**') ? `/${path}`.startsWith(source.slice(0, -2)) : source === `/${path}`)
      if (fits) for (const { key, value } of headers) sent[key] = value
    }
    expect(sent, path).toEqual(headersOf(site, path))
  }
})
