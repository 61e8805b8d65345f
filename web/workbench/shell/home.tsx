import { Navigate } from '@tanstack/react-router'
import { Result } from 'antd'
import { t } from '../kit/text.ts'
import { TrayPage } from '../modules/casework/tray-page.tsx'
import { navigationFor } from './nav.ts'
import { useMay } from './session.ts'

/** Where one starts: the tray or, for those who handle no cases, the first page they may see. */
export function Home() {
  const may = useMay()
  const first = navigationFor(may)[0]?.entries[0]?.to
  if (first === '/') return <TrayPage />
  return first ? <Navigate to={first} replace /> : <Result status="info" title={t('shell.nothing')} />
}
