import type { Ctx } from '#kernel/context'
import { blindIndex, maskIdNumber, maskName, openField, sealedColumn, sealField } from '#kernel/crypto'
import { WORDS } from './licence.words.ts'

/** Who holds a licence. */
export interface Holder {
  readonly kind: 'person' | 'enterprise'
  readonly name: string
  readonly idType: 'resident-id' | 'uscc'
  readonly idNumber: string
}

const contextOf = sealedColumn('licence.licence', 'holder_sealed')

/** A holder as stored with the licence of this id. */
export function sealHolder(ctx: Ctx, governmentId: string, id: string, holder: Holder) {
  const { keyring } = ctx.services
  const { kind, name, idType, idNumber } = holder
  return {
    holderKind: kind,
    holderSealed: sealField(keyring, JSON.stringify({ kind, name, idType, idNumber }), contextOf(id)),
    holderIndex: blindIndex(keyring, governmentId, 'licence-holder', idNumber),
  }
}

/** Name of a stored holder as it may be shown: a person's masked, an organisation's in full. */
export function shownHolder(
  ctx: Ctx,
  row: { readonly id: string; readonly holderSealed: string | null },
): string {
  if (row.holderSealed === null) return WORDS[ctx.locale]['holder.destroyed']
  const opened = openField(ctx.services.keyring, row.holderSealed, contextOf(row.id))
  const { kind, name } = JSON.parse(opened) as Holder
  return kind === 'person' ? maskName(name) : name
}

/** The holder as printed on the licence. A licence hangs on walls: the number of a person stays masked. */
export const printedHolder = ({ kind, name, idType, idNumber }: Holder) => ({
  label: WORDS['zh-CN'][`holder.${kind}`],
  name,
  codeLabel: WORDS['zh-CN'][`holder.${idType}`],
  code: idType === 'uscc' ? idNumber : maskIdNumber(idNumber),
})
