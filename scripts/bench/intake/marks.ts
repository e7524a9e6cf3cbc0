/** All that the benchmark knows of the page of this app: names to change here alone. */
export const OWN = {
  link: '#/own?lang=en',
  file: '[data-testid="own-file"]',
  /** Asked of a person for large files alone: reads the table to its end. */
  read: '[data-testid="own-read"]',
  /** Asked of a person for every file: takes the dataset and shows its map. */
  show: '[data-testid="own-show"]',
  /** What the page says when it can't go on. */
  problem: '[data-testid="own-problem"]',
  /** Set in the frame in which the first map of the new dataset is painted. */
  mapped: 'arraigo:own-mapped',
} as const

/** The same of the page that shows kepler.gl, which the benchmark writes itself: see keplerPage.ts. */
export const KEPLER = {
  link: '',
  file: 'input.upload-button-input',
  mapped: 'bench:kepler-mapped',
  failed: 'bench:kepler-failed',
} as const

/** Set by the watcher when a file reaches the page: both clocks begin here. */
export const DROPPED = 'bench:dropped'
