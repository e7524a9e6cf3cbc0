import { describe, expect, it } from 'vitest'
import { embedHtml } from '../../../../scripts/release/pages/writeEmbed.ts'

const html = embedHtml({ script: 'assets/embed.js', preload: ['assets/react.js'], styles: ['assets/embed.css'] }, 'assets/missing.js')

describe('the page of an embed', () => {
  it('loads what the build names, below the folder of the app', () => {
    for (const part of ['<script type="module" src="./assets/embed.js"></script>', '<link rel="modulepreload" href="./assets/react.js">', '<link rel="stylesheet" href="./assets/embed.css">']) expect(html).toContain(part)
  })

  it('allows no other host, no inline script, no form', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)] as const))
    expect(rules.get('default-src')).toEqual(["'none'"])
    expect(rules.get('form-action')).toEqual(["'none'"])
    expect(rules.get('base-uri')).toEqual(["'none'"])
    // No text becomes a script: the one policy that names addresses is the program's own.
    expect(rules.get('require-trusted-types-for')).toEqual(["'script'"])
    expect(rules.get('trusted-types')).toEqual(['default'])
    for (const [name, sources] of rules) if (name?.endsWith('-src')) for (const source of sources) expect(["'none'", "'self'", "'wasm-unsafe-eval'", 'data:', 'blob:'], `${name} ${source}`).toContain(source)
    expect(rules.get('script-src')).not.toContain("'unsafe-inline'")
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html.match(/<script[^>]* src=/g)).toHaveLength(2)
  })

  it('leads out of the frame, and is found by nobody in its place', () => {
    expect(html).toContain('<base target="_blank">')
    expect(html).toContain('<meta name="robots" content="noindex">')
  })

  it('has what notices a missing program before the program, and a line in both languages that nobody sees until then', () => {
    expect(html).toMatch(/<script defer src="\.\/assets\/missing\.js"><\/script>\n<script type="module"/)
    expect(html).toMatch(/id="missing" role="alert" hidden>.*Cargue la página de nuevo\. <span lang="en">.*Load the page again\./)
  })

  it('says in both languages what is missing without a script', () => {
    expect(html).toContain('necesita JavaScript')
    expect(html).toContain('needs JavaScript')
  })
})
