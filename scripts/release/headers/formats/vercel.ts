import type { SiteHeaders } from '../siteHeaders.ts'

/** What path-to-regexp, in which Vercel writes paths, reads as more than a letter. */
const SPECIAL = /[.*+?^${}()|[\]\\:]/g

/**
 * `vercel.json`, as Vercel reads it from the folder it is given (vercel.com/docs/project-configuration#headers). Of two rules that set
 * a header the later holds: folders stand before single files.
 */
export function vercelJson({ everywhere, rules }: SiteHeaders): string {
  const list = (headers: Readonly<Record<string, string>>) => Object.entries(headers).map(([key, value]) => ({ key, value }))
  const headers = [
    { source: '/(.*)', headers: list(everywhere) },
    ...rules.toReversed().map(({ path, policy, cache }) => ({ source: source(path), headers: list({ 'Content-Security-Policy': policy, 'Cache-Control': cache }) })),
  ]
  return `${JSON.stringify({ headers }, null, 2)}\n`
}

function source(path: string): string {
  const escaped = (text: string) => text.replaceAll(SPECIAL, String.raw`\$&`)
  return path.endsWith('/*') ? `/${escaped(path.slice(0, -1))}(.*)` : `/${escaped(path)}`
}
