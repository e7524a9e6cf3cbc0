import { expect, test } from 'vitest'
import { webglAvailable } from '../../../src/ui/map/webglAvailable.ts'

function canvas(getContext: (kind: string) => unknown): () => HTMLCanvasElement {
  return () => ({ getContext }) as unknown as HTMLCanvasElement
}

test('available where a WebGL 2 context is given, and that context is given back', () => {
  const asked: string[] = []
  let lost = 0
  const context = { getExtension: () => ({ loseContext: () => (lost += 1) }) }
  expect(webglAvailable(canvas((kind) => (asked.push(kind), context)))).toBe(true)
  expect(asked).toEqual(['webgl2'])
  expect(lost).toBe(1)
})

test('not available where the browser gives none or throws', () => {
  expect(webglAvailable(canvas(() => null))).toBe(false)
  expect(
    webglAvailable(
      canvas(() => {
        throw new Error('blocked')
      }),
    ),
  ).toBe(false)
})
