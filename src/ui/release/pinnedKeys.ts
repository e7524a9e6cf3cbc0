import { keys } from '../../../data/release-keys.json'
import { type ReleaseKey, trustedKeys } from '../../domain/signature/releaseKey.ts'

/** The keys this build trusts: whoever changes the released files on their way cannot change these. */
export const KEYS: readonly ReleaseKey[] = trustedKeys(keys as readonly ReleaseKey[])
