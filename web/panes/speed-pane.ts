import type { AppState } from '../app/state';
import type { Measurement } from '../bench/record';
import { environmentLine, kWasmRemark, sentence, toJson, toMarkdown } from '../bench/report';
import { type AxisKind, barChart } from '../chart/bar-chart';
import { copyText, element } from './dom';

/** The bars, the one sentence, what they were measured with, and copies of it all. */
export function mountSpeedPane(root: HTMLElement, state: AppState): void {
  const axisButton = element(
    'button',
    { type: 'button', class: 'small', 'aria-pressed': 'true' },
    'Log axis',
  );
  const markdown = element('button', { type: 'button', class: 'small' }, 'Copy Markdown');
  const json = element('button', { type: 'button', class: 'small' }, 'Copy JSON');
  const text = element('p', { class: 'sentence', id: 'sentence' });
  const chart = element('div', { id: 'chart' });
  const environment = element('p', { class: 'environment', id: 'environment' });
  const remarks = element('ul', { class: 'remarks' });
  const actions = element('div', { class: 'actions' }, axisButton, markdown, json);
  root.append(
    element('header', {}, element('h2', {}, 'Time of one run'), actions),
    text,
    chart,
    environment,
    remarks,
  );
  root.hidden = true;
  let axis: AxisKind = 'log';
  let measurement: Measurement | undefined;

  const draw = () => {
    if (!measurement || root.clientWidth === 0) return;
    const done = state.activity.kind !== 'measuring';
    chart.replaceChildren(barChart(measurement, { width: Math.max(240, chart.clientWidth), axis }));
    text.textContent = sentence(measurement);
    environment.textContent = done ? environmentLine(measurement) : '';
    const notes = [...measurement.remarks];
    if (measurement.records.some(({ id }) => id === 'interpreted')) notes.push(kWasmRemark);
    remarks.replaceChildren(...notes.map((note) => element('li', {}, note)));
  };
  state.on('cleared', () => {
    root.hidden = true;
    delete root.dataset.complete;
    measurement = undefined;
  });
  state.on('measurement', (value) => {
    measurement = value;
    root.hidden = value.records.length === 0;
    draw();
  });
  state.on('activity', ({ kind }) => {
    if (kind !== 'idle' || !measurement) return;
    draw();
    root.dataset.complete = 'true';
  });
  axisButton.addEventListener('click', () => {
    axis = axis === 'log' ? 'linear' : 'log';
    axisButton.textContent = axis === 'log' ? 'Log axis' : 'Linear axis';
    axisButton.setAttribute('aria-pressed', String(axis === 'log'));
    draw();
  });
  markdown.addEventListener('click', () => measurement && copyText(markdown, toMarkdown(measurement)));
  json.addEventListener('click', () => measurement && copyText(json, toJson(measurement)));
  new ResizeObserver(draw).observe(chart);
}
