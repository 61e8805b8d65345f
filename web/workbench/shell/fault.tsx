import { Button } from 'antd'
import { t } from '../kit/text.ts'

/** A page failed: nothing was lost on the server, and loading it anew usually helps. */
export const Fault = () => (
  <div className="stand-in" role="alert">
    <h1>{t('problem.fault')}</h1>
    <Button type="primary" onClick={() => location.reload()}>
      {t('action.reload')}
    </Button>
  </div>
)
