/**
 * Chromium's command line for tests and measurements: WebGL 2 in software, so that a machine without
 * a graphics card draws the same map, and no request of the browser's own.
 */
export function browserFlags(isRoot: boolean): string[] {
  const flags = [
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
    // As on a computer without a graphics card: the page is put together by the processor. Only WebGL is drawn by SwiftShader;
    // drawing the whole page by it as well takes seconds for a frame, which no computer of a person does.
    '--disable-gpu-compositing',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ]
  // Chromium's sandbox refuses to run for root, which is who runs in most containers.
  return isRoot ? ['--no-sandbox', ...flags] : flags
}

/** Whether this process runs as root; false on Windows, which has no such user. */
export function runsAsRoot(): boolean {
  return process.getuid?.() === 0
}
