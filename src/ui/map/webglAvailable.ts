/**
 * Whether the browser can draw with WebGL 2, by trying. The trial context is given back at once, because browsers
 * keep only a few; `makeCanvas` is replaced in tests.
 */
export function webglAvailable(makeCanvas: () => HTMLCanvasElement = () => document.createElement('canvas')): boolean {
  try {
    const context = makeCanvas().getContext('webgl2')
    if (!context) return false
    context.getExtension('WEBGL_lose_context')?.loseContext()
    return true
  } catch {
    return false
  }
}
