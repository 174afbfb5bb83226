'use strict';
// Draws what stands in the element "charts", and answers what a rate would take by what stands in "sizings".
(() => {
  const charts = JSON.parse(document.getElementById('charts').textContent);
  const drawn = new Map();
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  const digits = value => {
    const size = Math.abs(value);
    const most = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return value.toLocaleString('en', {maximumFractionDigits: most});
  };
  const percentile = nines => {
    const rest = 100 / Math.pow(10, nines);
    return (100 - rest).toFixed(nines <= 1 ? 0 : Math.max(0, Math.ceil(nines) - 2));
  };

  function scale(axis) {
    switch (axis.scale) {
      case 'LOG': return {time: false, distr: 3, range: (u, low, high) => [low / 1.4, high * 1.4]};
      case 'NEAR': return {time: false, range: (u, low, high) => {
        const room = Math.max((high - low) * 0.15, high * 0.02);
        return [Math.max(0, low - room), high + room];
      }};
      case 'COUNT': return {time: false, range: (u, low, high) => [low - 0.5, high + 0.5]};
      case 'NINES': return {time: false, range: (u, low, high) => [0, high]};
      default: return {time: false, range: (u, low, high) => [0, high * 1.06 || 1]};
    }
  }

  function axis(description, level) {
    const result = {
      stroke: colour('faint'), font: '12px system-ui, sans-serif',
      grid: {stroke: colour('rule'), width: 1}, ticks: {show: false}, gap: 6,
      values: (u, splits) => splits.map(v => v === null ? '' : digits(v)),
    };
    if (level) {
      result.size = 28;
      result.space = 56;
    } else {
      result.size = (u, values) => 14 + 7 * Math.max(2, ...(values || []).map(v => v.length));
    }
    if (description.scale === 'NINES') {
      result.splits = (u, i, low, high) => [0, Math.log10(2), 1, 2, 3, 4, 5, 6].filter(n => n <= high);
      result.values = (u, splits) => splits.map(percentile);
    }
    if (description.scale === 'LOG') {
      const told = v => [1, 2, 5].includes(Math.round(1000 * v / Math.pow(10, Math.floor(Math.log10(v) + 1e-9))) / 1000);
      result.values = (u, splits) => splits.map(v => v !== null && told(v) ? digits(v) : '');
      // The library counts from the lowest value, which is seldom a round one.
      result.splits = (u, i, low, high) => {
        const round = [];
        for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
          for (let digit = 1; digit < 10; digit++) {
            round.push(Number(digit + 'e' + power));
          }
        }
        return round.filter(v => v >= low && v <= high);
      };
    }
    if (description.scale === 'COUNT') {
      result.incrs = [1, 2, 5, 10, 20, 50, 100, 200, 500];
    }
    return result;
  }

  function series(line) {
    const own = colour('target-' + line.target);
    const pointed = line.form === 'POINTS' || line.form === 'JOINED';
    return {
      label: line.name, stroke: own, width: line.form === 'THIN' ? 1 : 2,
      dash: line.target === 1 ? [7, 4] : line.target < 0 ? [2, 3] : undefined,
      paths: line.form === 'POINTS' ? () => null : undefined,
      // One target's points are filled, the other's hollow: colour is not all that tells them apart.
      points: {show: pointed, size: 7, width: 1.5, stroke: own, fill: line.target === 1 ? colour('page') : own},
    };
  }

  const nearest = (points, x) => points.filter(p => p[1] !== null)
    .reduce((best, p) => best === null || Math.abs(p[0] - x) < Math.abs(best[0] - x) ? p : best, null);

  function read(chart, plot, u) {
    const output = plot.parentElement.querySelector('.reading');
    if (u.cursor.idx === null || u.cursor.idx === undefined || u.cursor.left < 0) {
      output.textContent = '';
      return;
    }
    const x = u.data[0][u.cursor.idx];
    const across = chart.across.scale === 'NINES' ? 'p' + percentile(x) : digits(x);
    const parts = chart.lines.map(line => [line.name, nearest(line.points, x)])
      .filter(([, point]) => point !== null && Math.abs(point[0] - x) <= 1)
      .map(([name, point]) => name + ' ' + digits(point[1]));
    output.textContent = across + ': ' + parts.join(', ');
  }

  function drawMarks(chart, u) {
    const pen = u.ctx;
    const ratio = uPlot.pxRatio;
    pen.save();
    pen.font = 12 * ratio + 'px system-ui, sans-serif';
    pen.setLineDash([3 * ratio, 3 * ratio]);
    chart.marks.forEach((mark, n) => {
      const own = colour('target-' + mark.target);
      pen.strokeStyle = own;
      pen.fillStyle = own;
      pen.beginPath();
      if (mark.x === null) {
        const y = u.valToPos(mark.y, 'y', true);
        if (y < u.bbox.top || y > u.bbox.top + u.bbox.height) { return; }
        pen.moveTo(u.bbox.left, y);
        pen.lineTo(u.bbox.left + u.bbox.width, y);
        pen.textAlign = 'left';
        pen.fillText(mark.label, u.bbox.left + 4 * ratio, y - 5 * ratio);
      } else {
        const x = u.valToPos(mark.x, 'x', true);
        pen.moveTo(x, u.bbox.top);
        pen.lineTo(x, u.bbox.top + u.bbox.height);
        const atEnd = x > u.bbox.left + u.bbox.width * 0.6;
        pen.textAlign = atEnd ? 'right' : 'left';
        pen.fillText(mark.label, x + (atEnd ? -4 : 4) * ratio, u.bbox.top + (12 + 15 * n) * ratio);
      }
      pen.stroke();
    });
    pen.restore();
  }

  function drawIntervals(chart, u) {
    const pen = u.ctx;
    pen.save();
    pen.lineWidth = 1.5 * uPlot.pxRatio;
    for (const line of chart.lines) {
      pen.strokeStyle = colour('target-' + line.target);
      for (const [x, y, low, high] of line.points) {
        if (y === null || low === undefined || low === null) { continue; }
        const at = u.valToPos(x, 'x', true);
        pen.beginPath();
        pen.moveTo(at, u.valToPos(low, 'y', true));
        pen.lineTo(at, u.valToPos(high, 'y', true));
        pen.stroke();
      }
    }
    pen.restore();
  }

  function draw(chart) {
    const plot = document.querySelector('[data-chart="' + CSS.escape(chart.id) + '"]');
    const old = drawn.get(chart.id);
    if (old) { old.destroy(); }
    const positive = y => chart.up.scale !== 'LOG' || y === null || y > 0 ? y : null;
    const data = uPlot.join(chart.lines.map(line =>
      [line.points.map(p => p[0]), line.points.map(p => positive(p[1]))]),
      // A gap stays one, however many points the other lines have in it.
      chart.lines.map(() => [2, 2]));
    const width = plot.clientWidth;
    drawn.set(chart.id, new uPlot({
      width, height: Math.round(Math.min(320, Math.max(240, width * 0.55))),
      padding: [8, 14, 0, 0], legend: {show: false},
      cursor: {drag: {x: false, y: false}, y: false, points: {show: false}},
      scales: {x: scale(chart.across), y: scale(chart.up)},
      axes: [axis(chart.across, true), axis(chart.up, false)],
      series: [{}].concat(chart.lines.map(series)),
      hooks: {
        draw: [u => drawMarks(chart, u), u => drawIntervals(chart, u)],
        setCursor: [u => read(chart, plot, u)],
      },
    }, data, plot));
  }

  function step(chart, event) {
    const u = drawn.get(chart.id);
    const by = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (!by && event.key !== 'Escape') { return; }
    event.preventDefault();
    const now = u.cursor.left < 0 || u.cursor.idx == null ? (by > 0 ? -1 : u.data[0].length) : u.cursor.idx;
    const next = Math.min(u.data[0].length - 1, Math.max(0, now + by));
    u.setCursor(by ? {left: u.valToPos(u.data[0][next], 'x'), top: 1} : {left: -10, top: -10});
  }

  const drawAll = () => charts.forEach(draw);
  const byPlot = new Map();
  for (const chart of charts) {
    const plot = document.querySelector('[data-chart="' + CSS.escape(chart.id) + '"]');
    byPlot.set(plot, chart);
    plot.parentElement.querySelector('.reading').setAttribute('aria-live', 'polite');
    plot.addEventListener('keydown', event => step(chart, event));
  }
  drawAll();
  // Drawing changes the height, so it waits until this round of observing is over.
  const widths = new ResizeObserver(entries => requestAnimationFrame(() => {
    for (const entry of entries) {
      const chart = byPlot.get(entry.target);
      const old = drawn.get(chart.id);
      if (!old || Math.abs(old.width - entry.target.clientWidth) > 1) { draw(chart); }
    }
  }));
  for (const plot of byPlot.keys()) { widths.observe(plot); }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);

  // Paper is white and has a width of its own.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details.more:not([open])')];
    closed.forEach(details => { details.open = true; });
    document.documentElement.setAttribute('data-print', '');
    drawAll();
  });
  addEventListener('afterprint', () => {
    closed.forEach(details => { details.open = false; });
    document.documentElement.removeAttribute('data-print');
    drawAll();
  });
})();

