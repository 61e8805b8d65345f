import { randomBytes } from 'node:crypto'
import { actorRef, type Ctx } from '#kernel/context'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import { newId } from '#kernel/ids'
import { commit, newSalt } from '#kernel/ledger'
import { insertTexts, type NewText, type TextRecord, textsOf } from './sealed-text.store.ts'

/** A text ready to be stored, and what the act says of it. */
export interface SealedText {
  readonly row: Omit<NewText, 'caseId'>
  /** For the act: the id of the row, the commitment to its value, and the files that go with it. */
  readonly reference: {
    readonly text: string
    readonly commitment: string
    readonly files?: readonly { readonly file: string; readonly address: string }[]
  }
}

/** A stored text in the clear; without a value where it was destroyed by law. */
export interface OpenText {
  readonly id: string
  readonly kind: string
  readonly author: string
  readonly at: Date
  readonly value: string | null
}

/** Where a text is sealed. */
export const textContext = sealedColumn('casework.sealed_text', 'value_sealed')

/**
 * Seals a text that may hold personal data: an opinion, reasons, the form.
 * @param kind what it is, such as `opinion` or `form`
 */
export function sealText(ctx: Ctx, governmentId: string, kind: string, value: string): SealedText {
  const id = newId()
  const salt = newSalt(randomBytes)
  const commitment = commit(value, salt)
  return {
    row: {
      governmentId,
      id,
      kind,
      author: actorRef(ctx.actor),
      valueSealed: sealField(ctx.services.keyring, value, textContext(id)),
      salt: Buffer.from(salt).toString('base64url'),
      commitment,
      at: ctx.now,
    },
    reference: { text: id, commitment },
  }
}

/** Stores sealed texts with their case. */
export const storeTexts = (ctx: Ctx, caseId: string, texts: readonly SealedText[]): Promise<void> =>
  insertTexts(
    ctx,
    texts.map(({ row }) => ({ ...row, caseId })),
  )

/** The texts of a case in the clear, oldest first. */
export async function openTexts(ctx: Ctx, caseId: string): Promise<OpenText[]> {
  return (await textsOf(ctx, caseId)).map((row) => openText(ctx, row))
}

/** A stored text in the clear. */
export const openText = (
  ctx: Ctx,
  row: Pick<TextRecord, 'id' | 'kind' | 'author' | 'at' | 'valueSealed'>,
): OpenText => {
  const { id, kind, author, at, valueSealed } = row
  const value = valueSealed === null ? null : openField(ctx.services.keyring, valueSealed, textContext(id))
  return { id, kind, author, at, value }
}
