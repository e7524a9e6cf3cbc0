import { describe, expect, it } from 'vitest'
import type { Release } from '../../../src/database/loadRelease.ts'
import type { ReleaseKey } from '../../../src/domain/signature/releaseKey.ts'
import type { Verdict } from '../../../src/domain/signature/verifyManifest.ts'
import { ReleaseSignature } from '../../../src/views/data/ReleaseSignature.tsx'
import { htmlOf, textOf } from '../../ui/controls/screen.tsx'

const key = (kind: ReleaseKey['kind']): ReleaseKey => ({ id: 'abc', name: 'Observatorio', kind, publicKey: '' })
const said = (signature: Verdict | null, language: 'es' | 'en' = 'es') =>
  textOf(htmlOf(<ReleaseSignature release={{ manifest: { created: '2026-01-31' } as Release['manifest'], signature }} language={language} words={null} />, language))

describe('what is said of the signature of a release', () => {
  it('is that it is verified, by whom and of when, where a publisher has signed it', () => {
    expect(said({ kind: 'verified', key: key('publisher') })).toContain('Publicación verificada · Observatorio · 31 ene 2026')
    expect(said({ kind: 'verified', key: key('publisher') }, 'en')).toContain('Release verified · Observatorio · 31 Jan 2026')
  })

  it('is never that where everybody has the key', () => {
    for (const language of ['es', 'en'] as const) expect(said({ kind: 'verified', key: key('demonstration') }, language)).not.toMatch(/verifi|Observatorio/i)
    expect(said({ kind: 'verified', key: key('demonstration') }, 'en')).toContain('Signed with the demonstration key · 31 Jan 2026')
  })

  it('is never that where it was not checked, or nobody asks for one', () => {
    for (const reason of ['insecure-context', 'no-ed25519'] as const) {
      expect(said({ kind: 'not-checked', reason, key: key('publisher') })).toContain('Firma no comprobada aquí · Observatorio')
      expect(said({ kind: 'not-checked', reason, key: key('publisher') })).not.toMatch(/verificada/i)
    }
    expect(said(null, 'en')).toMatch(/asks for no signature/)
    expect(said({ kind: 'wrong-signature' })).toBe('')
  })
})
