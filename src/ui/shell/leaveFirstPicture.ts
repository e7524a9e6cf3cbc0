/** Takes the first picture away, which the page came with; whatever is beneath it is seen from now on. */
export function leaveFirstPicture(): void {
  document.getElementById('first')?.remove()
  // The program is here after all: see src/main-first.ts.
  delete document.documentElement.dataset['program']
}
