import { t } from '../../kit/text.ts'
import { type AddProps, factor } from './api.ts'
import { CertificateStep } from './certificate-step.tsx'

/** Adds the certificate of a USB key. */
export const AddCertificate = ({ onAdded }: AddProps) => (
  <CertificateStep
    ask={factor.beginCertificate}
    give={factor.confirmCertificate}
    submit={t('factor.add-confirm')}
    onDone={onAdded}
  />
)
