package dev.twinstack.comparison.report;

import dev.twinstack.comparison.result.Experiment;

/**
 * What an experiment is about, for readers who write no services.
 *
 * @param title its title
 * @param claim what is said
 * @param source who says it
 * @param measured what is done here
 * @param meaning what the outcome means to a team
 */
public record ExperimentText(
    String title, String claim, String source, String measured, String meaning) {

  static ExperimentText of(Experiment experiment) {
    return switch (experiment) {
      case WAIT ->
          new ExperimentText(
              "Waiting, many times at once",
              "Ten waits of a second, done at the same time, take one second. With light threads or"
                  + " callbacks thousands do too; ordinary threads stop at some ten thousand.",
              "JEP 444 (virtual threads), whose first example sleeps 10,000 times a second; D."
                  + " Kegel, The C10K problem.",
              "So many requests arrive at once, each waits a second and answers. Where the system"
                  + " allows fewer open files than requests, each request waits five times at once."
                  + " The platform threads have a pool of 20,000; the heap is 2 GiB, for the most of them.",
              "A service mostly waits: for databases, for other services. Where a wait is cheap,"
                  + " the number of users is not limited by the number of threads.");
      case HOG ->
          new ExperimentText(
              "One who computes among many who are quick",
              "A small piece of work for the processor on the event loop starves everybody. Threads"
                  + " that are pre-empted share evenly. Virtual threads are not pre-empted either.",
              "Node.js, Don't block the event loop; JEP 444, section on scheduling: the scheduler"
                  + " does not time-share.",
              "1,000 short requests a second, and with one in a hundred more a piece of work of some"
                  + " 50 ms. The 99th percentile is that of the short ones.",
              "If some requests compute, the others wait behind them unless the system takes turns"
                  + " between threads. Moving the work to a pool is a line in either style; somebody"
                  + " has to know where it is needed.");
      case PIN ->
          new ExperimentText(
              "Calls that cannot be taken off their thread",
              "Not everything can be made to wait in a friendly way: a call that blocks in native"
                  + " code holds the thread that carries it, as C code does that keeps Python's lock.",
              "JEP 444, section on pinning; the gevent manual on monkey patching and C extensions.",
              "Five requests at once, each a sleep of a second, by the C library and by Java. One"
                  + " second means that all five slept at the same time, five that they took turns.",
              "Before a library goes into a service on virtual threads or event loops, somebody has"
                  + " to look whether it waits in native code. On threads of the system nobody has"
                  + " to.");
      case SLIP ->
          new ExperimentText(
              "The mistake that everybody makes once",
              "A forgotten keyword makes the whole edifice useless: one call that blocks on the"
                  + " event loop. Its twin on virtual threads was a monitor held while waiting.",
              "M. Bayer, Asynchronous Python and databases (2015); JEP 491, which since JDK 24 lets"
                  + " virtual threads leave their carrier inside synchronized.",
              "150 requests a second that wait 20 ms, as they should and with the mistake. Then the"
                  + " detectors of this tool are asked. This JDK has JEP 491: what was before it"
                  + " cannot be shown here.",
              "A review finds such a call, or a detector, or a customer. Which mistakes a style"
                  + " invites, and how loud they are, is part of its cost.");
      case FANOUT ->
          new ExperimentText(
              "Three things at once for one answer",
              "Composition is where explicit concurrency shines: independent work is put together"
                  + " by an operator, and what fails cancels the rest.",
              "Project Reactor's reference on zip; N. J. Smith, Notes on structured concurrency"
                  + " (2018). Structured concurrency is a preview in this JDK (JEP 505) and is not"
                  + " used: the blocking side has a plain executor.",
              "300 requests a second, of one query (/demo) and of three at once; and a request of"
                  + " which one query fails while two take a second.",
              "Both can do it. The blocking side needs the code below for it, the reactive side an"
                  + " operator; whoever reads it has to know either.");
      case STREAM ->
          new ExperimentText(
              "More rows than anybody should hold",
              "Backpressure: a slow reader slows its producer down, and the memory stays small.",
              "Reactive Streams, whose purpose it is; on a thread, a blocking write does the same.",
              "100,000 rows as lines of JSON, read page by page: to one reader that takes them as"
                  + " they come, and to 20 that hardly read, beside 200 short requests a second.",
              "A service that answers faster than its clients read must either hold the rest in"
                  + " memory or wait. Either style can wait, if the code reads no faster than it"
                  + " writes.");
      case SLOW ->
          new ExperimentText(
              "A database that is far away",
              "The slower the dependency, the more asynchrony pays.",
              "The manuals of most reactive frameworks; J. Little, A proof for the queuing formula"
                  + " L = λW (1961), by which what is under way at a time is the rate times the"
                  + " time, whoever waits.",
              "A proxy between the services and their database makes every answer of it later, by"
                  + " up to 100 ms: once for 64 clients that ask again at once, on 32 connections,"
                  + " and once for 200 requests a second. The proxy itself costs some CPU of the"
                  + " machine, for all alike.",
              "Where a request holds a connection while it waits, the number of connections divided"
                  + " by the time of a query is the most that any style can answer. Asynchrony pays"
                  + " where threads are fewer than what is waited for; then look at memory, and at"
                  + " the pool first.");
      case MIX ->
          new ExperimentText(
              "Some of everything",
              "Real services do all of it, so no single experiment decides.",
              "Common sense.",
              "400 requests a second; of a hundred, 86 ask for /demo, 10 for three queries at once,"
                  + " 3 wait for 20 ms and one computes in a pool.",
              "The nearer a service is to this, the more this is the figure to look at.");
      case DEBUG ->
          new ExperimentText(
              "Reading and debugging",
              "Asynchronous code is hard to read and its stack traces say nothing.",
              "B. Nystrom, What color is your function? (2015); G. Lefkowitz, Unyielding (2014),"
                  + " which holds the contrary: what may be interrupted should be seen in the code.",
              "A query that fails, and one that takes a second while all threads are dumped. A"
                  + " debugger stops where the service is asked for a name and steps over line"
                  + " after line until the line that has the rows. The classes that both services"
                  + " have are counted from their sources.",
              "When it breaks at night, the question is which line did it. Reactor can be told to"
                  + " note it, by checkpoint or its debug agent, which this service does not have. Who"
                  + " debugs event loops sets a breakpoint where the rows are to come, and does not"
                  + " step there. How many libraries there are for either style:"
                  + " docs/experiments.md.");
    };
  }
}
