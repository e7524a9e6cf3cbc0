import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { filesBelow } from '../../pipeline/fingerprint.ts'
import { htaccess } from './formats/apache.ts'
import { caddyfile } from './formats/caddy.ts'
import { firebaseJson } from './formats/firebase.ts'
import { nginxConfig } from './formats/nginx.ts'
import { staticWebAppConfig } from './formats/staticWebApp.ts'
import { underscoreHeaders } from './formats/underscoreHeaders.ts'
import { vercelJson } from './formats/vercel.ts'
import { siteHeaders } from './headerRules.ts'
import { headersOf, type SiteHeaders } from './siteHeaders.ts'

const META = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/

/**
 * Writes what hosts need to send the headers of a built app: files hosts look for beside the pages, and pieces to include under
 * `hosts/`. Returns the names of the files. Throws an Error where a page carries another policy than its header.
 */
export function writeHeaderFiles(folder: string): readonly string[] {
  const site = siteHeaders(folder)
  const other = pagesOtherwise(folder, site)
  if (other.length > 0) throw new Error(`pages whose policy is not that of their header: ${other.slice(0, 5).join(', ')}`)
  const files = headerFiles(site)
  mkdirSync(join(folder, 'hosts'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return Object.keys(files)
}

/** Every file for a host by its path in the app, as text. */
export function headerFiles(site: SiteHeaders): Readonly<Record<string, string>> {
  const nginx = nginxConfig(site)
  return {
    _headers: underscoreHeaders(site),
    'vercel.json': vercelJson(site),
    'staticwebapp.config.json': staticWebAppConfig(site),
    '.htaccess': htaccess(site),
    // GitHub Pages leaves out files that begin with a line below, unless it is told not to.
    '.nojekyll': '',
    'hosts/firebase.json': firebaseJson(site),
    'hosts/nginx-maps.conf': nginx.maps,
    'hosts/nginx-server.conf': nginx.server,
    'hosts/Caddyfile': caddyfile(site),
  }
}

/** Pages of a built app that carry another policy than their header says, or none; `frame-ancestors` apart, which a page cannot say. */
export function pagesOtherwise(folder: string, site: SiteHeaders): readonly string[] {
  return filesBelow(folder).flatMap((file) => {
    const path = relative(folder, file).split(sep).join('/')
    if (!path.endsWith('.html')) return []
    const header = headersOf(site, path)['Content-Security-Policy']?.replace(/; frame-ancestors 'none'$/, '')
    return META.exec(readFileSync(file, 'utf8'))?.[1]?.replaceAll('&#39;', "'") === header ? [] : [path]
  })
}
