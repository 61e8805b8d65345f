import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useEffect } from 'react'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { showFieldErrors } from '../../kit/field-errors.ts'
import { Mark } from '../../kit/mark.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { identity, ME } from './api.ts'

const route = getRouteApi('/login')

interface Credentials {
  readonly login: string
  readonly password: string
}

function useLogIn() {
  const queries = useQueryClient()
  const navigate = route.useNavigate()
  const { next = '/' } = route.useSearch()
  return useSubmit({
    send: identity.logInToDesk,
    onDone: async () => {
      queries.clear()
      const me = await queries.fetchQuery(ME)
      const choose = me.otherAppointments.length > 0 && !me.mustChangePassword
      await navigate(choose ? { to: '/appointment', search: { next } } : { href: next })
    },
  })
}

/** 登录. Afterwards one is where one wanted to go. */
export function LoginPage() {
  const [form] = Form.useForm<Credentials>()
  const logIn = useLogIn()
  useEffect(() => {
    document.title = t('shell.tab-title', { page: t('login.title') })
  }, [])
  return (
    <main className="login">
      <div className="login-sheet">
        <p className="login-brand">
          <Mark />
          <span>{t('shell.service')}</span>
        </p>
        <h1>{t('login.title')}</h1>
        <ProblemNotice error={logIn.error} />
        <Form<Credentials>
          form={form}
          layout="vertical"
          size="large"
          requiredMark={false}
          onFinish={(values) => logIn.mutate(values, { onError: (error) => showFieldErrors(form, error) })}
        >
          <Form.Item
            name="login"
            label={t('login.login')}
            extra={t('login.login-hint')}
            rules={filled(t('login.login-missing'))}
          >
            <Input autoFocus autoComplete="username" maxLength={60} autoCapitalize="off" spellCheck={false} />
          </Form.Item>
          <Form.Item name="password" label={t('login.password')} rules={filled(t('login.password-missing'))}>
            <Input.Password autoComplete="current-password" maxLength={128} />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={logIn.isPending}>
            {t('login.do')}
          </Button>
        </Form>
      </div>
    </main>
  )
}
