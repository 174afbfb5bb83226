package dev.twinstack.comparison.experiment;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.StepRequest;
import dev.twinstack.comparison.experiment.Walk.Frame;
import dev.twinstack.comparison.experiment.Walk.Stop;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A debugger at work on a JVM that was started with {@link #FLAG}, over the interface that those of
 * development environments use. For one thread at a time.
 */
final class Debugger implements AutoCloseable {

  /** Lets a debugger in, from this machine alone, at a port that the JVM chooses. */
  static final String FLAG =
      "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0";

  /** Nobody steps on for longer. */
  static final int MOST_STEPS = 500;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final VirtualMachine machine;

  private Debugger(VirtualMachine machine) {
    this.machine = machine;
  }

  /**
   * Attaches to a JVM of this machine.
   *
   * @throws IOException if it lets no debugger in
   */
  static Debugger attach(long processId) throws IOException {
    AttachingConnector connector =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(each -> each.name().equals("com.sun.jdi.ProcessAttach"))
            .findFirst()
            .orElseThrow(() -> new IOException("this JDK has no debugger"));
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    Objects.requireNonNull(arguments.get("pid")).setValue(Long.toString(processId));
    try {
      return new Debugger(connector.attach(arguments));
    } catch (IllegalConnectorArgumentsException e) {
      throw new IOException("process %d lets no debugger in".formatted(processId), e);
    }
  }

  /** A method, by its class's full name and its own; both have to be loaded. */
  record Place(String type, String method) {}

  /**
   * Stops at the first line of one method and steps over line after line until the first line of
   * another is reached, on whatever thread.
   *
   * @param ask makes the request that passes both, and does not wait for its answer
   * @return null if the other method is not reached in {@link #MOST_STEPS} steps or in time
   * @throws IOException if the JVM has no such methods
   * @throws VMDisconnectedException if it ends
   */
  @Nullable Walk walk(Place from, Place to, Runnable ask) throws IOException, InterruptedException {
    EventRequestManager requests = machine.eventRequestManager();
    breakpoint(requests, from);
    BreakpointRequest end = breakpoint(requests, to);
    List<Stop> stops = new ArrayList<>();
    try {
      ask.run();
      ThreadReference first = null;
      while (stops.size() <= MOST_STEPS) {
        EventSet events = machine.eventQueue().remove(PATIENCE.toMillis());
        if (events == null) {
          return null;
        }
        LocatableEvent event = stopOf(events);
        if (event != null) {
          stops.add(stop(event.location()));
          requests.deleteEventRequests(List.copyOf(requests.stepRequests()));
          if (end.equals(event.request())) {
            Walk walk = new Walk(stops, event.thread().equals(first), frames(event.thread()));
            events.resume();
            return walk;
          }
          first = first == null ? event.thread() : first;
          stepOver(requests, event.thread());
        }
        events.resume();
      }
      return null;
    } finally {
      requests.deleteAllBreakpoints();
      requests.deleteEventRequests(List.copyOf(requests.stepRequests()));
      goOn();
    }
  }

  private BreakpointRequest breakpoint(EventRequestManager requests, Place place)
      throws IOException {
    Location line =
        machine.classesByName(place.type()).stream()
            .flatMap(type -> type.methodsByName(place.method()).stream())
            .filter(method -> !method.isAbstract() && !method.isBridge())
            .map(Method::location)
            .findFirst()
            .orElseThrow(() -> new IOException("there is no " + place));
    BreakpointRequest request = requests.createBreakpointRequest(line);
    request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    request.enable();
    return request;
  }

  /** A breakpoint goes before a step that ends on the same line. */
  private static @Nullable LocatableEvent stopOf(EventSet events) {
    LocatableEvent stop = null;
    for (Event event : events) {
      if (event instanceof BreakpointEvent breakpoint) {
        return breakpoint;
      }
      if (event instanceof StepEvent step) {
        stop = step;
      }
    }
    return stop;
  }

  private static void stepOver(EventRequestManager requests, ThreadReference thread) {
    StepRequest step =
        requests.createStepRequest(thread, StepRequest.STEP_LINE, StepRequest.STEP_OVER);
    step.addCountFilter(1);
    step.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    step.enable();
  }

  private static Stop stop(Location location) {
    return new Stop(
        location.declaringType().name(), location.method().name(), location.lineNumber());
  }

  private static List<Frame> frames(ThreadReference thread) throws IOException {
    try {
      List<Frame> frames = new ArrayList<>();
      for (StackFrame frame : thread.frames()) {
        Stop stop = stop(frame.location());
        frames.add(new Frame(stop, stop.isOwn() ? variables(frame) : List.of()));
      }
      return frames;
    } catch (IncompatibleThreadStateException e) {
      throw new IOException("the thread did not stop", e);
    }
  }

  private static List<String> variables(StackFrame frame) {
    try {
      return frame.visibleVariables().stream().map(LocalVariable::name).toList();
    } catch (AbsentInformationException e) {
      // Code that the compiler has made has none.
      return List.of();
    }
  }

  /** Whatever stands still, and what came since, is let go. */
  private void goOn() throws InterruptedException {
    for (EventSet rest = machine.eventQueue().remove(1);
        rest != null;
        rest = machine.eventQueue().remove(1)) {
      rest.resume();
    }
    machine.resume();
  }

  /** Lets the JVM go on without it. */
  @Override
  public void close() {
    try {
      machine.dispose();
    } catch (VMDisconnectedException e) {
      // It has ended, which is what comes next anyway.
    }
  }
}
