// A picture as PNG: the SVG, drawn once by the browser.

import type { Picture } from './svg.ts'

/** Twice as fine as the screen, within what browsers can hold. */
const FINE = 2
const LARGEST = 12_000

/** @throws Error when the browser cannot draw it */
export async function drawPng({ svg, width, height }: Picture): Promise<Blob> {
  const scale = Math.min(FINE, LARGEST / Math.max(width, height))
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob === null ? fail(new Error('The picture is too large to be drawn; take the SVG')) : done(blob)), 'image/png')
  })
}
