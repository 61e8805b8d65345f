import { Button } from 'antd'
import { t } from '../../kit/text.ts'

/** What is handed over with an account: login and, where one was made, the temporary password. */
export interface Handed {
  readonly login: string
  readonly password: string | null
  readonly name?: string
  /** What the slip is about, such as the position and its days. */
  readonly about?: string
}

/** A slip that is shown once and can be printed and handed over. */
export const HandedSlip = ({ login, password, name, about }: Handed) => (
  <div className="printed">
    {name && <p>{name}</p>}
    {about && <p>{about}</p>}
    <p>{t('slip.login', { login })}</p>
    {password === null ? (
      <p>{t('slip.own-password')}</p>
    ) : (
      <>
        <p className="secret">{password}</p>
        <p>{t('slip.once')}</p>
      </>
    )}
    <Button className="not-printed" onClick={() => print()}>
      {t('slip.print')}
    </Button>
  </div>
)
