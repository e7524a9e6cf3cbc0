import type { SiteHeaders } from '../siteHeaders.ts'

/**
 * A piece for a Caddyfile, imported where the app is served: `import hosts/Caddyfile` (caddyserver.com/docs/caddyfile/directives/map).
 * The first path of a map that fits holds.
 */
export function caddyfile({ everywhere, rules }: SiteHeaders): string {
  return [
    '# Import this in the site. Where the app does not stand at /, import it within handle_path.',
    'map {path} {arraigo_policy} {arraigo_cache} {',
    ...rules.map(({ path, policy, cache }) => `\t${pattern(path)} "${policy}" "${cache}"`),
    '\tdefault "default-src \'none\'; frame-ancestors \'none\'" "no-cache"',
    '}',
    'header {',
    ...Object.entries(everywhere).map(([name, value]) => `\t${name} "${value}"`),
    '\tContent-Security-Policy {arraigo_policy}',
    '\tCache-Control {arraigo_cache}',
    '}',
    '',
  ].join('\n')
}

function pattern(path: string): string {
  return path.endsWith('/*') ? `~^/${path.slice(0, -1).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}` : `/${path}`
}
