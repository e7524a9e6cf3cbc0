import type { SiteHeaders } from '../siteHeaders.ts'

/**
 * `.htaccess` for Apache 2.4. The paths of mod_rewrite are relative to the folder the file stands in, so that it holds below any
 * address (httpd.apache.org/docs/2.4/mod/mod_rewrite.html, "Per-directory Rewrites"); each rule marks the request, and headers
 * follow the marks. Nothing is rewritten.
 */
export function htaccess({ everywhere, rules }: SiteHeaders): string {
  const marks = rules.map(({ path }, index) => `RewriteRule "${pattern(path)}" - [E=${mark(index)}:1,L]`)
  const headers = rules.flatMap(({ policy, cache }, index) => [
    `Header always set Content-Security-Policy "${policy}" env=${mark(index)}`,
    `Header always set Cache-Control "${cache}" env=${mark(index)}`,
  ])
  return [
    '<IfModule mod_mime.c>',
    'AddType application/octet-stream .gzip',
    'AddType application/manifest+json .webmanifest',
    'AddType application/wasm .wasm',
    // A table is packed by itself, and its hash is that of its packed bytes.
    'RemoveEncoding .gzip',
    '</IfModule>',
    '<IfModule mod_headers.c>',
    ...Object.entries(everywhere).map(([name, value]) => `Header always set ${name} "${value}"`),
    '<IfModule mod_rewrite.c>',
    'RewriteEngine On',
    ...marks,
    ...headers,
    '</IfModule>',
    '</IfModule>',
    '',
  ].join('\n')
}

function mark(index: number): string {
  return `arraigo_${index}`
}

function pattern(path: string): string {
  const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return path.endsWith('/*') ? `^${escaped(path.slice(0, -1))}` : `^${escaped(path)}$`
}
