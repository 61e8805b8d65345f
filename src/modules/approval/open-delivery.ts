import { notFound } from '#kernel/errors'
import { deliveryEnded } from './approval.errors.ts'
import type { Delivery } from './approval.state.ts'
import type { Permit } from './permit.ts'

/**
 * A delivery whose result is not known yet.
 * @throws Refusal `kernel.not-found`; `approval.delivery-ended`
 */
export function openDelivery({ state }: Permit, id: string): Delivery {
  const found = state.business.deliveries?.find((one) => one.id === id)
  if (!found) throw notFound()
  if (found.status !== 'sent') throw deliveryEnded()
  return found
}
