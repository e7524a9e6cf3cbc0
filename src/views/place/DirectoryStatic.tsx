import type { PlaceLanguage } from '../../place/words.ts'
import { appWords } from './appWords.ts'

export interface DirectoryPlace {
  readonly id: string
  readonly name: string
  readonly inside: readonly DirectoryPlace[]
}

/** The list of all places by country and department, as it stands in the static page. */
export function DirectoryStatic({ countries, language, places }: { countries: readonly DirectoryPlace[]; language: PlaceLanguage; places: number }) {
  const t = appWords(language)
  return (
    <main className="directory" id="directory">
      <nav className="directory__ways">
        <a href={`../index.html#/explore?indicator=coverage&lang=${language}`}>{t('directory.map')}</a>
        <a href={`../${language === 'es' ? 'en' : 'es'}/index.html`} lang={language === 'es' ? 'en' : 'es'}>
          {t('directory.language')}
        </a>
      </nav>
      <h1 className="directory__title">{t('directory.title')}</h1>
      <p className="directory__intro">{t('directory.intro', { places })}</p>
      <div className="directory__search" hidden>
        <label>
          {t('directory.search')}
          <input type="search" autoComplete="off" />
        </label>
        <output />
      </div>
      {countries.map((country) => (
        <section key={country.id} data-group="" aria-labelledby={country.id}>
          <h2 className="directory__country" id={country.id} data-place={country.id} data-name={country.name}>
            <a href={`./${country.id}.html`}>{country.name}</a>
          </h2>
          <div className="directory__departments">
            {country.inside.map((department) => (
              <section key={department.id} data-group="">
                <h3 className="directory__department" data-place={department.id} data-name={department.name}>
                  <a href={`./${department.id}.html`}>{department.name}</a>
                </h3>
                <ul>
                  {department.inside.map((municipality) => (
                    <li key={municipality.id} data-group="">
                      <span data-place={municipality.id} data-name={municipality.name}>
                        <a href={`./${municipality.id}.html`}>{municipality.name}</a>
                      </span>
                      {municipality.inside.length > 0 && (
                        <ul className="directory__districts" aria-label={t('directory.districts')}>
                          {municipality.inside.map((district) => (
                            <li key={district.id} data-place={district.id} data-name={district.name}>
                              <a href={`./${district.id}.html`}>{district.name}</a>
                            </li>
                          ))}
                        </ul>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </section>
      ))}
    </main>
  )
}
