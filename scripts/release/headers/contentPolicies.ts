/** A Content Security Policy: what a page may load and run, by directive (CSP Level 3). */
export type ContentPolicy = Readonly<Record<string, readonly string[]>>

const NONE = ["'none'"]
const SELF = ["'self'"]
// Text never becomes a script: the one Trusted Types policy is that of src/workers/scriptPolicy.ts.
const SEALED = { 'base-uri': NONE, 'form-action': NONE, 'require-trusted-types-for': ["'script'"], 'trusted-types': ['default'] }

/**
 * Every policy of the app, once: pages carry them in a meta element, for hosts without headers, and the header files say the same.
 * No script of text, no inline script, no other host; `wasm-unsafe-eval` compiles WebAssembly and no text, for the engine and the solver.
 */
export const CONTENT_POLICIES = {
  /** The first page; the sheet of its first picture is allowed by its hash, see `withStyleHash`. */
  app: {
    'default-src': NONE,
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    'style-src': SELF,
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': SELF,
    'connect-src': ["'self'", 'blob:'],
    'worker-src': ["'self'", 'blob:'],
    'manifest-src': SELF,
    ...SEALED,
  },
  /** A figure in a page of others: without what only the pictures and the manifest of the app need. */
  embed: {
    'default-src': NONE,
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    'style-src': SELF,
    'img-src': ["'self'", 'data:'],
    'font-src': SELF,
    'connect-src': ["'self'", 'blob:'],
    'worker-src': ["'self'", 'blob:'],
    ...SEALED,
  },
  /** Pages of places and programmes: without what only the engine needs. */
  page: {
    'default-src': NONE,
    'script-src': SELF,
    'style-src': SELF,
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': SELF,
    'connect-src': SELF,
    'worker-src': ["'self'", 'blob:'],
    'manifest-src': SELF,
    ...SEALED,
  },
  /** A story brings its data with it. */
  story: { 'default-src': NONE, 'script-src': SELF, 'style-src': SELF, 'img-src': SELF, 'font-src': SELF, 'connect-src': SELF, 'manifest-src': SELF, ...SEALED },
  /** A certificate is one file that fetches nothing and runs nothing, whatever it might hold. */
  certificate: { 'default-src': NONE, 'style-src': ["'unsafe-inline'"], 'img-src': ['data:'], 'base-uri': NONE, 'form-action': NONE },
  /** What is no page, opened by itself: a picture, a table, a list. */
  file: { 'default-src': NONE, 'base-uri': NONE, 'form-action': NONE },
} as const satisfies Readonly<Record<string, ContentPolicy>>

export type PolicyName = keyof typeof CONTENT_POLICIES

/** A policy as it stands in a header or a meta element. */
export function policyText(policy: ContentPolicy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')
}

/** The policy of the first page once the sheet in it is known; `hash` is its SHA-256 in base64. */
export function withStyleHash(policy: ContentPolicy, hash: string): ContentPolicy {
  return { ...policy, 'style-src': [...(policy['style-src'] ?? []), `'sha256-${hash}'`] }
}

/**
 * A policy as a header: what a meta element cannot say (CSP Level 3, section 6.4.2) comes with it. Nobody may put the app into a frame,
 * where a stranger's page could lead a click; a figure is made to stand in the pages of others, and says nothing about them.
 */
export function headerPolicy(name: PolicyName, policy: ContentPolicy = CONTENT_POLICIES[name]): string {
  return policyText(name === 'embed' ? policy : { ...policy, 'frame-ancestors': NONE })
}
