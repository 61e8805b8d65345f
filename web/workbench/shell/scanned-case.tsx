import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { checkCaseNumber } from '#kernel/codes'
import { sentenceOf } from '../kit/api/problem.ts'
import { useScanner } from '../kit/device/use-scanner.ts'
import { t } from '../kit/text.ts'
import { casework } from '../modules/casework/api.ts'
import { useMay } from './session.ts'

/** 扫码枪: a scanned receipt opens its case, wherever one is in the workbench. */
export function ScannedCase() {
  const may = useMay()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const open = async (number: string) => {
    const { rows } = await casework.listCases({ text: number, size: 2 })
    const found = rows.find((row) => row.number === number)
    if (found) await navigate({ to: '/cases/$caseId', params: { caseId: found.id } })
    else void message.warning(t('scanner.no-case', { number }))
  }
  useScanner((text) => {
    const checked = checkCaseNumber(text)
    if (!checked.ok || !may('casework.case.read')) return false
    open(checked.code).catch((error: unknown) => void message.error(sentenceOf(error)))
    return true
  })
  return null
}
