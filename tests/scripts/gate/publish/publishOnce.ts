import { publishDataset } from '../../../../scripts/gate/publish/publishDataset.ts'

/** A process that makes one release of the tiny dataset in the folder it is given, and tells each stage. */
const [dataFolder = ''] = process.argv.slice(2)
await publishDataset({ dataFolder, dataset: 'tiny', processes: 0, onProgress: (stage) => process.stdout.write(`${stage}\n`) })
