import { ReleaseError } from '../../database/release-error.ts'

/** Which sentence tells a person of a failure. */
export function failureOf(error: unknown): 'offline' | 'data' | 'signature' | 'old' | 'engine' | 'other' {
  if (!(error instanceof ReleaseError)) return 'other'
  switch (error.code) {
    case 'offline':
    case 'program-missing':
      return 'offline'
    case 'signature-missing':
    case 'signature-unknown':
    case 'signature-wrong':
      return 'signature'
    case 'browser-too-old':
      return 'old'
    case 'engine-blocked':
    case 'engine-timeout':
    case 'engine-failed':
      return 'engine'
    default:
      return 'data'
  }
}
