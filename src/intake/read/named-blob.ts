/** A file as a browser gives it, or a part of an archive under its name. */
export type NamedBlob = Blob & { readonly name: string }

/** Bytes under a name, read as a file is. */
export function namedBlob(bytes: Uint8Array, name: string): NamedBlob {
  return Object.assign(new Blob([bytes as Uint8Array<ArrayBuffer>]), { name })
}
