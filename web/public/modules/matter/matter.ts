import { approvalContract } from '#contracts/approval'
import type { Link } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import type { Matter } from './words.ts'

/** The case that the address names. */
export const matterOf = (request: HallRequest): Promise<Matter> =>
  request.call(approvalContract.endpoints.readMatter, {
    government: request.government.slug,
    caseId: request.param('caseId'),
  })

/** The way to a page of a case. */
export const matterTrail = (matter: Matter, { at, t }: HallRequest): Link[] => [
  { href: at.matters, label: t('public:nav.matters') },
  { href: at.matter(matter.id), label: matter.item.name },
]