(() => {
  const form = document.getElementById('calculator');
  if (!form) { return; }
  const sizings = JSON.parse(document.getElementById('sizings').textContent);
  const cells = [...document.querySelectorAll('#sizing-answers tbody tr')].map(row => row.querySelectorAll('td'));
  const note = document.getElementById('sizing-note');
  const text = value => value === null ? 'not measured' :
    value.toLocaleString('en', {maximumFractionDigits: value >= 100 ? 0 : value >= 10 ? 1 : 2});

  // The same formulas as the class Sizing has; the browser's test holds them together.
  function needs(sizing, rate, coresPerReplica) {
    const cores = rate * sizing.cpuUs / 1e6 / sizing.utilisation;
    const replicas = Math.max(1, Math.ceil(cores / coresPerReplica));
    return {
      cores, replicas,
      memory: sizing.residentBytes === null ? null : replicas * sizing.residentBytes,
      databaseCores: sizing.databaseCpuUs === null ? null : rate * sizing.databaseCpuUs / 1e6 / sizing.utilisation,
      connections: sizing.queryUs === null ? null : sizing.queryUs === 0 ? 0 :
        Math.max(replicas, Math.ceil(rate * sizing.queryUs / 1e6 / 0.7)),
    };
  }

  function answer() {
    if (!form.checkValidity()) {
      note.textContent = 'Give whole numbers from 1 on.';
      cells.forEach(row => row.forEach(cell => { cell.textContent = ''; }));
      return;
    }
    const rate = Number(form.elements.rate.value);
    const perReplica = Number(form.elements.cores.value);
    const objective = Number(form.elements.objective.value);
    const measured = Number(form.elements.objective.dataset.measured);
    sizings.forEach((sizing, n) => {
      const need = needs(sizing, rate, perReplica);
      const busy = (100 * sizing.utilisation).toFixed(0) + ' %';
      [text(need.cores), text(need.replicas),
        need.memory === null ? 'not measured' : text(Math.floor(need.memory / 1048576)) + ' MiB',
        text(need.databaseCores), text(need.connections), sizing.measured ? busy : busy + ', assumed',
      ].forEach((value, at) => { cells[n][at].textContent = value; });
    });
    note.textContent = objective === measured
      ? 'For ' + text(rate) + ' requests a second, of which 99 in 100 are to be answered within ' + objective + ' ms, on replicas of ' + text(perReplica) + ' cores:'
      : 'The run measured the capacity for ' + measured + ' ms, and not for ' + objective + ' ms: what follows keeps ' + measured + ' ms'
        + (objective > measured ? ', which is more than is asked for.' : ' only. Repeat the run with the objective that counts.');
  }

  form.hidden = false;
  form.addEventListener('input', answer);
  form.addEventListener('submit', event => event.preventDefault());
  answer();
})();
