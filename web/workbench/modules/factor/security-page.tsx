import { PageHeader } from '../../kit/page-header.tsx'
import { t } from '../../kit/text.ts'
import { MachinesSection } from './machines-section.tsx'
import { PolicySection } from './policy-section.tsx'

/** 登录安全: what a log-in needs where, and which machines are trusted. */
export function SecurityPage() {
  return (
    <>
      <PageHeader title={t('security.title')} />
      <PolicySection />
      <MachinesSection />
    </>
  )
}
