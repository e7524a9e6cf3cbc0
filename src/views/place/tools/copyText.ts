export { copyText } from '../../../ui/share/copyText.ts'
