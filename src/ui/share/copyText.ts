/** Copies a text; returns whether the browser let it. Without a clipboard, as on pages without https, it does not. */
export async function copyText(text: string): Promise<boolean> {
  const board: Clipboard | undefined = navigator.clipboard
  if (!board) return false
  try {
    await board.writeText(text)
    return true
  } catch {
    return false
  }
}
