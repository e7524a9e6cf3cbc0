/** Opens the page anew where it is: what stands at the beginning, such as the areas of the map, has changed. */
export function reloadPage(): void {
  window.location.reload()
}
