import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { OlderRelease } from '../../../src/database/release-error.ts'
import type { Verdict } from '../../../src/domain/signature/verifyManifest.ts'
import { judgeAge, rememberAge } from '../../../src/ui/release/newestRelease.ts'

const SITE = new URL('https://example.org/app/')
const by = (id: string): Verdict => ({ kind: 'verified', key: { id, name: id, kind: 'publisher', publicKey: '' } })
const OLD = { created: '2026-01-01' }
const NEW = { created: '2026-02-01' }
let notes: Map<string, string>
const worker = (controller: object | null, active: object | null) => vi.stubGlobal('navigator', { serviceWorker: { controller, getRegistration: async () => ({ active }) } })

beforeEach(() => {
  notes = new Map()
  vi.stubGlobal('localStorage', { getItem: (name: string) => notes.get(name) ?? null, setItem: (name: string, text: string) => notes.set(name, text) })
  vi.stubGlobal('navigator', {})
})
afterEach(() => vi.unstubAllGlobals())

describe('the newest release opened in this browser', () => {
  it('refuses older ones of the same key and site, and only those', async () => {
    await rememberAge(SITE, NEW, by('k1'))
    expect(() => judgeAge(SITE, OLD, by('k1'))).toThrow(OlderRelease)
    expect(() => judgeAge(SITE, NEW, by('k1'))).not.toThrow()
    expect(() => judgeAge(SITE, OLD, by('k2'))).not.toThrow()
    expect(() => judgeAge(new URL('https://example.org/other/'), OLD, by('k1'))).not.toThrow()
    // What could not be verified says nothing of its age.
    expect(() => judgeAge(SITE, OLD, { kind: 'not-checked', reason: 'no-ed25519', key: { id: 'k1', name: '', kind: 'publisher', publicKey: '' } })).not.toThrow()
    expect(() => judgeAge(SITE, OLD, null)).not.toThrow()
  })

  it('is the one last opened, also where a person has opened an older one knowingly', async () => {
    await rememberAge(SITE, NEW, by('k1'))
    await rememberAge(SITE, OLD, by('k1'))
    expect(() => judgeAge(SITE, OLD, by('k1'))).not.toThrow()
  })

  it('stands under a name that is deleted with all others of this app', async () => {
    await rememberAge(SITE, NEW, by('k1'))
    expect([...notes.keys()]).toEqual([expect.stringMatching(/^arraigo/)])
  })

  it('is not taken from a page that came past the worker, which still answers with the release before', async () => {
    worker(null, {})
    await rememberAge(SITE, NEW, by('k1'))
    expect(notes.size).toBe(0)
    worker({}, {})
    await rememberAge(SITE, NEW, by('k1'))
    expect(notes.size).toBe(1)
    notes.clear()
    worker(null, null)
    await rememberAge(SITE, NEW, by('k1'))
    expect(notes.size).toBe(1)
  })

  it.each(['{', 'null', '[]', '{"created":5}', '"2026"', '{"sequence":"9","created":"2099-01-01"}'])('that cannot be read (%s) refuses nothing', async (text) => {
    await rememberAge(SITE, NEW, by('k1'))
    for (const name of notes.keys()) notes.set(name, text)
    expect(() => judgeAge(SITE, OLD, by('k1'))).not.toThrow()
  })

  it('breaks nothing where the browser keeps nothing', async () => {
    const refuse = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse })
    await expect(rememberAge(SITE, NEW, by('k1'))).resolves.toBeUndefined()
    expect(() => judgeAge(SITE, OLD, by('k1'))).not.toThrow()
  })
})
