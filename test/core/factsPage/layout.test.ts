/** The timeline's geometry: whatever happened when, marks stand in the order of time and no label lies on another. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDate } from '../../../src/core/dataset/calendar.ts';
import type { TimelineEvent } from '../../../src/core/factsPage/events.ts';
import { layOut, MARK, type PlacedEvent } from '../../../src/core/factsPage/layout.ts';
import { day } from '../support.ts';

const event = (date: string | undefined, label = '', aside = false): TimelineEvent => ({
  id: `${date}`,
  kind: 'approval',
  what: 'approval',
  label,
  aside,
  jurisdiction: 'US',
  subject: { kind: 'drug', id: 'novumab', name: 'novumab' },
  ...(date && { date, days: parseDate(date)! }),
  text: 'Made up.',
  sources: [],
});

const ON = day('2026-11-22');
const two = (n: number): string => String(n).padStart(2, '0');
const someDate = fc
  .tuple(
    fc.integer({ min: 1950, max: 2026 }),
    fc.integer({ min: 1, max: 10 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([y, m, d, precision]) => [y, two(m), two(d)].slice(0, y === 2026 ? 3 : precision).join('-'));
const someEvent = fc.tuple(someDate, fc.string({ maxLength: 40 }), fc.boolean()).map(([date, label, aside]) => event(date, label, aside));

/** The stretch of a row that a mark and its label take, the label at six units a letter. */
function span({ x, side, event: { label } }: PlacedEvent): [number, number] {
  const letters = label.length * 6;
  return side === 'right' ? [x - MARK, x + MARK + letters] : [x - MARK - letters, x + MARK];
}

describe('the timeline’s layout', () => {
  it('keeps marks and labels of a row apart, and all of them inside', () => {
    fc.assert(
      fc.property(fc.array(someEvent, { minLength: 1, maxLength: 30 }), (events) => {
        const { lanes, width, height } = layOut([{ label: 'a', events }], ON);
        const placed = lanes[0]!.events;
        assert.equal(placed.length, events.length);
        placed.forEach((a, i) => {
          assert.ok(a.x >= MARK && a.x <= width - MARK && a.y > 0 && a.y < height);
          for (const b of placed.slice(i + 1))
            if (a.y === b.y) assert.ok(span(a)[1] <= span(b)[0] || span(b)[1] <= span(a)[0], `${a.event.id} and ${b.event.id}`);
        });
      }),
    );
  });
  it('keeps a long label of a mark near the middle inside, on whichever side it juts out less', () => {
    const events = [event('2021-01-01'), event('2023-09-15', 'chronic spontaneous urticaria, refused for now')];
    const { lanes, width } = layOut([{ label: 'a', events }], ON);
    const [from, to] = span(lanes[0]!.events[1]!);
    assert.ok(from >= 0 && to <= width, `${from} to ${to} of ${width}`);
  });
  it('runs from left to right', () => {
    fc.assert(
      fc.property(fc.array(someEvent, { minLength: 2, maxLength: 20 }), (events) => {
        const { lanes, years, today } = layOut([{ label: 'a', events }], ON);
        const ordered = [...lanes[0]!.events].sort((a, b) => a.event.days!.first - b.event.days!.first);
        for (const [i, { from }] of ordered.entries()) if (i > 0) assert.ok(from >= ordered[i - 1]!.from);
        assert.deepEqual(
          years.map((y) => y.x),
          years.map((y) => y.x).sort((a, b) => a - b),
        );
        assert.ok(years.length <= 10 && years.every((y) => y.x <= today));
      }),
    );
  });
  it('gives the upper rows to the page’s own disease', () => {
    const { lanes } = layOut([{ label: 'a', events: [event('2020-01-01', 'asthma, 12 y', true), event('2020-02-01', '12 y')] }], ON);
    assert.deepEqual(
      lanes[0]!.events.map((p) => p.event.label),
      ['12 y', 'asthma, 12 y'],
    );
    assert.ok(lanes[0]!.events[0]!.y < lanes[0]!.events[1]!.y);
  });
  it('shows how far a date known to the year may reach, and nothing of what has no date', () => {
    const { lanes } = layOut(
      [
        { label: 'a', events: [event('2020'), event(undefined)] },
        { label: 'b', events: [event(undefined)] },
      ],
      ON,
    );
    assert.equal(lanes.length, 1);
    const [only] = lanes[0]!.events;
    assert.ok(only!.from < only!.x && only!.x < only!.to);
  });
});
