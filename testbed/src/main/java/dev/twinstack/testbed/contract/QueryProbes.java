package dev.twinstack.testbed.contract;

import java.util.List;

/** The parameter {@code name} and its neighbours, in every spelling. */
final class QueryProbes {

  private QueryProbes() {}

  static List<Probe> all() {
    return Probes.join(values(), encodings(), pairs(), injections());
  }

  private static List<Probe> values() {
    return List.of(
        Probes.get("name of 253 characters", 200, "/demo?name=" + "x".repeat(253)),
        Probes.get("name of 255 characters", 200, "/demo?name=" + "x".repeat(255)),
        Probes.get("name of 256 characters", 400, "/demo?name=" + "x".repeat(256)),
        Probes.get("name of 255 two-byte characters", 200, "/demo?name=" + "%C3%A4".repeat(255)),
        Probes.get("name of 256 two-byte characters", 400, "/demo?name=" + "%C3%A4".repeat(256)),
        Probes.get("name of 255 emoji", 200, "/demo?name=" + "%F0%9F%98%80".repeat(255)),
        Probes.get("name of 256 emoji", 400, "/demo?name=" + "%F0%9F%98%80".repeat(256)),
        Probes.get("empty name", 400, "/demo?name="),
        Probes.get("name without an equals sign", 400, "/demo?name"),
        Probes.get("name given twice", 400, "/demo?name=a&name=b"),
        Probes.get("name given twice, the same", 400, "/demo?name=a&name=a"),
        Probes.get("name given twice, once empty", 400, "/demo?name=a&name="),
        Probes.get("name on /idle is not read", 200, "/idle?name="),
        Probes.get(
            "all characters of drawn names",
            200,
            "/demo?name=1234567890abcXYZ!%40%23%24%25%5E%26*()_%2B%3D-"));
  }

  private static List<Probe> encodings() {
    return List.of(
        Probes.get("plus for a space", 200, "/demo?name=a+b"),
        Probes.get("percent for a space", 200, "/demo?name=a%20b"),
        Probes.get("encoded plus", 200, "/demo?name=%2B"),
        Probes.get("encoded percent", 200, "/demo?name=%25"),
        Probes.get("encoded twice", 200, "/demo?name=%2525"),
        Probes.get("encoded letter", 200, "/demo?name=%61"),
        Probes.get("lower-case hex digits", 200, "/demo?name=%c3%a4"),
        Probes.get("encoded parameter name", 200, "/demo?n%61me=a"),
        Probes.get("encoded NUL", 200, "/demo?name=%00"),
        Probes.get("encoded CR LF", 200, "/demo?name=%0D%0ASet-Cookie:%20a=b"),
        Probes.get("encoded U+FFFF", 200, "/demo?name=%EF%BF%BF"),
        Probes.get("encoded byte order mark", 200, "/demo?name=%EF%BB%BFa"),
        Probes.get("right-to-left override", 200, "/demo?name=%E2%80%AEa"),
        Probes.get("combining accent", 200, "/demo?name=a%CC%81"),
        Probes.get("percent at the end", 400, "/demo?name=%"),
        Probes.get("percent and one digit", 400, "/demo?name=%4"),
        Probes.get("percent and no digits", 400, "/demo?name=%zz"),
        Probes.get("percent and one bad digit", 400, "/demo?name=%4g"),
        Probes.get("percent and a sign", 400, "/demo?name=%+4"),
        Probes.get("UTF-16 escape", 400, "/demo?name=%u0061"),
        Probes.get("lone continuation byte", 400, "/demo?name=%80"),
        Probes.get("ISO-8859-1 byte", 400, "/demo?name=%E4"),
        Probes.get("overlong slash", 400, "/demo?name=%C0%AF"),
        Probes.get("overlong NUL", 400, "/demo?name=%C0%80"),
        Probes.get("encoded surrogate", 400, "/demo?name=%ED%A0%80"),
        Probes.get("cut-off sequence", 400, "/demo?name=%E2%82"),
        Probes.get("beyond Unicode", 400, "/demo?name=%F4%90%80%80"),
        Probes.get("broken encoding in another parameter", 400, "/demo?name=a&other=%zz"),
        Probes.get("broken encoding in another key", 400, "/demo?%zz=1&name=a"),
        Probes.get("broken encoding on /idle", 400, "/idle?x=%"));
  }

  private static List<Probe> pairs() {
    return List.of(
        Probes.get("empty query", 200, "/idle?"),
        Probes.get("another parameter before", 200, "/demo?x=1&name=a"),
        Probes.get("another parameter after", 200, "/demo?name=a&x=1"),
        Probes.get("empty pairs", 200, "/demo?&&name=a&&"),
        Probes.get("key without a name", 200, "/demo?=1&name=a"),
        Probes.get("equals sign in the value", 200, "/demo?name=a=b"),
        Probes.get("question mark in the value", 200, "/demo?name=a?b"),
        Probes.get("slash in the value", 200, "/demo?name=a/b"),
        Probes.get("semicolon in the value", 200, "/demo?name=a;b=c"),
        Probes.get("comma in the value", 200, "/demo?name=a,b"),
        Probes.get("upper-case NAME is another", 200, "/demo?NAME=&name=a"),
        Probes.get("name with brackets is another", 200, "/demo?name%5B%5D=&name=a"),
        Probes.get("name with a space is another", 200, "/demo?name+=&name=a"),
        Probes.get("a thousand parameters", 200, "/demo?" + "x&".repeat(1000) + "name=a"),
        Probes.get("two thousand parameters", 200, "/demo?" + "x&".repeat(2000) + "name=a"));
  }

  private static List<Probe> injections() {
    return List.of(
        Probes.get("SQL: quote", 200, "/demo?name='"),
        Probes.get("SQL: always true", 200, "/demo?name='%20or%20'1'='1"),
        Probes.get("SQL: comment", 200, "/demo?name=a'--%20"),
        Probes.get("SQL: second statement", 200, "/demo?name=a';drop%20table%20demo_data;--"),
        Probes.get("SQL: backslash quote", 200, "/demo?name=%5C'%20or%201=1--%20"),
        Probes.get("SQL: placeholder", 200, "/demo?name=?"),
        Probes.get("SQL: named placeholder", 200, "/demo?name=:name"),
        Probes.get("SQL: multi-byte quote", 400, "/demo?name=%BF'%20or%201=1--%20"),
        Probes.get("SQL: wildcard", 200, "/demo?name=%25"),
        Probes.get("expression", 200, "/demo?name=$%7B7*7%7D%23%7B7*7%7D"),
        Probes.get("markup", 200, "/demo?name=%3Cscript%3E"));
  }
}
