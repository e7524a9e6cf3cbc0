/** What can go wrong between the release on the host and the rows on screen; each has its message in the error texts. */
export type ReleaseErrorCode =
  | 'offline'
  | 'manifest-missing'
  | 'manifest-broken'
  | 'other-release'
  | 'signature-missing'
  | 'signature-unknown'
  | 'signature-wrong'
  | 'release-older'
  | 'file-missing'
  | 'hash-mismatch'
  | 'program-missing'
  | 'browser-too-old'
  | 'engine-blocked'
  | 'engine-timeout'
  | 'engine-failed'
  | 'table-missing'
  | 'rows-missing'
  | 'answer-missing'
  | 'remote-unreachable'
  | 'remote-refused'
  | 'remote-broken'
  | 'remote-too-large'
  | 'remote-busy'
  | 'remote-other-release'

/** A failure a person can be told about: `code` picks the message, `file` names the file it is about. */
export class ReleaseError extends Error {
  readonly code: ReleaseErrorCode
  readonly file: string | null

  constructor(code: ReleaseErrorCode, file: string | null, options?: { cause?: unknown }) {
    super(file ? `${code}: ${file}` : code, options)
    this.name = 'ReleaseError'
    this.code = code
    this.file = file
  }
}

/** Another release than this browser has seen before, and an older one: `opened` and `newest` are their dates. */
export class OlderRelease extends ReleaseError {
  readonly opened: string
  readonly newest: string

  constructor(opened: string, newest: string) {
    super('release-older', null)
    this.opened = opened
    this.newest = newest
  }
}
