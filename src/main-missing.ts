/**
 * The program of a page did not come, or not whole: what stands stays, and the page says that the rest will not. A program that runs takes
 * the line away. Stands before it as a deferred script, so that it is here when the element of the program says so, and holds nothing up.
 */
window.addEventListener(
  'error',
  () => {
    const line = document.getElementById('missing')
    if (line) line.hidden = false
  },
  // A script that cannot be had says so at its own element, one that is cut short at the window: both pass here.
  { capture: true },
)
