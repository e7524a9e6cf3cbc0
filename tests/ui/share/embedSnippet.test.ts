import { expect, it } from 'vitest'
import { EMBED_SANDBOX, embedAddress, embedSnippet, placeView } from '../../../src/ui/share/embedSnippet.ts'

it('stands beside the app whatever the page it is made on', () => {
  expect(embedAddress('https://example.org/arraigo/', '#/explore?indicator=gap', 'trend')).toBe('https://example.org/arraigo/embed.html#/explore?indicator=gap&figure=trend')
  expect(embedAddress('https://example.org/', placeView('HN0703', 'es'), 'map')).toBe('https://example.org/embed.html#/place/HN0703?lang=es&figure=map')
})

it('is one element whose texts stay texts', () => {
  const snippet = embedSnippet({ address: 'https://example.org/embed.html#/explore?a=1&b="2"', title: '"><script>alert(1)</script>', height: 420 })
  expect(snippet).toBe(
    `<iframe src="https://example.org/embed.html#/explore?a=1&amp;b=&quot;2&quot;" title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" width="100%" height="420" loading="lazy" sandbox="${EMBED_SANDBOX}"></iframe>`,
  )
})

it('allows no more than it needs', () => {
  const allowed = EMBED_SANDBOX.split(' ')
  for (const more of ['allow-top-navigation', 'allow-forms', 'allow-modals', 'allow-downloads', 'allow-storage-access-by-user-activation']) expect(allowed).not.toContain(more)
})
