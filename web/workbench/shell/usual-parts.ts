/** What nearly every page takes: loaded while the reader looks at the first one. */
export { Dropdown, Form, Input, Select } from 'antd'
