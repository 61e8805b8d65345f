import { App, Button } from 'antd'
import { t } from '../../kit/text.ts'

/** Recovery codes as they are shown once. */
function Codes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <div className="printed">
      <p>{t('factor.recovery-lead')}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code} className="secret">
            {code}
          </li>
        ))}
      </ol>
      <Button className="not-printed" onClick={() => print()}>
        {t('factor.print')}
      </Button>
    </div>
  )
}

/** Shows new recovery codes, this once, until they are said to be kept; nothing where there are none. */
export function useShowCodes(): (given: { readonly recoveryCodes: readonly string[] | null }) => void {
  const { modal } = App.useApp()
  return ({ recoveryCodes }) => {
    if (!recoveryCodes) return
    modal.success({
      title: t('factor.recovery-title'),
      content: <Codes codes={recoveryCodes} />,
      okText: t('factor.recovery-kept'),
      mask: { closable: false },
      keyboard: false,
    })
  }
}
