import type { SiteHeaders } from '../siteHeaders.ts'

/**
 * `firebase.json`, which Firebase Hosting reads from the folder above the one it serves, `public`
 * (firebase.google.com/docs/hosting/full-config#headers). Of two rules that set a header the later holds.
 */
export function firebaseJson({ everywhere, rules }: SiteHeaders): string {
  const list = (headers: Readonly<Record<string, string>>) => Object.entries(headers).map(([key, value]) => ({ key, value }))
  const headers = [
    { source: '**', headers: list(everywhere) },
    ...rules.toReversed().map(({ path, policy, cache }) => ({
      source: path.endsWith('/*') ? `/${path}*` : `/${path}`,
      headers: list({ 'Content-Security-Policy': policy, 'Cache-Control': cache }),
    })),
  ]
  return `${JSON.stringify({ hosting: { public: 'dist', headers } }, null, 2)}\n`
}
