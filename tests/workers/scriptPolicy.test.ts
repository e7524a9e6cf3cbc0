import { afterEach, beforeEach, expect, test, vi } from 'vitest'

type Rules = { createHTML: (markup: string) => string | null; createScriptURL: (address: string) => string | null }
const made: { name: string; rules: Rules }[] = []

beforeEach(() => {
  made.length = 0
  vi.resetModules()
  vi.stubGlobal('trustedTypes', { createPolicy: (name: string, rules: Rules) => made.push({ name, rules }) })
})
afterEach(() => vi.unstubAllGlobals())

test('one policy is made, however often it is asked for', async () => {
  const { allowScript, guardScripts } = await import('../../src/workers/scriptPolicy.ts')
  guardScripts()
  guardScripts()
  allowScript('https://host.example/app/service-worker.js')
  expect(made.map(({ name }) => name)).toEqual(['default'])
})

test('an address the program has named may be started, and no other', async () => {
  const { allowScript } = await import('../../src/workers/scriptPolicy.ts')
  allowScript('https://host.example/app/service-worker.js')
  const rules = made[0]?.rules
  expect(rules?.createScriptURL('https://host.example/app/service-worker.js')).toBe('https://host.example/app/service-worker.js')
  for (const address of ['https://host.example/app/service-worker.js?evil', 'javascript:alert(1)', 'data:text/javascript,alert(1)', '']) {
    expect(rules?.createScriptURL(address)).toBeNull()
  }
})

test('no text becomes markup; an element may be emptied', async () => {
  const { guardScripts } = await import('../../src/workers/scriptPolicy.ts')
  guardScripts()
  expect(made[0]?.rules.createHTML('<img src=x onerror=alert(1)>')).toBeNull()
  expect(made[0]?.rules.createHTML('plain')).toBeNull()
  expect(made[0]?.rules.createHTML('')).toBe('')
})

test('a browser without such policies goes on', async () => {
  vi.stubGlobal('trustedTypes', undefined)
  const { allowScript } = await import('../../src/workers/scriptPolicy.ts')
  expect(allowScript('https://host.example/worker.js')).toBe('https://host.example/worker.js')
})
