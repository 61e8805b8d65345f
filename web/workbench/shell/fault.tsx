import { Button, Result } from 'antd'
import { t } from '../kit/text.ts'

/** A page failed: nothing was lost on the server, and loading it anew usually helps. */
export const Fault = () => (
  <Result
    status="error"
    title={t('problem.fault')}
    extra={
      <Button type="primary" onClick={() => location.reload()}>
        {t('action.reload')}
      </Button>
    }
  />
)
