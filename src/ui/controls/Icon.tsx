const PATHS = {
  chevron: 'M4 6l4 4 4-4',
  previous: 'M10 4L6 8l4 4',
  next: 'M6 4l4 4-4 4',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3.5 8.5l3 3 6-7',
  search: 'M11 11l3 3M7 12A5 5 0 107 2a5 5 0 000 10z',
  minus: 'M4 8h8',
  plus: 'M4 8h8M8 4v8',
  sun: 'M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1' +
    'M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1M8 11a3 3 0 100-6 3 3 0 000 6z',
  moon: 'M13.5 9.6A5.8 5.8 0 016.4 2.5a5.8 5.8 0 107.1 7.1z',
  device: 'M2 3.5h12v8H2zM6 14h4M8 11.5V14',
  copy: 'M5.5 5.5h7v7h-7zM3.5 10.5v-7h7',
  outward: 'M6 3.5H3.5v9h9V10M9 3.5h3.5V7M12.5 3.5L7.5 8.5',
  info: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 7.2v3.6M8 5.2v.1',
} as const
export type IconName = keyof typeof PATHS

/** A 16 px line drawing in the colour of the text; decoration only, the name stands beside it or in a label. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="control-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
