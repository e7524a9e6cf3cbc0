import { createRequire } from 'node:module'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { build } from 'vite'
import type { Manifest } from '../../src/catalog/release.ts'
import { KEY_FILE } from '../keys/keyFile.ts'
import { codeClosure } from '../pipeline/codeClosure.ts'
import type { Step } from '../pipeline/step.ts'
import { assertBudgets, partsOf } from './budgets.ts'
import { bundledModules } from './licences/bundledModules.ts'
import { writeLicences } from './licences/writeLicences.ts'
import { writeEngineFiles } from './engineFiles.ts'
import { firstAnswers } from './pages/offlineFacts.ts'
import { readBuildManifest } from './pages/pageAssets.ts'
import { writeHeaderFiles } from './headers/writeHeaderFiles.ts'
import { writeEmbed } from './pages/writeEmbed.ts'
import { writeFirstPicture } from './pages/writeFirstPicture.ts'
import { writeInstallable } from './pages/writeInstallable.ts'
import { writePages } from './pages/writePages.ts'
import { writeProgrammeFiles } from './pages/writeProgrammeFiles.ts'
import { readProgrammesFile, writeProgrammePages } from './pages/writeProgrammePages.ts'
import { readStoriesFile, storyTitles, writeStories } from './pages/writeStories.ts'
import { writeServiceWorker } from './pages/writeServiceWorker.ts'
import { writePreviews } from './previews/writePreviews.ts'
import { replaceFolder } from './replaceFolder.ts'
import { WORK } from './workFiles.ts'

/** The steps from a release and the sources of the page to the built app at `target`, a path relative to `root`. */
export function appSteps(root: string, target: string, project = root): Step[] {
  const ownCode = (file: string) => (project === root ? file : join(project, file))
  const engine: Step = {
    name: 'engine files',
    inputs: [],
    code: ['package-lock.json', ...codeClosure(project, ['scripts/release/engineFiles.ts'])].map(ownCode),
    parameters: createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'),
    outputs: ['public/engine'],
    run: (report) => replaceFolder(join(root, 'public/engine'), join(root, WORK.fresh), async (folder) => writeEngineFiles(folder, report)),
  }
  const app: Step = {
    name: 'app',
    inputs: [...['index.html', 'src', 'package.json', 'tsconfig.json', 'vite.config.ts'].map(ownCode), 'public', 'data/programmes', 'data/territories'],
    code: ['package-lock.json', KEY_FILE, ...codeClosure(project, ['scripts/release/appSteps.ts'])].map(ownCode),
    outputs: [target],
    run: (report) =>
      // A folder elsewhere may be on another disk, where only a neighbour can take its place by a rename.
      replaceFolder(resolve(root, target), isAbsolute(target) ? dirname(target) : join(root, WORK.fresh), async (folder) => {
        if (project !== root) copyStatic(project, root)
        const packed = bundledModules()
        await build({ root: project, publicDir: join(root, 'public'), logLevel: 'warn', plugins: [packed.plugin()], worker: { plugins: () => [packed.plugin()] }, build: { outDir: folder, emptyOutDir: true } })
        const picture = await writeFirstPicture(project, folder, report)
        report(`first picture: ${picture.bytes} bytes, ${[picture.levels.early, picture.levels.over].filter(Boolean).join(' and ')}`)
        writePages(folder, report)
        report(`${await writeProgrammeFiles(folder, join(root, 'data'))} files of programmes`)
        const programmes = readProgrammesFile(folder)
        report(`${writePreviews(folder, programmes)} previews`)
        const stories = readStoriesFile(folder)
        report(`${writeProgrammePages(folder, programmes, (language) => storyTitles(stories, language))} pages of programmes`)
        report(`${writeStories(folder, programmes, stories)} pages of stories`)
        writeEmbed(folder)
        writeInstallable(folder)
        await writeServiceWorker(project, folder, [packed.plugin()])
        report(`${writeLicences(project, folder, packed.ids)} packages of others in the app`)
        report(`${writeHeaderFiles(folder).length} files for hosts`)
        const release = JSON.parse(readFileSync(join(folder, 'data/manifest.json'), 'utf8')) as Manifest
        const parts = partsOf(folder, readBuildManifest(folder), firstAnswers(release))
        for (const { name, bytes } of parts.slice(0, 4)) report(`${name}: ${bytes} bytes packed`)
        // The budgets are a promise about the project's own data; of a region elsewhere it is only said where they end.
        if (project === root) assertBudgets(parts)
        else for (const { name, bytes, most } of parts) if (bytes > most) report(`over the budget: ${name}, ${bytes} bytes of ${most}`)
        // A list for the steps above only.
        rmSync(join(folder, '.vite'), { recursive: true })
      }),
  }
  return [engine, app]
}

/** Static files of the project beside a release that stands elsewhere. */
function copyStatic(project: string, root: string): void {
  cpSync(join(project, 'public'), join(root, 'public'), { recursive: true, filter: (file) => !/[\\/]public[\\/](data|engine)$/.test(file) })
}
