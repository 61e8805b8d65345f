import { t } from '../../kit/text.ts'
import { factor } from './api.ts'
import { CertificateStep } from './certificate-step.tsx'

/** Proves oneself by the certificate of a USB key. */
export const ProveCertificate = ({ onProven }: { readonly onProven: () => void }) => (
  <CertificateStep
    ask={factor.askCertificate}
    give={factor.proveCertificate}
    submit={t('factor.verify')}
    onDone={onProven}
  />
)
