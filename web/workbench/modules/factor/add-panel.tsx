import { Radio } from 'antd'
import { useState } from 'react'
import { t, word } from '../../kit/text.ts'
import { AddCertificate } from './add-certificate.tsx'
import { AddPasskey } from './add-passkey.tsx'
import { AddPhone } from './add-phone.tsx'
import { AddTotp } from './add-totp.tsx'
import type { AddProps } from './api.ts'

const FORMS = { totp: AddTotp, sms: AddPhone, passkey: AddPasskey, certificate: AddCertificate } as const
type Addable = keyof typeof FORMS
const ORDER: readonly Addable[] = ['totp', 'sms', 'passkey', 'certificate']

/** Adds a factor of a kind that one chooses. */
export function AddPanel({ own, onAdded }: AddProps) {
  const kinds = ORDER.filter((kind) => own.addable.includes(kind))
  const [chosen, choose] = useState<Addable | undefined>(kinds[0])
  if (chosen === undefined) return <p>{t('factor.none-addable')}</p>
  const Add = FORMS[chosen]
  return (
    <div className="narrow">
      <Radio.Group
        className="stack gap-below"
        aria-label={t('factor.choose')}
        value={chosen}
        onChange={({ target }) => choose(target.value as Addable)}
        options={kinds.map((kind) => ({
          value: kind,
          label: (
            <>
              <strong>{word('factor-kind', kind)}</strong>{' '}
              <span className="muted">{word('factor-about', kind)}</span>
            </>
          ),
        }))}
      />
      <Add key={chosen} own={own} onAdded={onAdded} />
    </div>
  )
}
