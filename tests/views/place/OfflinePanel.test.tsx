import { afterEach, describe, expect, it, vi } from 'vitest'
import { OfflinePanel } from '../../../src/views/place/OfflinePanel.tsx'
import { htmlOf, textOf } from '../../ui/controls/screen.tsx'

const HERE = { id: 'HN07', name: 'El Paraíso' }
const DATA = new URL('https://example.org/app/data/')
const panel = (ready: boolean, loadIndex = vi.fn(), language: 'es' | 'en' = 'es') => htmlOf(<OfflinePanel language={language} here={HERE} data={DATA} release="a" loadIndex={loadIndex} ready={ready} />)

describe('what opens without a connection', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is not yet kept at first, which it says of this department, in both languages', () => {
    vi.stubGlobal('window', { caches: {} })
    vi.stubGlobal('navigator', { serviceWorker: {} })
    expect(textOf(panel(false))).toBe('Sin conexión El Paraíso aún no está guardado en este dispositivo.')
    expect(textOf(panel(false, vi.fn(), 'en'))).toContain('El Paraíso')
    expect(panel(true)).toContain('<output class="offline__said">')
  })

  it('is nothing in a browser that cannot keep pages, which it says and asks for nothing', () => {
    vi.stubGlobal('window', {})
    vi.stubGlobal('navigator', {})
    const loadIndex = vi.fn()
    expect(textOf(panel(false, loadIndex))).toContain('Este navegador no puede guardar páginas')
    expect(loadIndex).not.toHaveBeenCalled()
  })
})
