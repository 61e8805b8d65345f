import type { Ctx, Locale } from '#kernel/context'
import { blindIndex, maskIdNumber, maskName, openField, sealedColumn, sealField } from '#kernel/crypto'
import english from './messages/en.json' with { type: 'json' }
import words from './messages/zh-CN.json' with { type: 'json' }

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

const DESTROYED: Readonly<Record<Locale, string>> = {
  'zh-CN': words['holder.destroyed'],
  en: english['holder.destroyed'],
}

/** Name of a stored holder as it may be shown: a person's masked, an organisation's in full. */
export function shownHolder(
  ctx: Ctx,
  row: { readonly id: string; readonly holderSealed: string | null },
): string {
  if (row.holderSealed === null) return DESTROYED[ctx.locale]
  const opened = openField(ctx.services.keyring, row.holderSealed, contextOf(row.id))
  const { kind, name } = JSON.parse(opened) as Holder
  return kind === 'person' ? maskName(name) : name
}

/** The holder as printed on the licence. A licence hangs on walls: the number of a person stays masked. */
export const printedHolder = ({ kind, name, idType, idNumber }: Holder) => ({
  label: words[`holder.${kind}`],
  name,
  codeLabel: words[`holder.${idType}`],
  code: idType === 'uscc' ? idNumber : maskIdNumber(idNumber),
})
