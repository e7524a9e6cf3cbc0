/** Puts the state of a step, as its data attributes have it, on the map of the stage. */
export function showScene(stage: HTMLElement, step: HTMLElement): void {
  const list = (name: string) => new Set((step.dataset[name] ?? '').split(' ').filter((each) => each !== ''))
  const [places, highlight, unnamed] = [list('places'), list('highlight'), list('unnamed')]
  const shade = new Map([...list('shade')].map((pair) => pair.split(':') as [string, string]))
  for (const area of stage.querySelectorAll<SVGElement>('[data-territory]')) {
    const dark = shade.get(area.dataset['territory'] ?? '')
    area.setAttribute('class', dark === undefined ? 'map__department' : `map__department map__department--${dark}`)
  }
  for (const country of stage.querySelectorAll<SVGElement>('[data-country]')) country.classList.toggle('is-highlighted', highlight.has(country.dataset['country'] ?? ''))
  for (const area of stage.querySelectorAll<SVGElement>('[data-unnamed]')) area.classList.toggle('is-shown', unnamed.has(area.dataset['unnamed'] ?? ''))
  for (const marks of stage.querySelectorAll<SVGElement>('[data-programme]')) {
    const shown = places.has(marks.dataset['programme'] ?? '')
    marks.classList.toggle('is-shown', shown)
    marks.classList.toggle('is-hollow', shown && step.dataset['hollow'] === 'true')
  }
  for (const labels of stage.querySelectorAll<SVGElement>('[data-labels]')) labels.classList.toggle('is-shown', labels.dataset['labels'] === step.dataset['step'])
  stage.dataset['at'] = step.dataset['step']
}
