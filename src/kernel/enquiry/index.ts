export {
  type Enquiry,
  type EnquiryAnswer,
  EnquiryFailure,
  type EnquiryQuestion,
  noEnquiry,
} from './enquiry.ts'
export { type HttpEnquiryOptions, httpEnquiry } from './http-enquiry.ts'
