import { useEffect, useState } from 'react'
import type { Certificate } from '../../catalog/certificate.ts'
import type { Release } from '../../database/loadRelease.ts'

export interface CertificateState {
  /** Null while it is on its way, and where it could not be had. */
  readonly certificate: Certificate | null
  readonly error: unknown
  readonly retry: () => void
}

interface Answer {
  /** What was asked, and at which try. */
  readonly path: string
  readonly attempt: number
  readonly certificate: Certificate | null
  readonly error: unknown
}

/** Fetches a certificate, its hash checked against the manifest, when somebody looks at it. */
export function useCertificate(release: Release, path: string): CertificateState {
  const [attempt, setAttempt] = useState(1)
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    const tell = (certificate: Certificate | null, error: unknown) => {
      if (!abort.signal.aborted) setAnswer({ path, attempt, certificate, error })
    }
    release.readJson(path, { signal: abort.signal }).then(
      (certificate) => tell(certificate as Certificate, null),
      (error: unknown) => tell(null, error),
    )
    return () => abort.abort()
  }, [release, path, attempt])
  const current = answer?.path === path && answer.attempt === attempt ? answer : null
  return { certificate: current?.certificate ?? null, error: current?.error ?? null, retry: () => setAttempt(attempt + 1) }
}
