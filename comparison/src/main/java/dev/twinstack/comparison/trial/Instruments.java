package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.testbed.progress.Progress;

/**
 * What a trial measures with and writes to.
 *
 * @param engine sends the requests
 * @param database watches the database
 * @param journal takes what is measured
 * @param timetable knows what remains of the run
 * @param progress shows every step
 */
public record Instruments(
    LoadEngine engine,
    DatabaseMeter database,
    Journal journal,
    Timetable timetable,
    Progress progress) {}
