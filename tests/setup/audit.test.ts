import { describe, expect, it } from 'vitest'
import { judgeAudit } from './audit.ts'

const audited = (high: number, critical: number): string => JSON.stringify({ metadata: { vulnerabilities: { low: 1, high, critical, total: 1 + high + critical }, dependencies: { total: 300 } } })

describe('an audit of the dependencies', () => {
  it.each([
    [audited(0, 0), 'Dependencies: 300 audited, none with a known hole that is high or critical (1 lesser ones).', 0],
    [audited(1, 0), 'Dependencies: 1 with a known hole that is high or critical; `npm audit --omit=dev` names them.', 1],
    [audited(0, 2), 'Dependencies: 2 with a known hole that is high or critical; `npm audit --omit=dev` names them.', 1],
    [JSON.stringify({ message: '404 Not Found - POST /-/npm/v1/security/audits/quick' }), 'Dependencies: not audited: 404 Not Found - POST /-/npm/v1/security/audits/quick', 0],
    [JSON.stringify({ error: { code: 'ENOAUDIT', summary: 'Your configured registry does not support audit requests.' } }), 'Dependencies: not audited: Your configured registry does not support audit requests.', 0],
    ['<html>', 'Dependencies: not audited: the registry gave no answer', 0],
    ['', 'Dependencies: not audited: the registry gave no answer', 0],
  ])('%s', (output, line, code) => {
    expect(judgeAudit(output)).toEqual({ line, code })
  })
})
