/** The build the page belongs to, and the release it was made over, as the build wrote them into it; null in a page that was not built whole. */
export interface BuiltAs {
  readonly build: string
  readonly release: string
}

export function builtAs(): BuiltAs | null {
  const { build, release } = document.getElementById('root')?.dataset ?? {}
  return build && release ? { build, release } : null
}
