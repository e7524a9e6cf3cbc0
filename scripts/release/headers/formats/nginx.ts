import type { SiteHeaders } from '../siteHeaders.ts'

/**
 * Two pieces for nginx: `maps` to be included in `http`, which say the headers of a path, and `server` to be included in the server,
 * which sends them (nginx.org/en/docs/http/ngx_http_map_module.html). A header without a value is not sent.
 */
export function nginxConfig({ everywhere, rules }: SiteHeaders): { readonly maps: string; readonly server: string } {
  const map = (to: string, value: (rule: SiteHeaders['rules'][number]) => string) => [
    `map $arraigo_path $${to} {`,
    '  default "";',
    // The first expression that fits holds, and single paths before all expressions.
    ...rules.map((rule) => `  "${pattern(rule.path)}" "${value(rule)}";`),
    '}',
  ]
  const maps = [
    '# Include this in http { }. Where the app does not stand at /, write its path in place of the / behind ^.',
    'map $uri $arraigo_path {',
    '  default "outside";',
    '  "~^/(?<arraigo_inside>.*)$" "$arraigo_inside";',
    '}',
    ...map('arraigo_policy', ({ policy }) => policy),
    ...map('arraigo_cache', ({ cache }) => cache),
    '',
  ]
  const server = [
    '# Include this in server { } or location { }, beside no other add_header: nginx forgets these where one stands deeper.',
    ...Object.entries(everywhere).map(([name, value]) => `add_header ${name} "${value}" always;`),
    'add_header Content-Security-Policy $arraigo_policy always;',
    'add_header Cache-Control $arraigo_cache always;',
    '',
  ]
  return { maps: maps.join('\n'), server: server.join('\n') }
}

function pattern(path: string): string {
  return path.endsWith('/*') ? `~^${path.slice(0, -1).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}` : path
}
