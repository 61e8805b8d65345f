import { type LegalDay, legalDayOf, yearOf } from '#kernel/calendar'
import { actorRef, type Ctx, governmentOf } from '#kernel/context'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { recordStreamAct } from '#kernel/ledger'
import { unitOf } from '#modules/org'
import { issuePaper } from '#modules/paper'
import { ACTS, streamOf } from './fold-licence.ts'
import { type Holder, printedHolder, sealHolder } from './holder.ts'
import { licenceIssued } from './licence.events.ts'
import { identityOf, type Succession, stateOfSuccessor } from './licence.model.ts'
import { insertLicence, nextSerial } from './licence.store.ts'
import { type Predecessor, supersede } from './replace-licence.ts'

/** A licence to be issued. */
export interface LicenceOrder {
  readonly caseId: string
  readonly unitId: string
  readonly itemCode: string
  readonly itemName: string
  /** 证照名称, such as 食品经营许可证. */
  readonly name: string
  /** 证照类型代码; left out where the type has none yet. */
  readonly typeCode?: string | undefined
  readonly holder: Holder
  /** Account of the applicant who applied on line. */
  readonly owner: string | null
  /** 许可范围. */
  readonly scope: string
  /** Further lines such as 经营场所, in the order printed. */
  readonly details?: readonly { readonly label: string; readonly value: string }[] | undefined
  readonly validFrom: LegalDay
  /** Last day, included; null where it has no end. */
  readonly validTo: LegalDay | null
  /** The licence in whose place it is given, held by `holdPredecessor`, and why. */
  readonly replaces?: { readonly former: Predecessor; readonly way: Succession } | undefined
}

/** Identity and state of a licence: of the first version a serial of its own, of a later one that of the version before it. */
async function identityFor(ctx: Ctx, { unitId, typeCode, replaces }: LicenceOrder) {
  if (replaces) return { identity: replaces.former.next, state: stateOfSuccessor(replaces.way) }
  const year = yearOf(legalDayOf(ctx.now))
  const unit = await unitOf(ctx, unitId)
  return { identity: identityOf(unit, typeCode ?? null, year, await nextSerial(ctx)), state: '01' }
}

/** A licence that was issued. */
export interface IssuedLicence {
  readonly id: string
  readonly identifier: string
  readonly code: string
  readonly paperId: string
}

/**
 * 颁发证照 (行政许可法 §39): registers the licence with its 电子证照标识 and issues its paper; of a changed or renewed one as the
 * next version, in whose favour the former is superseded and kept. Part: the use case authorizes, and calls it after every
 * other paper of the transaction.
 */
export async function issueLicence(ctx: Ctx, order: LicenceOrder): Promise<IssuedLicence> {
  const { caseId, unitId, itemCode, itemName, name, holder, owner, validFrom, validTo } = order
  const governmentId = governmentOf(ctx)
  const id = newId()
  const unit = await unitOf(ctx, unitId)
  const { identity, state } = await identityFor(ctx, order)
  const { identifier, illustrative } = identity
  const supersedes = order.replaces?.former.id ?? null
  const paper = await issuePaper(ctx, {
    template: 'licence',
    unit,
    caseId,
    data: {
      title: name,
      identifier,
      illustrative,
      holder: printedHolder(holder),
      details: [...(order.details ?? [])],
      scope: order.scope,
      validity: { from: validFrom, to: validTo },
    },
  })
  const { number, code } = paper
  await insertLicence(ctx, {
    ...{ governmentId, id, caseId, unitId, unitPath: unit.path, itemCode, itemName, name, owner },
    ...sealHolder(ctx, governmentId, id, holder),
    ...identity,
    ...{ number, code, paperId: paper.id, validFrom, validTo, state, supersedes },
    issuedAt: ctx.now,
    issuedBy: actorRef(ctx.actor),
  })
  await recordStreamAct(ctx, streamOf(id), ACTS.issued, {
    ...{ caseId, unitId, unitPath: unit.path, itemCode, itemName, name, owner },
    ...identity,
    ...{ number, paperId: paper.id, validFrom, validTo },
    ...(order.replaces && { state, supersedes }),
  })
  if (order.replaces) await supersede(ctx, order.replaces.former, { id, caseId, way: order.replaces.way })
  emit(ctx, licenceIssued, caseId, {
    licenceId: id,
    caseId,
    unitId,
    itemCode,
    name,
    validFrom,
    validTo,
    owner,
  })
  return { id, identifier, code, paperId: paper.id }
}
