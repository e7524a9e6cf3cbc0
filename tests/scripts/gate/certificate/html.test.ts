import { describe, expect, it } from 'vitest'
import { html, trusted } from '../../../../scripts/gate/certificate/html.ts'

describe('pieces of a page', () => {
  it('escape what could be read as HTML, in text and in attributes', () => {
    expect(html`<p title="${`"><'&`}">${'<b>&</b>'}</p>`.html).toBe('<p title="&quot;&gt;&lt;&#39;&amp;">&lt;b&gt;&amp;&lt;/b&gt;</p>')
  })
  it('hold other pieces, lists and numbers, and leave out what is not there', () => {
    const rows = ['a', '<'].map((text) => html`<li>${text}</li>`)
    expect(html`<ul>${rows}</ul>${null}${0}${[1, ['&']]}`.html).toBe('<ul><li>a</li><li>&lt;</li></ul>01&amp;')
  })
  it('take a file of the project as it is', () => {
    expect(html`<style>${trusted('a > b {}')}</style>`.html).toBe('<style>a > b {}</style>')
  })
})
