import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { Type } from 'typebox'
import { Day, Fields, Line, OneOf, Prose, validate } from '#kernel/contract'
import { TEXT_KINDS } from './privacy.words.ts'
import { insertTexts } from './text.store.ts'

const Words = Fields({ title: Line(100), body: Prose(10_000), basis: Prose(500) })

const TextPack = Type.Array(
  Fields({
    code: Type.String({ pattern: '^[a-z][a-z-]{1,30}$' }),
    version: Type.Integer({ minimum: 1 }),
    kind: OneOf(...TEXT_KINDS),
    inForceOn: Day,
    words: Fields({ 'zh-CN': Words, en: Words }),
  }),
)

/**
 * Puts the shipped texts into the installation. A version that is there is never changed: a changed text is a new
 * version. Doing it again changes nothing.
 * @param folder the folder `data-packs`
 */
export async function installTexts(tx: Kysely<unknown>, folder: string): Promise<void> {
  const pack: unknown = JSON.parse(await readFile(join(folder, 'privacy/texts.json'), 'utf8'))
  const rows = validate(TextPack, pack).flatMap(({ words, ...text }) =>
    (['zh-CN', 'en'] as const).map((locale) => ({ ...text, locale, ...words[locale] })),
  )
  await insertTexts(tx, rows)
}
