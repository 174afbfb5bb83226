package dev.twinstack.comparison.calibration;

/**
 * The truth that simulated runs are made of.
 *
 * @param costRatio what the second target costs to the first; in all else they are equal
 * @param noise how much noise there is, as a multiple of what is allowed for
 * @param heavyTails whether the rounds' noise is of Student's t with 3 degrees of freedom, of the
 *     same standard deviation, and not normal
 * @param drift what every round adds to the logarithm of all figures
 */
public record Conditions(double costRatio, double noise, boolean heavyTails, double drift) {

  /** Two equal targets on a machine as noisy as allowed for. */
  public static final Conditions EQUAL = new Conditions(1, 1, false, 0);

  /** The same with a second target that is dearer. */
  public Conditions withCostRatio(double ratio) {
    return new Conditions(ratio, noise, heavyTails, drift);
  }
}
