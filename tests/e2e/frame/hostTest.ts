import { ownHost } from './ownHost.ts'
import { test as base } from './test.ts'

/** The test with a host of its own: what is published and asked for is seen there alone, and the service worker may keep it. */
export const hostTest = base.extend<{ host: Awaited<ReturnType<typeof ownHost>>; address: string }>({
  // oxlint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const host = await ownHost()
    await use(host)
    await host.close()
  },
  address: async ({ host }, use) => use(host.address),
  serviceWorkers: 'allow',
})
