// Logging in, in a browser: who gets in, what a viewer may not do and is told so, what ends, and what is kept meanwhile.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { ReviewsResponse } from '../../../web/api/types.ts'
import { findFaults } from './faults.ts'
import { executable, setStage, waitForGraph, type Stage } from './stage.ts'

const ADMIN = { name: 'Root', password: 'correct horse battery' }
const ANA = { name: 'Ana', password: 'quiet reading room' }
const VERA = { name: 'Vera', password: 'only ever looking' }

/** The browser itself reports a refusal, whatever the page does about it. */
const own = (complaints: readonly string[]) => complaints.filter((line) => !line.startsWith('Failed to load resource'))

describe.skipIf(executable === null)('accounts', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage({ firstAdmin: ADMIN })
    await stage.accounts.add({ ...ANA, role: 'analyst' })
    await stage.accounts.add({ ...VERA, role: 'viewer' })
  })
  afterAll(() => stage.close())

  async function logIn(page: Page, { name, password }: typeof ANA): Promise<void> {
    await page.getByLabel('Name').fill(name)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Log in' }).click()
  }

  it('nobody sees anything before the right password, then the address that was asked for', async () => {
    const { page, complaints, strangers } = await stage.open('/documents', {})
    await page.getByRole('button', { name: 'Log in' }).waitFor()
    expect(await page.getByText('Published').count()).toBe(0)
    await logIn(page, { ...ANA, password: 'wrong wrong wrong' })
    await page.getByText('The name or the password is wrong').waitFor()
    expect(await page.getByLabel('Password').inputValue()).toBe('')
    await logIn(page, ANA)
    await page.getByText('Published').first().waitFor()
    await page.getByRole('button', { name: 'Ana analyst' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/documents')
    expect({ complaints: own(complaints), strangers }).toEqual({ complaints: [], strangers: [] })
    await page.context().close()
  })

  it.each(['light', 'dark'] as const)('the login has no serious fault of accessibility: %s', async (colorScheme) => {
    const { page } = await stage.open('/', { colorScheme, viewport: { width: 1024, height: 768 } })
    await page.getByRole('button', { name: 'Log in' }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await logIn(page, { ...ANA, password: 'wrong wrong wrong' })
    await page.getByRole('alert').waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.context().close()
  })

  it('an analyst decides under their own name, without being asked for it', async () => {
    const { page, complaints } = await stage.open('/review', {})
    await logIn(page, ANA)
    await page.getByText(/^0 of /u).waitFor()
    await page.getByRole('button', { name: /^Confirm/u }).waitFor()
    await page.keyboard.press('y')
    await page.getByText(/^1 of /u).waitFor()
    // The page goes on before it is answered.
    await expect.poll(async () => (await stage.ask<ReviewsResponse>('/api/reviews')).reviews[0], { timeout: 20_000 }).toMatchObject({ author: 'Ana', action: 'confirm' })
    expect(own(complaints)).toEqual([])
    await page.context().close()
  })

  it('a viewer reads, and is told why nothing can be decided', async () => {
    const before = await stage.ask<ReviewsResponse>('/api/reviews')
    const { page, complaints } = await stage.open('/review', {})
    await logIn(page, VERA)
    await page.getByText('Your role, viewer, does not allow this').first().waitFor()
    expect(await page.getByRole('button', { name: /^Confirm/u }).first().isDisabled()).toBe(true)
    await page.keyboard.press('y')
    await page.getByText('Your role, viewer, does not allow this').nth(1).waitFor()
    await page.goto(`${stage.url}/`)
    await waitForGraph(page)
    expect(await findFaults(page)).toEqual([])
    expect((await stage.ask<ReviewsResponse>('/api/reviews')).reviews).toEqual(before.reviews)
    expect(own(complaints)).toEqual([])
    await page.context().close()
  })

  it('a view that an analyst saves is opened by a viewer, who cannot forget it and is told why', async () => {
    const ana = await stage.open('/', {})
    await logIn(ana.page, ANA)
    await waitForGraph(ana.page)
    await ana.page.getByRole('button', { name: 'Save this one' }).click()
    await ana.page.getByLabel('Name of the view').fill('As it opens')
    await ana.page.keyboard.press('Enter')
    await ana.page.getByRole('button', { name: 'Forget the view As it opens' }).waitFor()
    const { page } = await stage.open('/', {})
    await logIn(page, VERA)
    const forget = page.getByRole('button', { name: 'Forget the view As it opens' })
    await forget.waitFor()
    expect([await forget.isDisabled(), await forget.getAttribute('title')]).toEqual([true, 'Your role, viewer, does not allow this. Ask an admin.'])
    await page.getByRole('button', { name: 'As it opens', exact: true }).click()
    await page.getByText('Opened the view As it opens').waitFor()
    await ana.page.getByRole('button', { name: 'Forget the view As it opens' }).click()
    await ana.page.getByRole('button', { name: 'As it opens', exact: true }).waitFor({ state: 'detached' })
    await page.context().close()
    await ana.page.context().close()
  })

  it('an admin makes a user and a token, and takes both away', async () => {
    const { page, complaints } = await stage.open('/', {})
    await logIn(page, ADMIN)
    await page.getByRole('button', { name: 'Root admin' }).click()
    await page.getByRole('menuitem', { name: 'Users and tokens' }).click()
    const form = page.getByRole('form', { name: 'New user' })
    await form.getByLabel('Name').fill('Bo')
    await form.getByLabel('Role').selectOption('analyst')
    await form.getByLabel('Password').fill('another reading room')
    await form.getByRole('button', { name: 'Add the user' }).click()
    await page.getByText('Bo can log in now').waitFor()
    const tokens = page.getByRole('form', { name: 'New token' })
    await tokens.getByLabel('User').selectOption('Bo')
    await tokens.getByLabel('For').fill('notebook')
    await tokens.getByRole('button', { name: 'Make a token' }).click()
    const text = (await tokens.locator('code').textContent()) ?? ''
    const status = async (): Promise<number> => (await fetch(`${stage.url}/api/status`, { headers: { Authorization: `Bearer ${text}` } })).status
    expect(await status()).toBe(200)
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Revoke the token notebook' }).click()
    await page.getByText('The token notebook of Bo was revoked').waitFor()
    expect(await status()).toBe(401)
    await page.getByLabel('Role of Bo').selectOption('viewer')
    await page.getByText('Bo is viewer now').waitFor()
    await page.getByRole('row', { name: /^Bo/u }).getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('button', { name: 'Really remove Bo' }).click()
    await page.getByText('Bo was removed').waitFor()
    expect((await stage.accounts.read()).users.map(({ name }) => name)).not.toContain('Bo')
    expect(own(complaints)).toEqual([])
    await page.context().close()
  })

  it('who logs out is out, on the server too', async () => {
    const { page } = await stage.open('/documents', {})
    await logIn(page, ANA)
    await page.getByRole('button', { name: 'Ana analyst' }).click()
    const cookies = await page.context().cookies()
    await page.getByRole('menuitem', { name: 'Log out' }).click()
    await page.getByRole('button', { name: 'Log in' }).waitFor()
    await page.context().addCookies(cookies)
    await page.reload()
    await page.getByRole('button', { name: 'Log in' }).waitFor()
    await page.context().close()
  })

  it('a session that ends in the middle is begun again with what was typed still there', async () => {
    const { page } = await stage.open('/add', {})
    await logIn(page, ANA)
    await page.getByRole('button', { name: 'Paste text' }).click()
    await page.getByRole('textbox', { name: /^Text/u }).fill('Kenya criticized Uganda on 2 May 2011.')
    await stage.accounts.setPassword(ANA.name, 'another reading room')
    await page.getByRole('button', { name: 'Read this text' }).click()
    const dialog = page.getByRole('dialog', { name: 'Log in again' })
    await dialog.getByLabel('Password').fill('another reading room')
    await dialog.getByRole('button', { name: 'Log in' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await page.getByRole('textbox', { name: /^Text/u }).inputValue()).toContain('Kenya criticized Uganda')
    await page.getByRole('button', { name: 'Read this text' }).click()
    await page.getByText(/1 document/u).first().waitFor()
    await page.context().close()
  })
})
