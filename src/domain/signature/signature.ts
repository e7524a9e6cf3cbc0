/** Stands beside `manifest.json`, whose bytes it signs exactly as they are published. */
export const SIGNATURE_FILE = 'manifest.sig.json'
export const ALGORITHM = 'Ed25519'

/** A detached signature as it is stored. */
export interface ReleaseSignature {
  /** The release it belongs to: for who keeps files of one release together. Nothing is proved by it. */
  readonly release: string
  /** Id of the key, see `ReleaseKey`. */
  readonly key: string
  readonly algorithm: string
  /** 64 bytes (RFC 8032, section 5.1.6) in base64url. */
  readonly signature: string
}

/** A stored signature; null where a text is none. */
export function readSignature(text: string): ReleaseSignature | null {
  try {
    const read = JSON.parse(text) as Partial<Record<keyof ReleaseSignature, unknown>> | null
    const { release, key, algorithm, signature } = read ?? {}
    const isWhole = [release, key, algorithm, signature].every((field) => typeof field === 'string')
    return isWhole ? ({ release, key, algorithm, signature } as ReleaseSignature) : null
  } catch {
    return null
  }
}
