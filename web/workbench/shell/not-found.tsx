import { Link } from '@tanstack/react-router'
import { Result } from 'antd'
import { t } from '../kit/text.ts'

/** There is no page at this address. */
export const NotFound = () => (
  <Result status="info" title={t('problem.no-page')} extra={<Link to="/">{t('problem.to-home')}</Link>} />
)
