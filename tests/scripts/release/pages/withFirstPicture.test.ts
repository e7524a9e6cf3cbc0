import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { withFirstPicture } from '../../../../scripts/release/pages/withFirstPicture.ts'

const HTML = `<!doctype html>
<html lang="es">
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; font-src 'self'" />
    <script type="module" crossorigin src="./assets/index-abc.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/react-abc.js">
    <link rel="stylesheet" crossorigin href="./assets/index-abc.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`
const PICTURE = { css: '.first{color:$1}', before: '<div id="first">', over: '<p>$&</p>', after: '</div>' }

describe('withFirstPicture', () => {
  const page = withFirstPicture(HTML, PICTURE, './assets/first-abc.js')

  it('puts picture and link script before anything the live screen loads', () => {
    const order = ['first-abc.js', '<div id="first"><p>$&</p></div>', '<div id="root">', 'index-abc.css', 'index-abc.js', 'react-abc.js'].map((text) => page.indexOf(text))
    expect(order.every((at) => at > 0)).toBe(true)
    expect(order.toSorted((a, b) => a - b)).toEqual(order)
  })

  it('allows the sheet by its hash and nothing else inline', () => {
    const hash = createHash('sha256').update(PICTURE.css).digest('base64')
    expect(page).toContain(`style-src 'self' 'sha256-${hash}';`)
    expect(page).toContain(`<style>${PICTURE.css}</style>`)
    expect(page).not.toContain('unsafe-inline')
  })

  it('does not write a page it does not know, nor a sheet that ends itself', () => {
    expect(() => withFirstPicture('<html></html>', PICTURE, './x.js')).toThrow('not as Vite writes it')
    expect(() => withFirstPicture(HTML, { ...PICTURE, css: '</style><script>' }, './x.js')).toThrow('end itself')
  })
})
