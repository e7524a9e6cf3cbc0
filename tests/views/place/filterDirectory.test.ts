import { describe, expect, it } from 'vitest'
import { filterDirectory } from '../../../src/views/place/filterDirectory.ts'
import { directoryElements, type TinyElement } from './tinyDirectory.ts'

function searched() {
  const root = directoryElements()
  filterDirectory(root as unknown as HTMLElement, 'es')
  const field = root.querySelector('input') as TinyElement
  const said = root.querySelector('output') as TinyElement
  return {
    root,
    /** Ids of the places in sight after something was typed, and what is said of it. */
    type(text: string) {
      field.value = text
      field.listeners.get('input')?.()
      return [root.querySelectorAll('[data-place]').filter((place) => place.isSeen()).map((place) => place.dataset['place']), said.textContent] as const
    },
  }
}

const ALL = ['HND', 'HN07', 'HN0703', 'HN0704', 'HN08', 'HN0801', 'SLV', 'SV01', 'SV01001', 'SV0101', 'SV0102']

describe('the search of the list', () => {
  it('appears once it works, and shows everything until something is typed', () => {
    const { root, type } = searched()
    expect(root.querySelector('div[hidden]')).toBeNull()
    expect(type('')).toEqual([ALL, ''])
    expect(type('  ')).toEqual([ALL, ''])
  })

  it('finds names without their accents, and keeps what a place lies in in sight', () => {
    const { type } = searched()
    expect(type('danli')).toEqual([['HND', 'HN07', 'HN0703'], '1 lugar'])
    expect(type('REFUGIO')).toEqual([['SLV', 'SV01', 'SV01001', 'SV0102'], '1 lugar'])
    expect(type('paraiso')).toEqual([['HND', 'HN07', 'HN0704'], '2 lugares'])
    expect(type('')[0]).toEqual(ALL)
  })

  it('finds codes, and several words in any order', () => {
    const { type } = searched()
    expect(type('HN0801')).toEqual([['HND', 'HN08', 'HN0801'], '1 lugar'])
    expect(type('morazan francisco')[0]).toEqual(['HND', 'HN08'])
    expect(type('sv01')[0]).toEqual(['SLV', 'SV01', 'SV01001', 'SV0101', 'SV0102'])
  })

  it('suggests names that are nearly so, and nothing where none is', () => {
    const { type } = searched()
    expect(type('atiquisaya')).toEqual([[], 'Ningún lugar se llama así. ¿Quiso decir Atiquizaya?'])
    // A department and a municipality of one name are one suggestion.
    expect(type('el paraizo')[1]).toBe('Ningún lugar se llama así. ¿Quiso decir El Paraíso?')
    expect(type('xxxxxxxx')).toEqual([[], 'Ningún lugar se llama así.'])
  })

  it('leaves a page without its field alone', () => {
    const { root } = searched()
    const list = root.querySelector('section')
    expect(() => filterDirectory(list as unknown as HTMLElement, 'es')).not.toThrow()
  })
})
