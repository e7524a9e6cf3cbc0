import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CONTENT_POLICIES, headerPolicy } from '../../../../scripts/release/headers/contentPolicies.ts'
import { siteHeaders } from '../../../../scripts/release/headers/headerRules.ts'
import { headersOf, ruleFor } from '../../../../scripts/release/headers/siteHeaders.ts'
import { pagesOtherwise, writeHeaderFiles } from '../../../../scripts/release/headers/writeHeaderFiles.ts'
import { SMALL_SITE, writeSmallSite } from './smallSite.ts'

const folder = writeSmallSite()
const site = siteHeaders(folder)
afterAll(() => rmSync(folder, { recursive: true }))
const policy = (path: string) => headersOf(site, path)['Content-Security-Policy'] ?? ''
const cache = (path: string) => headersOf(site, path)['Cache-Control']

describe('the headers of an app', () => {
  it('have one rule or more for every file, and few of them', () => {
    for (const path of Object.keys(SMALL_SITE)) expect(ruleFor(site, path), path).not.toBeNull()
    // Cloudflare Pages takes a hundred.
    expect(site.rules.length).toBeLessThan(25)
  })

  it('are those of the page, by all names it is asked for', () => {
    expect(policy('')).toBe(policy('index.html'))
    expect(policy('index.html')).toMatch(/style-src 'self' 'sha256-[\w+/]{43}='/)
    expect(policy('embed')).toBe(policy('embed.html'))
    expect(policy('es/HN0703.html')).toBe(headerPolicy('page'))
    expect(policy('es/HN0703')).toBe(headerPolicy('page'))
    expect(policy('es/story-regreso.html')).toBe(headerPolicy('story'))
    expect(policy('de/story-regreso.html')).toBe(headerPolicy('story'))
    expect(policy('data/certificates/demo.1a2b3c4d.html')).toBe(headerPolicy('certificate'))
    expect(policy('icon.svg')).toBe(headerPolicy('file'))
  })

  it('let nobody frame anything but figures', () => {
    for (const path of Object.keys(SMALL_SITE)) expect(policy(path).includes("frame-ancestors 'none'"), path).toBe(path !== 'embed.html')
    expect(policy('embed')).not.toContain('frame-ancestors')
  })

  it('keep for ever what carries its hash in its name, and nothing else', () => {
    for (const path of Object.keys(SMALL_SITE)) {
      const isLasting = /-[\w-]{8}\.\w+$|\.[0-9a-f]{8}\./.test(path) && !path.startsWith('es/') && path !== 'service-worker.js'
      expect(cache(path), path).toBe(isLasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    }
  })

  it('never say two things to a cache where two rules name a file', () => {
    for (const path of Object.keys(SMALL_SITE)) {
      const named = site.rules.filter((rule) => (rule.path.endsWith('/*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path))
      expect(new Set(named.map((rule) => rule.cache)).size, path).toBe(1)
    }
  })

  it('hold in every policy: no script of text or of another host, no form, no plugin', () => {
    for (const [name, rules] of Object.entries(CONTENT_POLICIES)) {
      expect(rules['default-src'], name).toEqual(["'none'"])
      expect(rules['form-action'], name).toEqual(["'none'"])
      expect(rules['base-uri'], name).toEqual(["'none'"])
      const scripts = 'script-src' in rules ? rules['script-src'] : []
      for (const source of scripts) expect(["'self'", "'wasm-unsafe-eval'"], name).toContain(source)
      if (scripts.length > 0) expect(rules, name).toMatchObject({ 'require-trusted-types-for': ["'script'"], 'trusted-types': ['default'] })
      // The one sheet inside a page that is no file of its own: a certificate, which runs nothing.
      if (name !== 'certificate') expect(JSON.stringify(rules), name).not.toContain('unsafe-inline')
      expect(JSON.stringify(rules), name).not.toMatch(/'unsafe-eval'|https?:|\*/)
    }
  })
})

it('a page with another policy than its header ends the build', () => {
  expect(pagesOtherwise(folder, site)).toEqual([])
  const path = join(folder, 'es/HN0801.html')
  writeFileSync(path, SMALL_SITE['es/HN0703.html']?.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'") ?? '')
  expect(() => writeHeaderFiles(folder)).toThrow('es/HN0801.html')
  writeFileSync(path, '<!doctype html>')
  expect(() => writeHeaderFiles(folder)).toThrow('es/HN0801.html')
  rmSync(path)
  expect(writeHeaderFiles(folder)).toContain('_headers')
  // Written anew over what it wrote: the files for hosts are no files of the app.
  expect(siteHeaders(folder)).toEqual(site)
})
