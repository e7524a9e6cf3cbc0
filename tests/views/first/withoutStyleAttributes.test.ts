import { describe, expect, it } from 'vitest'
import { withoutStyleAttributes } from '../../../src/views/first/withoutStyleAttributes.ts'

describe('withoutStyleAttributes', () => {
  it('makes rules of attributes, one for alike ones', () => {
    const { html, css } = withoutStyleAttributes('<i style="left:0%"></i><b class="x" style="left:50%"></b><i style="left:0%"></i>', 'p')
    expect(html).toBe('<i data-s="p0"></i><b class="x" data-s="p1"></b><i data-s="p0"></i>')
    expect(css).toBe('[data-s=p0]{left:0%}[data-s=p1]{left:50%}')
  })

  it('leaves markup without styles as it is', () => {
    expect(withoutStyleAttributes('<p class="style">style=</p>', 'p')).toEqual({ html: '<p class="style">style=</p>', css: '' })
  })

  it('gives quotes back to a rule', () => {
    expect(withoutStyleAttributes('<p style="font-family:&quot;Inter&quot;"></p>', 'q').css).toBe('[data-s=q0]{font-family:"Inter"}')
  })
})
