import type { Plugin } from 'vite'

/** Everything the packer put into an app, by the address it has on disk or the name the packer gave it. */
export interface BundledModules {
  readonly ids: ReadonlySet<string>
  /** Writes down what is packed; to be given to every build that goes into the app, and to those of its workers. */
  readonly plugin: () => Plugin
}

/** A list to be filled by the packer: scripts with code left after what nobody uses was shaken off, style sheets, letters, other files. */
export function bundledModules(): BundledModules {
  const ids = new Set<string>()
  return {
    ids,
    plugin: () => ({
      name: 'bundled-modules',
      generateBundle(_, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type === 'asset') for (const file of output.originalFileNames) ids.add(file)
          else for (const [id, { renderedLength }] of Object.entries(output.modules)) if (renderedLength > 0) ids.add(id)
        }
        // Style sheets and what they name leave no code in a script.
        for (const id of this.getModuleIds()) if (!/\.(?:[cm]?[jt]sx?|json)(?:\?.*)?$/.test(id)) ids.add(id)
      },
    }),
  }
}
