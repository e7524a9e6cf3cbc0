import type { SiteHeaders } from '../siteHeaders.ts'

/**
 * `staticwebapp.config.json`, as Azure Static Web Apps reads it from the folder it serves
 * (learn.microsoft.com/azure/static-web-apps/configuration). The first route that fits holds, and its headers come on top of the global ones.
 */
export function staticWebAppConfig({ everywhere, rules }: SiteHeaders): string {
  const routes = rules.map(({ path, policy, cache }) => ({ route: `/${path}`, headers: { 'content-security-policy': policy, 'cache-control': cache } }))
  const globalHeaders = Object.fromEntries(Object.entries(everywhere).map(([name, value]) => [name.toLowerCase(), value]))
  // Azure sends what it has no type for as text, and `nosniff` makes browsers believe it.
  return `${JSON.stringify({ globalHeaders, routes, mimeTypes: { '.gzip': 'application/octet-stream', '.webmanifest': 'application/manifest+json' } }, null, 2)}\n`
}
