import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { siteHeaders } from '../../../../scripts/release/headers/headerRules.ts'
import { headersOf, type SiteHeaders } from '../../../../scripts/release/headers/siteHeaders.ts'
import { writeHeaderFiles } from '../../../../scripts/release/headers/writeHeaderFiles.ts'
import { SMALL_SITE, writeSmallSite } from './smallSite.ts'

/** A program of this machine; null where it is not installed, and its test is skipped by name. */
function program(...names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(':').concat('/usr/sbin', '/usr/local/sbin')
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null
}

const NGINX = program('nginx')
const APACHE = program('apache2', 'httpd')
const CADDY = program('caddy')
const MODULES = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2'].find((folder) => existsSync(folder))

let folder: string
let work: string
let site: SiteHeaders
let running: ChildProcess | null = null

beforeAll(() => {
  folder = writeSmallSite()
  // Apache leaves its first user behind, and has to read the files after that.
  chmodSync(folder, 0o755)
  writeHeaderFiles(folder)
  site = siteHeaders(folder)
  work = mkdtempSync(join(tmpdir(), 'arraigo-server-'))
})
afterEach(async () => {
  const ended = running
  running = null
  if (!ended || ended.exitCode !== null) return
  await new Promise((resolve) => {
    ended.once('exit', resolve)
    ended.kill('SIGTERM')
  })
})
afterAll(() => {
  for (const one of [folder, work]) rmSync(one, { recursive: true, force: true })
})

/** A port nobody listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Starts a server and holds every header of every file against what is meant; `base` is where the app stands. */
async function compare(command: string, parameters: readonly string[], port: number, base: string): Promise<void> {
  running = spawn(command, parameters, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: work, XDG_CONFIG_HOME: work, XDG_DATA_HOME: work } })
  let said = ''
  running.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
  const address = `http://127.0.0.1:${port}${base}`
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(address).catch(() => null)
    if (answer) break
    if (tries > 100 || running.exitCode !== null) throw new Error(`${command} does not answer: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  for (const path of ['', ...Object.keys(SMALL_SITE)]) {
    // By itself, so that a redirect would be seen.
    const answer = await fetch(address + path, { redirect: 'manual' })
    expect(answer.status, path).toBe(200)
    for (const [name, value] of Object.entries(headersOf(site, path))) expect(answer.headers.get(name), `${path || 'the folder'}: ${name}`).toBe(value)
    if (path === 'embed.html') expect(answer.headers.get('content-security-policy')).not.toContain('frame-ancestors')
  }
}

describe('real servers send what is meant', () => {
  it.skipIf(!NGINX)('nginx, at the root of a site', async () => {
    const port = await freePort()
    const config = join(work, 'nginx.conf')
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${work}/${name};`).join(' ')
    writeFileSync(
      config,
      `daemon off; worker_processes 1; pid ${work}/nginx.pid; error_log stderr; events {} http { access_log off; ${temporary} map_hash_bucket_size 256;
      types { text/html html; } include ${folder}/hosts/nginx-maps.conf;
      server { listen 127.0.0.1:${port}; root ${folder}; include ${folder}/hosts/nginx-server.conf; } }`,
    )
    await compare(NGINX ?? '', ['-c', config, '-p', work, '-e', 'stderr'], port, '/')
  })

  it.skipIf(!APACHE || !MODULES)('Apache, below a path that is named as a folder of the app', async () => {
    const port = await freePort()
    const root = join(work, 'apache')
    mkdirSync(join(root, 'es'), { recursive: true })
    chmodSync(work, 0o755)
    execFileSync('cp', ['-r', folder, join(root, 'es/data')])
    const config = join(work, 'apache.conf')
    const modules = ['mpm_event', 'authz_core', 'mime', 'dir', 'rewrite', 'headers', 'unixd'].flatMap((name) => {
      const file = `${MODULES}/mod_${name}.so`
      return existsSync(file) ? [`LoadModule ${name}_module ${file}`] : []
    })
    writeFileSync(join(work, 'mime.types'), 'text/html html\n')
    writeFileSync(
      config,
      `ServerRoot ${work}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${work}/apache.pid\nErrorLog ${work}/apache.log\n${modules.join('\n')}
      TypesConfig ${work}/mime.types\nDocumentRoot ${root}\nDirectoryIndex index.html\n<Directory ${root}>\nAllowOverride All\nRequire all granted\n</Directory>\n`,
    )
    await compare(APACHE ?? '', ['-f', config, '-DFOREGROUND'], port, '/es/data/')
  })

  it.skipIf(!CADDY)('Caddy, below a path', async () => {
    const port = await freePort()
    const config = join(work, 'Caddyfile')
    copyFileSync(join(folder, 'hosts/Caddyfile'), join(work, 'arraigo.caddy'))
    writeFileSync(config, `{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${port} {\n\thandle_path /un/camino/* {\n\t\timport ${work}/arraigo.caddy\n\t\troot * ${folder}\n\t\tfile_server {\n\t\t\thide none\n\t\t}\n\t}\n}\n`)
    await compare(CADDY ?? '', ['run', '--config', config, '--adapter', 'caddyfile'], port, '/un/camino/')
  })
})
