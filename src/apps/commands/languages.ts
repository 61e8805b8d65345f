import { readFile } from 'node:fs/promises'
import {
  LANGUAGES,
  type Language,
  loadMessages,
  readMessageFolder,
  takeTranslations,
  translationCsv,
} from '#kernel/i18n'
import { messageSources } from '../sources.ts'
import { answer, type Command, exitCodes, say, tell, wrongUsage } from './command.ts'

async function exportTexts({ locale }: Language): Promise<number> {
  const texts = (await loadMessages(messageSources())).texts(locale)
  answer((await translationCsv(texts)).toString('utf8').trimEnd())
  return exitCodes.ok
}

async function importTexts({ locale }: Language, file: string): Promise<number> {
  const folders = await Promise.all(messageSources().map(readMessageFolder))
  const { written, reviewed, refused } = await takeTranslations(folders, locale, await readFile(file))
  tell(say('languages.taken', { written, reviewed }))
  if (refused.length === 0) return exitCodes.ok
  tell(say('languages.refused', { lines: refused.join('、') }))
  return exitCodes.failed
}

/** `languages export|import`: the texts of a language for a translator, and back into the message files. */
export const languages: Command = {
  options: {},
  positionals: true,
  async run({ positionals: [verb = '', locale = '', file] }) {
    const language = LANGUAGES.find((one) => one.locale === locale)
    if (language && verb === 'export') return exportTexts(language)
    if (language && verb === 'import' && file) return importTexts(language, file)
    return wrongUsage('languages.help', `languages ${verb} ${locale}`.trim())
  },
}
