import type { Ctx } from '#kernel/context'
import type { Variables } from '#modules/flow'
import type { Case } from './case.ts'
import type { CaseKind } from './casework.model.ts'

/** What a service does for a case, in the transaction in which the flow goes on; it gives what gateways decide by. */
export type ServiceWork<S> = (ctx: Ctx, found: Case<S>) => Promise<Variables>

/** What is asked outside about a case besides its number: codes, nothing personal. */
export interface Asking<S> {
  readonly facts: (ctx: Ctx, found: Case<S>) => Promise<Readonly<Record<string, string>>>
}

/** A service that flows of a kind of case can call: something is done here, or somebody outside is asked. */
export type Service<S> = { readonly work: ServiceWork<S> } | { readonly asks: Asking<S> }

const services = new Map<string, Service<unknown>>()

const keyOf = (kind: string, name: string): string => `${kind}/${name}`

/** Declares a service that flows of a kind of case can call; what is not declared is refused when a flow is published. */
export function flowService<S>(kind: CaseKind<S>, name: string, work: ServiceWork<S>): void {
  services.set(keyOf(kind.name, name), { work: work as ServiceWork<unknown> })
}

/** Declares a service that asks somebody outside (`kernel/enquiry`) and goes on with the outcome, or with `unanswered`. */
export function flowEnquiry<S>(kind: CaseKind<S>, name: string, facts: Asking<S>['facts']): void {
  services.set(keyOf(kind.name, name), { asks: { facts: facts as Asking<unknown>['facts'] } })
}

/** The service of this name, if flows of the kind can call it. */
export const serviceOf = (kind: string, name: string): Service<unknown> | undefined =>
  services.get(keyOf(kind, name))

/** Names of the services of a kind of case. */
export const serviceNames = (kind: string): readonly string[] =>
  [...services.keys()].filter((key) => key.startsWith(`${kind}/`)).map((key) => key.slice(kind.length + 1))
