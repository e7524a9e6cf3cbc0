import { posix, win32 } from 'node:path'

const NAMES_ON_PATH = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'chrome-headless-shell']

const LINUX = ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium']
const MAC = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium']
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe']

/**
 * Where Chrome or Chromium stands when somebody installed it, likeliest first: names on the PATH, then the
 * usual places of the platform. None of them needs to exist.
 */
export function installedPlaces(platform: NodeJS.Platform, environment: Readonly<Record<string, string | undefined>>): string[] {
  const windows = platform === 'win32'
  const path = windows ? win32 : posix
  const folders = (environment['PATH'] ?? environment['Path'] ?? '').split(path.delimiter).filter(Boolean)
  const onPath = NAMES_ON_PATH.flatMap((name) => folders.map((folder) => path.join(folder, windows ? `${name}.exe` : name)))
  return [...onPath, ...usualPlaces(platform, environment)]
}

function usualPlaces(platform: NodeJS.Platform, environment: Readonly<Record<string, string | undefined>>): string[] {
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(environment['HOME'] ? [posix.join(environment['HOME'], 'Applications')] : [])]
    return roots.flatMap((root) => MAC.map((place) => posix.join(root, place)))
  }
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => environment[name])
    return roots.filter((root) => root !== undefined).flatMap((root) => WINDOWS.map((place) => win32.join(root, place)))
  }
  return LINUX
}
