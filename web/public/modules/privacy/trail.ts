import type { Link } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'

/** The way to a page about the reader's data. */
export const privacyTrail = ({ at, t }: HallRequest): Link[] => [
  { href: at.account, label: t('public:nav.account') },
  { href: at.privacy, label: t('public:privacy.title') },
]
