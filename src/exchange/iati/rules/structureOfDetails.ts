import type { ElementRule } from './structure.ts'

/** The rules of `STRUCTURE` for what our own files never hold: contacts, markers, transactions, forms of the DAC. */
export const DETAILS: Readonly<Record<string, ElementRule>> = {
  'contact-info': {
    children: 'organisation=text? department=text? person-name=text? job-title=text? telephone=words* email=words* website=address* mailing-address=text*',
    attributes: 'type',
  },
  words: { text: 'string', source: 'contact-info/telephone and email' },
  address: { text: 'uri', source: 'contact-info/website' },
  'country-budget-items': { children: 'budget-item+', attributes: 'vocabulary!' },
  'budget-item': { children: 'description=text?', attributes: 'code! percentage:decimal' },
  'humanitarian-scope': { children: 'narrative*', attributes: 'type! vocabulary! vocabulary-uri:uri code!' },
  'policy-marker': { children: 'narrative*', attributes: 'vocabulary vocabulary-uri:uri code! significance' },
  'aid-type': { attributes: 'code! vocabulary', source: 'aidTypeBase' },
  'planned-disbursement': {
    children: 'period-start=day period-end=day? value provider-org=provider? receiver-org=receiver?',
    attributes: 'type',
  },
  provider: { children: 'narrative*', attributes: 'ref provider-activity-id type', source: 'provider-org' },
  receiver: { children: 'narrative*', attributes: 'ref receiver-activity-id type', source: 'receiver-org' },
  'capital-spend': { attributes: 'percentage!:decimal' },
  transaction: {
    children:
      'transaction-type=code transaction-date=day value description=text? provider-org=provider? receiver-org=receiver? disbursement-channel=code? sector=transaction-sector* recipient-country=transaction-country? recipient-region=transaction-region? flow-type=code? finance-type=code? aid-type* tied-status=code?',
    attributes: 'ref humanitarian:boolean',
  },
  'transaction-sector': { children: 'narrative*', attributes: 'vocabulary vocabulary-uri:uri code!', source: 'transaction/sector' },
  'transaction-country': { children: 'narrative*', attributes: 'code!', source: 'transaction/recipient-country' },
  'transaction-region': { children: 'narrative*', attributes: 'code! vocabulary vocabulary-uri:uri', source: 'transaction/recipient-region' },
  'legacy-data': { attributes: 'name! value! iati-equivalent', closed: true },
  conditions: { children: 'condition*', attributes: 'attached!:boolean' },
  condition: { children: 'narrative+', attributes: 'type!', closed: true },
  'crs-add': { children: 'other-flags* loan-terms? loan-status? channel-code?' },
  'other-flags': { attributes: 'code! significance!:boolean' },
  'loan-terms': {
    children: 'repayment-type=code? repayment-plan=code? commitment-date=day? repayment-first-date=day? repayment-final-date=day?',
    attributes: 'rate-1:decimal rate-2:decimal',
  },
  'loan-status': {
    children: 'interest-received=amount? principal-outstanding=amount? principal-arrears=amount? interest-arrears=amount?',
    attributes: 'year!:decimal currency value-date!:date',
  },
  amount: { text: 'decimal', closed: true, source: 'loan-status' },
  'channel-code': { text: 'string', closed: true },
  fss: { children: 'forecast*', attributes: 'extraction-date!:date priority:boolean phaseout-year:decimal' },
  forecast: { text: 'decimal', attributes: 'year!:decimal currency value-date:date' },
}
