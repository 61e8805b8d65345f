import { Button } from 'antd'
import { t } from '../kit/text.ts'

/** A page failed: nothing was lost on the server, and loading it anew usually helps. */
export const Fault = () => (
  <main className="stand-in">
    <h1 role="alert">{t('problem.fault')}</h1>
    <Button type="primary" onClick={() => location.reload()}>
      {t('action.reload')}
    </Button>
  </main>
)
