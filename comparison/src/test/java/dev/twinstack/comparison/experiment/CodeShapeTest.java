package dev.twinstack.comparison.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeShapeTest {

  @Test
  void countsWhatRunsAndNotWhatIsSaid() {
    String source =
        """
        package a;

        import b.C;

        /** If and while in a comment: none. */
        class A {
          // for nothing
          int a(boolean b, boolean c) {
            String s = "if (x) { ((( }";
            if (b && c) {
              return list.stream().map(x -> f(x)).count();
            }
            return b ? 1 : 2;
          }
        }
        """;

    assertThat(CodeShape.of(source)).isEqualTo(new CodeShape(9, 3, 5, 1));
  }
}
