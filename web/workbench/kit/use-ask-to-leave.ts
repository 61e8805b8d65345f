import { App } from 'antd'
import { t } from './text.ts'

/** Asks whether what was written may be given up. @returns whether it may */
export function useAskToLeave(): () => Promise<boolean> {
  const { modal } = App.useApp()
  return () =>
    new Promise<boolean>((resolve) => {
      modal.confirm({
        title: t('leave.title'),
        content: t('leave.effect'),
        okText: t('leave.go'),
        okButtonProps: { danger: true },
        cancelText: t('leave.stay'),
        onOk: () => resolve(true),
        onCancel: () => resolve(false),
      })
    })
}
