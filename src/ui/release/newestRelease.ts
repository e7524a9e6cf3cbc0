import type { Manifest } from '../../catalog/release.ts'
import { OlderRelease } from '../../database/release-error.ts'
import { ageOf, isOlder, type ReleaseAge } from '../../domain/signature/releaseAge.ts'
import type { Verdict } from '../../domain/signature/verifyManifest.ts'

/** Other apps, and other sites of this one, may stand under the same address: the folder is part of the name. */
function nameOf(site: URL, key: string): string {
  return `arraigo-newest-release ${site.pathname} ${key}`
}

/**
 * Throws OlderRelease where the newest release that was opened here, signed by the same key, is newer than this one. A release whose
 * signature could not be checked is not compared, and one that the browser has nothing remembered of passes.
 */
export function judgeAge(site: URL, manifest: Pick<Manifest, 'sequence' | 'created'>, signature: Verdict | null): void {
  if (signature?.kind !== 'verified') return
  const newest = newestSeen(nameOf(site, signature.key.id))
  if (newest && isOlder(ageOf(manifest), newest)) throw new OlderRelease(manifest.created, newest.created)
}

/**
 * Remembers the age of a release that has been opened; of one a person has opened knowingly too, so that she is asked once. Not in a
 * page that came past the worker of this device, which would answer the next visit from an older release it keeps. Never throws.
 */
export async function rememberAge(site: URL, manifest: Pick<Manifest, 'sequence' | 'created'>, signature: Verdict | null): Promise<void> {
  if (signature?.kind !== 'verified') return
  try {
    const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker
    if (workers && !workers.controller && (await workers.getRegistration(site.href))?.active) return
    localStorage.setItem(nameOf(site, signature.key.id), JSON.stringify(ageOf(manifest)))
  } catch {
    // The browser keeps nothing for this page: then there is nothing to compare with either.
  }
}

function newestSeen(name: string): ReleaseAge | null {
  try {
    const read = JSON.parse(localStorage.getItem(name) ?? 'null') as Partial<Record<keyof ReleaseAge, unknown>> | null
    return typeof read?.sequence === 'number' && typeof read.created === 'string' ? { sequence: read.sequence, created: read.created } : null
  } catch {
    return null
  }
}
