import { DECLINED, FETCHED } from './agreed.ts'
import { type Digests, publishedCopy } from './published.ts'

/** Keeps an answer; what a full disk throws is swallowed, and the page works as it did. */
type Later = (work: Promise<unknown>) => void

/**
 * A file whose name carries a hash: from any cache, else from the network, and kept from then on. A page that asks past the caches,
 * because what it got was not the file published, is answered by the network, and the new answer takes the place of the old one.
 * Kept is only what `digests` or the name itself say is this file: a broken line must not be answered from for ever.
 */
export async function lastingAnswer(request: Request, path: string, digests: Digests, later: Later): Promise<Response> {
  const again = request.cache === 'reload' || request.cache === 'no-store'
  const kept = again ? undefined : await caches.match(request.url, { ignoreVary: true })
  if (kept) return kept
  const answer = await fetch(request)
  const copy = answer.clone()
  later(quietly(async () => store(request.url, await publishedCopy(path, copy, digests), again)))
  return answer
}

/**
 * A file of this build under a name that stays: as kept with it in `cache`, else from the network, else as kept with any build.
 * Without a cache the network comes first: the page that asks may be of another build.
 */
export async function answerOfBuild(request: Request, address: string, cache: string | null): Promise<Response> {
  const own = cache === null ? undefined : await (await caches.open(cache)).match(address)
  if (own) return own
  try {
    return await fetch(request)
  } catch {
    return (await caches.match(address)) ?? Response.error()
  }
}

/** A file under a name that stays, kept with its build from the first time it is asked for. */
export async function onceAskedAnswer(request: Request, path: string, cache: string, digests: Digests, later: Later): Promise<Response> {
  const address = request.url
  const asked = async () => {
    const answer = await fetch(request)
    const copy = answer.clone()
    later(
      quietly(async () => {
        const published = await publishedCopy(path, copy, digests)
        if (published && !(await caches.has(DECLINED))) await (await caches.open(cache)).put(address, published)
      }),
    )
    return answer
  }
  return (await (await caches.open(cache)).match(address)) ?? asked().catch(async () => (await caches.match(address)) ?? Response.error())
}

async function store(address: string, answer: Response | null, replace: boolean): Promise<void> {
  if (!answer || (await caches.has(DECLINED))) return
  const holders = replace ? await cachesWith(address) : []
  for (const name of holders.length > 0 ? holders : [FETCHED]) await (await caches.open(name)).put(address, answer.clone())
}

async function cachesWith(address: string): Promise<readonly string[]> {
  const holders: string[] = []
  for (const name of await caches.keys()) if (await (await caches.open(name)).match(address)) holders.push(name)
  return holders
}

async function quietly(work: () => Promise<unknown>): Promise<void> {
  await work().catch(() => undefined)
}
