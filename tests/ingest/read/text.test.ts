// Encodings, characters and languages: what plain text may look like before anything is cleaned.

import iconv from 'iconv-lite'
import { describe, expect, it, test } from 'vitest'
import { normalizeCharacters } from '../../../ingest/read/characters.ts'
import { splitBlocks } from '../../../ingest/read/clean/blocks.ts'
import { decodeText } from '../../../ingest/read/decode.ts'
import { detectLanguage } from '../../../ingest/read/clean/language.ts'
import { readDocument } from './fixtures/reading.ts'

describe('encodings', () => {
  const ENCODINGS = [
    { encoding: 'utf-8', text: 'Мост в Карасу закрыт — «надолго».' },
    { encoding: 'utf-16le', text: 'The bridge – “closed” – is in Karasu.' },
    { encoding: 'utf-16be', text: 'The bridge – “closed” – is in Karasu.' },
    { encoding: 'windows-1251', text: 'Мост в Карасу закрыт, сообщил министр. Движение идёт через паром.' },
    { encoding: 'koi8-r', text: 'Мост в Карасу закрыт, сообщил министр. Движение идёт через паром.' },
    { encoding: 'windows-1252', text: 'The “bridge” – closed on Monday – is in Karasu.' },
    { encoding: 'windows-1252', text: 'Le pont a été fermé lundi, a annoncé le ministère. Les députés sont très inquiets.' },
    { encoding: 'iso-8859-2', text: 'Prezydent spotkał się z ministrem w Łodzi. Rozmowy dotyczyły bezpieczeństwa i współpracy między państwami.' },
    { encoding: 'shift_jis', text: '大橋は月曜日に閉鎖された。二つの橋脚に亀裂が見つかったためだと当局は述べた。' },
  ]
  test.each(ENCODINGS)('$encoding: $text', ({ encoding, text }) => {
    expect(decodeText(iconv.encode(text, encoding))).toBe(text)
  })

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le'])('%s with a byte order mark', async (encoding) => {
    const text = 'The bridge was “closed” on Monday, the ministry said.'
    expect((await readDocument('a.txt', iconv.encode(text, encoding, { addBOM: true }))).text).toBe(text)
  })

  it('stays UTF-8 when a few characters are torn', () => {
    const bytes = Buffer.concat([Buffer.from('Мост в Карасу закрыт. '.repeat(20)), Buffer.from([0xff]), Buffer.from('Паром ходит.')])
    expect(decodeText(bytes)).toContain('Мост в Карасу закрыт. \ufffdПаром ходит.')
  })

  it('follows what a page declares where the bytes are not UTF-8', () => {
    expect(decodeText(iconv.encode('Łódź', 'iso-8859-2'), 'iso-8859-2')).toBe('Łódź')
    expect(decodeText(Buffer.from('Łódź'), 'iso-8859-2')).toBe('Łódź')
  })
})

describe('characters', () => {
  const CHARACTERS = [
    { from: 'a\r\nb\rc\u2028d', to: 'a\nb\nc\nd', reason: 'newlines' },
    { from: 'Cafe\u0301', to: 'Café', reason: 'composed' },
    { from: 'Uz\u00adbek\u200bistan\ufeff', to: 'Uzbekistan', reason: 'invisible' },
    { from: 'a\u00a0b\u2009c\td', to: 'a b c d', reason: 'spaces' },
    { from: 'a\u0000b\u0007\u0085c', to: 'ab\nc', reason: 'controls' },
    { from: '“q” ‘s’ — …', to: '“q” ‘s’ — …', reason: 'typographic signs stay' },
    { from: 'o\ufb03cer', to: 'officer', reason: 'ligatures' },
    { from: 'می\u200cخواهم', to: 'می\u200cخواهم', reason: 'a joiner in Persian is spelling' },
    { from: 'Kara\u200csu', to: 'Karasu', reason: 'a joiner in Latin is noise' },
    { from: 'a\fb', to: 'a\nb', reason: 'page breaks of plain text' },
    { from: `a${' '.repeat(100_000)}b`, to: 'a b', reason: 'runs are bounded' },
    { from: 'a\ud800b', to: 'a\ufffdb', reason: 'half a character' },
  ]
  test.each(CHARACTERS)('$reason', ({ from, to }) => {
    expect(normalizeCharacters(from)).toBe(to)
  })
})

describe('blocks', () => {
  const LINES = [
    { reason: 'blank lines part paragraphs', text: 'One two.\n \n\nThree.', blocks: ['One two.', 'Three.'] },
    { reason: 'a line each', text: 'Bridge closed\nBy Dana Exampleva\nThe bridge is closed.', blocks: ['Bridge closed', 'By Dana Exampleva', 'The bridge is closed.'] },
    {
      reason: 'wrapped lines are one paragraph, short ones are not',
      text: 'Bridge closed\nEngineers closed the bridge at Karasu on Monday after\ncracks appeared in two of its pillars, as the road\noffice said. Traffic goes by ferry.\nThe next paragraph begins on a line of its own here\nand goes on with another.',
      blocks: ['Bridge closed', 'Engineers closed the bridge at Karasu on Monday after cracks appeared in two of its pillars, as the road office said. Traffic goes by ferry.', 'The next paragraph begins on a line of its own here and goes on with another.'],
    },
    { reason: 'list items stay apart', text: 'He asked for three things on that day in May:\n- a bridge\n- a ferry', blocks: ['He asked for three things on that day in May:', '- a bridge', '- a ferry'] },
  ]
  test.each(LINES)('$reason', ({ text, blocks }) => {
    expect(splitBlocks(text).map((block) => block.text)).toEqual(blocks)
  })
  it('knows on which page each begins, and where it turns one', () => {
    expect(splitBlocks('One.\n\n\fTwo goes\fon.\n\n\f\fFour.').map(({ page, breaks }) => ({ page, breaks }))).toEqual([
      { page: 0, breaks: [] },
      { page: 1, breaks: [9] },
      { page: 4, breaks: [] },
    ])
  })
})

describe('language', () => {
  const LANGUAGES = [
    ['Uzbekistan expelled two diplomats.', 'en'],
    ['Police arrested Ivan Petrov.', 'en'],
    ['Rwanda accused Congo of shelling.', 'en'],
    ['Norway is a member of NATO.', 'en'],
    ['Ethiopia and Eritrea signed a peace deal.', 'en'],
    ['Shamsiev was detained in Almaty on July 1.', 'en'],
    ['Belarus expelled diplomats yesterday.', 'en'],
    ['Prosecutors indicted the banker.', 'en'],
    ['Le président a rencontré le ministre à Paris.', 'fr'],
    ['El presidente se reunió con el ministro en Lima.', 'es'],
    ['Der Präsident traf den Minister in Berlin.', 'de'],
    ['Toshkentda prezident vazir bilan uchrashdi va bir hujjat imzoladi.', 'uz'],
    ['Президент встретился с министром в Москве.', 'ru'],
    ['大統領は東京で会談した。', 'ja'],
    ['Ok.', 'und'],
    ['12345 67', 'und'],
  ] as const
  test.each(LANGUAGES)('%s is %s', async (text, language) => {
    expect(await detectLanguage(text)).toBe(language)
  })

  it('judges a mixed text by most of it', async () => {
    const french = 'Le pont est fermé depuis lundi et les habitants de la ville passent par le bac pour aller au marché. '
    expect(await detectLanguage(`${french.repeat(5)}The mayor said: "We will wait for the repairs."`)).toBe('fr')
  })
})
