import type { SiteHeaders } from '../siteHeaders.ts'

/**
 * `_headers`, as Netlify and Cloudflare Pages read it from the folder they serve (docs.netlify.com/manage/routing/headers,
 * developers.cloudflare.com/pages/configuration/headers). Both send every rule that names a path and join what two of them say: see
 * `rulesBelow` for why that is no contradiction.
 */
export function underscoreHeaders({ everywhere, rules }: SiteHeaders): string {
  const common = [{ path: '*', headers: everywhere }]
  const own = rules.map(({ path, policy, cache }) => {
    const isWithin = !path.endsWith('/*') && rules.some((rule) => rule.path.endsWith('/*') && path.startsWith(rule.path.slice(0, -1)))
    return { path, headers: { 'Content-Security-Policy': policy, ...(!isWithin && { 'Cache-Control': cache }) } }
  })
  return [...common, ...own].map(({ path, headers }) => [`/${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')).join('\n')
}
