// Bytes to text: byte order marks, then UTF-8 wherever it is valid, then what the file declares, then a guess.

import { analyse } from 'chardet'
import iconv from 'iconv-lite'

const SAMPLE_BYTES = 65_536

const BYTE_ORDER_MARKS: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/**
 * The text of `bytes`, in whatever encoding they are.
 * @param declared what the file itself says that its encoding is, if it does; used when the bytes are not UTF-8.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const marked = findByteOrderMark(bytes) ?? findUtf16(bytes)
  if (marked !== null) return decodeAs(bytes, marked)
  return decodeUtf8(bytes) ?? decodeAs(bytes, trustDeclared(declared) ?? guessEncoding(bytes))
}

/** The encoding that the first bytes announce, or null. */
export function findByteOrderMark(bytes: Uint8Array): string | null {
  return BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.encoding ?? null
}

// iconv-lite drops a byte order mark by itself.
function decodeAs(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
}

/** UTF-16 without a mark: in Western text every other byte is zero, always on the same side. */
function findUtf16(bytes: Uint8Array): string | null {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE_BYTES) / 2)
  const zeros = [0, 0]
  for (let at = 0; at < pairs * 2; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.02) return 'utf-16be'
  return null
}

/** Null unless UTF-8. A few torn characters in much good UTF-8 do not make the whole file something else. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  const text = new TextDecoder('utf-8').decode(bytes)
  const torn = text.match(/\ufffd/gu)?.length ?? 0
  const whole = text.match(/[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu)?.length ?? 0
  return whole >= 10 * torn ? text : null
}

function trustDeclared(declared: string | null): string | null {
  if (declared === null || /^utf-?(?:8|16)/iu.test(declared) || !iconv.encodingExists(declared)) return null
  return asWindows(declared)
}

/** The likeliest encoding of bytes that are not UTF-8. */
function guessEncoding(bytes: Uint8Array): string {
  const sample = sampleAround(bytes)
  const best = analyse(sample).find((match) => iconv.encodingExists(match.name) && !/^utf|^iso-2022|^ascii/iu.test(match.name))
  // A few accents in much ASCII say little about their encoding, and then it is nearly always the Western one.
  if (best === undefined || (best.confidence < 25 && shareOfHighBytes(sample) < 0.2)) return 'windows-1252'
  return asWindows(best.name)
}

/** Starts shortly before the first byte that is not ASCII: only those tell encodings apart. */
function sampleAround(bytes: Uint8Array): Uint8Array {
  const first = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 1024)
  return bytes.subarray(first, first + SAMPLE_BYTES)
}

function shareOfHighBytes(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => (byte >= 0x80 ? count + 1 : count), 0) / Math.max(1, bytes.length)
}

// What is called Latin-1 nearly always holds the quotes and dashes that only its Windows cousin has.
function asWindows(encoding: string): string {
  if (/^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/iu.test(encoding)) return 'windows-1252'
  return encoding
}
