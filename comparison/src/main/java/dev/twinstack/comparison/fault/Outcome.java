package dev.twinstack.comparison.fault;

/** What a client got for a request. */
public enum Outcome {
  /** The right answer. */
  RIGHT("right"),
  /** A 503 that says when to come again. */
  UNAVAILABLE("503"),
  /** Any other answer. */
  WRONG("wrong"),
  /** The connection was refused or broke before there was an answer. */
  LOST("lost"),
  /** No answer while the client was patient. */
  HUNG("hung");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** In lower case, as tables and charts have it. */
  @Override
  public String toString() {
    return word;
  }
}
