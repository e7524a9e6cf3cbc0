import { type ComponentType, lazy, type LazyExoticComponent } from 'react'

/** A part of the program did not come: no connection, or the host has a newer build. */
export class PartNotLoaded extends Error {
  override readonly name = 'PartNotLoaded'
}

/** A component whose program is read when it is first drawn, within a `LaterPart`; that tells where it does not come. */
export function laterPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: await load() }
    } catch (cause) {
      throw new PartNotLoaded('a part of the program could not be loaded', { cause })
    }
  })
}
