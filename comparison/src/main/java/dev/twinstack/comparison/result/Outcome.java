package dev.twinstack.comparison.result;

/** What a client got for a request. */
public enum Outcome {
  /** The right answer. */
  RIGHT("right"),
  /** A 503 that says when to come again. */
  UNAVAILABLE("503"),
  /** Any other answer. */
  WRONG("wrong"),
  /** There was no connection to be had, so that nothing was sent. */
  REFUSED("refused"),
  /** The connection broke before there was an answer. */
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
