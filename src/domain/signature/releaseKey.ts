/** A public key whose signature on a release is trusted, as `data/release-keys.json` lists it. */
export interface ReleaseKey {
  /** The first 16 hexadecimal digits of the SHA-256 of the public key's 32 bytes. */
  readonly id: string
  /** Whose it is, as it is said on the page. */
  readonly name: string
  /** The private half of a `demonstration` key is public: its signature says that files belong together, not who published them. */
  readonly kind: 'publisher' | 'demonstration'
  /** 32 bytes (RFC 8032, section 5.1.5) in base64url. */
  readonly publicKey: string
}

/**
 * The keys to trust of those listed. Anybody can sign with a demonstration key: once a publisher has one of her own, it opens nothing.
 */
export function trustedKeys(listed: readonly ReleaseKey[]): readonly ReleaseKey[] {
  const publishers = listed.filter(({ kind }) => kind === 'publisher')
  return publishers.length > 0 ? publishers : listed
}
