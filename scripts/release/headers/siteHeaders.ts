/** Headers by name. */
export type Headers = Readonly<Record<string, string>>

/** What a page may not ask the device for: all a browser may offer that the app never uses. The clipboard it does use, to copy a link. */
const NEVER_ASKED = [
  'accelerometer',
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** Headers every answer carries, whatever the file. */
export const EVERYWHERE: Headers = {
  // A table is never run as a script because its first bytes look like one.
  'X-Content-Type-Options': 'nosniff',
  // A link of the app says where somebody looks; nobody else learns it.
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': NEVER_ASKED.map((feature) => `${feature}=()`).join(', '),
  // A page that opened the app, or that the app opened, holds no handle on it.
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** A name with a hash in it never stands for another file; everything else is asked for anew each time, which costs one short answer. */
export const CACHE = { lasting: 'public, max-age=31536000, immutable', changing: 'no-cache' } as const

/** What an answer carries beyond `EVERYWHERE`. */
export interface FileHeaders {
  readonly policy: string
  readonly cache: string
}

/** Headers of a path relative to the folder of the app: of one file, `es/story-regreso.html`, or of all below a folder, `es/*`. */
export interface HeaderRule extends FileHeaders {
  readonly path: string
}

/** The headers of a whole built app. Of the rules that name a path the first holds: single files stand before folders. */
export interface SiteHeaders {
  readonly everywhere: Headers
  readonly rules: readonly HeaderRule[]
}

/** The rule for a path relative to the folder of the app, `''` for the folder itself; null for what the app does not have. */
export function ruleFor({ rules }: SiteHeaders, path: string): HeaderRule | null {
  return rules.find((rule) => (rule.path.endsWith('/*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path)) ?? null
}

/** All headers of a path, as a host should send them. */
export function headersOf(site: SiteHeaders, path: string): Headers {
  const rule = ruleFor(site, path)
  return rule ? { ...site.everywhere, 'Content-Security-Policy': rule.policy, 'Cache-Control': rule.cache } : site.everywhere
}
