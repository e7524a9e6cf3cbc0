import { describe, expect, it } from 'vitest'
import { isLasting, isWholeFile, stemOf, successors } from '../../src/service-worker/lasting.ts'

describe('names that carry a hash', () => {
  it('are those of programs, released files and the engine, and of nothing else', () => {
    expect(['assets/index-B1x_9z-Q.js', 'assets/inter-latin-400-normal-C38fXH4l.woff2', 'data/shelves/first.1a2b3c4d.json.gzip', 'engine/duckdb-eh.0f1e2d3c.wasm.gzip'].map(isLasting)).toEqual([true, true, true, true])
    expect(['data/manifest.json', 'engine/engine.json', 'index.html', '', 'places.json', 'es/HN07.html', 'service-worker.js', 'assets/index.js', 'other/a-B1x_9z-Q.js'].filter(isLasting)).toEqual([])
  })

  it('have a stem that stays when the content changes', () => {
    expect(stemOf('assets/GapScreen-B1x_9z-Q.js')).toBe('assets/GapScreen.js')
    expect(stemOf('data/shelves/first.1a2b3c4d.json.gzip')).toBe('data/shelves/first.json.gzip')
  })
})

it('what stands in place of kept files is fetched, what is the same or was never kept is not, nor is an engine', () => {
  const kept = ['assets/GapScreen-aaaaaaaa.js', 'data/shelves/gap.11111111.json.gzip', 'assets/same-cccccccc.js', 'engine/duckdb-eh.11111111.wasm.gzip']
  const now = ['assets/GapScreen-bbbbbbbb.js', 'data/shelves/gap.22222222.json.gzip', 'assets/same-cccccccc.js', 'engine/duckdb-eh.22222222.wasm.gzip', 'assets/IndexScreen-bbbbbbbb.js', 'data/manifest.json']
  expect(successors(kept, now)).toEqual(['assets/GapScreen-bbbbbbbb.js', 'data/shelves/gap.22222222.json.gzip'])
})

it('a page that a host sends in place of what it does not have is not the file', () => {
  const page = new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } })
  expect(isWholeFile('assets/a-bbbbbbbb.js', page)).toBe(false)
  expect(isWholeFile('index.html', page)).toBe(true)
  expect(isWholeFile('assets/a-bbbbbbbb.js', new Response('x', { status: 404 }))).toBe(false)
  expect(isWholeFile('assets/a-bbbbbbbb.js', new Response('x', { headers: { 'content-type': 'text/javascript' } }))).toBe(true)
})
