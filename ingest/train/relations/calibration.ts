// Platt’s scaling: from the scores that a classifier gives to pairs it was not trained on, how often it is right.

export interface Scored {
  readonly score: number
  readonly right: boolean
}

export interface Calibration {
  readonly slope: number
  readonly shift: number
}

const STEPS = 50
const RIDGE = 1e-3

/** Fits 1 / (1 + e^-(slope · score + shift)) by Newton’s method, with the targets that Platt 1999 smooths. */
export function fitCalibration(scored: readonly Scored[]): Calibration {
  const positives = scored.filter(({ right }) => right).length
  const [high, low] = [(positives + 1) / (positives + 2), 1 / (scored.length - positives + 2)]
  let [slope, shift] = [1, 0]
  for (let step = 0; step < STEPS; step++) {
    let [g1, g2, h11, h12, h22] = [0, 0, RIDGE, 0, RIDGE]
    for (const { score, right } of scored) {
      const p = 1 / (1 + Math.exp(-(slope * score + shift)))
      const error = (right ? high : low) - p
      const curve = p * (1 - p)
      g1 += error * score
      g2 += error
      h11 += curve * score * score
      h12 += curve * score
      h22 += curve
    }
    const determinant = h11 * h22 - h12 * h12
    slope += (h22 * g1 - h12 * g2) / determinant
    shift += (h11 * g2 - h12 * g1) / determinant
  }
  return { slope, shift }
}
