import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DECLINED, FETCHED } from '../../src/service-worker/agreed.ts'
import { answerOfBuild, onceAskedAnswer, lastingAnswer } from '../../src/service-worker/answers.ts'
import { digestsOf, memoryCaches, released, SITE } from './memoryCaches.ts'

const SHELF = released('data/shelves/gap', 'from the host')
const RIGHT = released('data/shelves/gap', 'right')
const LIST = 'data/manifest.json'
const ENGINE = 'engine/engine.json'
let works: Promise<unknown>[] = []
const later = (work: Promise<unknown>) => works.push(work)
const asked = (path: string, cache: RequestCache = 'default') => new Request(SITE.href + path, { cache })
const text = async (answer: Promise<Response>) => {
  const body = await (await answer).text()
  await Promise.all(works)
  return body
}

describe('the worker answers', () => {
  beforeEach(() => void (works = []))
  afterEach(() => vi.unstubAllGlobals())

  it('a file with a hash from any cache, and asks for it once', async () => {
    const browser = memoryCaches(() => new Response('from the host'))
    await expect(text(lastingAnswer(asked(SHELF), SHELF, {}, later))).resolves.toBe('from the host')
    await expect(text(lastingAnswer(asked(SHELF), SHELF, {}, later))).resolves.toBe('from the host')
    expect(browser.asked).toHaveLength(1)
    expect(browser.pathsIn(FETCHED)).toEqual([SHELF])
  })

  it('a page that does not trust the kept file from the host, and keeps what comes in its place', async () => {
    const browser = memoryCaches(() => new Response('right'))
    await browser.put('arraigo-main-b1', RIGHT, 'wrong')
    await expect(text(lastingAnswer(asked(RIGHT, 'reload'), RIGHT, {}, later))).resolves.toBe('right')
    await expect(browser.textOf('arraigo-main-b1', RIGHT)).resolves.toBe('right')
    expect(browser.pathsIn(FETCHED)).toEqual([])
  })

  it('without keeping anything where it is not wanted, where it is an error, and where there is no room', async () => {
    const declined = memoryCaches(() => new Response('from the host'))
    declined.kept.set(DECLINED, new Map())
    await expect(text(lastingAnswer(asked(SHELF), SHELF, {}, later))).resolves.toBe('from the host')
    expect(declined.kept.has(FETCHED)).toBe(false)
    const missing = memoryCaches(() => new Response('not found', { status: 404 }))
    await expect(text(lastingAnswer(asked(SHELF), SHELF, {}, later))).resolves.toBe('not found')
    expect(missing.kept.has(FETCHED)).toBe(false)
    memoryCaches(() => new Response('from the host'), { full: true })
    await expect(text(lastingAnswer(asked(SHELF), SHELF, {}, later))).resolves.toBe('from the host')
  })

  it('the list of released files as it was kept with the page, else from the host, else as any build has it', async () => {
    const browser = memoryCaches(() => new Response('new'))
    await browser.put('arraigo-main-b1', LIST, 'old')
    await expect(text(answerOfBuild(asked(LIST), SITE.href + LIST, 'arraigo-main-b2'))).resolves.toBe('new')
    await browser.put('arraigo-main-b2', LIST, 'of this build')
    await expect(text(answerOfBuild(asked(LIST), SITE.href + LIST, 'arraigo-main-b2'))).resolves.toBe('of this build')
    const offline = memoryCaches(() => null)
    await offline.put('arraigo-main-b1', LIST, 'old')
    await expect(text(answerOfBuild(asked(LIST), SITE.href + LIST, 'arraigo-main-b2'))).resolves.toBe('old')
    await expect(answerOfBuild(asked(ENGINE), SITE.href + ENGINE, 'arraigo-main-b2')).resolves.toMatchObject({ type: 'error' })
  })

  it('the list of the engine’s files of the build it was first asked for in', async () => {
    const browser = memoryCaches(() => new Response('first'))
    await expect(text(onceAskedAnswer(asked(ENGINE), ENGINE, 'arraigo-main-b2', digestsOf({ [ENGINE]: 'first' }), later))).resolves.toBe('first')
    await expect(text(onceAskedAnswer(asked(ENGINE), ENGINE, 'arraigo-main-b2', digestsOf({ [ENGINE]: 'first' }), later))).resolves.toBe('first')
    expect(browser.asked).toHaveLength(1)
  })

  it('with what came, and keeps nothing of it, where that is not the file of its name', async () => {
    const browser = memoryCaches(() => new Response('from the ho'))
    await expect(text(lastingAnswer(asked(SHELF), SHELF, {}, later))).resolves.toBe('from the ho')
    await expect(text(onceAskedAnswer(asked(ENGINE), ENGINE, 'arraigo-main-b2', digestsOf({ [ENGINE]: 'of this build' }), later))).resolves.toBe('from the ho')
    expect([...browser.kept.values()].flatMap((entries) => [...entries.keys()])).toEqual([])
  })
})
