/** A screen for one Firefox: the name for the variable DISPLAY, undefined where windows open without one, and what ends it. */
export function ownScreen(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly name: string | undefined; readonly close: () => void }>
