import { useDateReader } from "../../components/staff/moment.tsx";
import { dateInWords } from "../../lib/dates-in-words.ts";
import { type ChartRow, type PlanChart, rowHeight, type Tone } from "./plan-chart.ts";
import type { ChartWords } from "./status-words.ts";
import { words } from "./words.en.ts";

const barHeight = 12;

/** Colour, and a shape of its own: what is the customer's is hollow, what is done is slim. */
export const barClasses: Readonly<Record<Tone, string>> = {
  done: "fill-edge stroke-edge",
  late: "fill-bad stroke-bad",
  blocked: "fill-warn-tint stroke-warn",
  theirs: "fill-panel stroke-accent",
  ours: "fill-accent stroke-accent",
};

type Said = { readonly said: ChartWords };
type DrawingProps = Said & { readonly chart: PlanChart };

/** The plan as a picture. Drawn with attributes only, so that no style of its own is needed. */
export function PlanDrawing({ chart, said }: DrawingProps) {
  const { width, height, left } = chart;
  return (
    <section
      aria-label={words.picture}
      // A region that scrolls has to be reachable with the keyboard.
      tabIndex={0}
      className="card flex overflow-x-auto"
    >
      <Titles chart={chart} />
      <svg
        className="shrink-0"
        width={width - left}
        height={height}
        viewBox={`${left} 0 ${width - left} ${height}`}
        role="img"
        aria-label={words.pictureText}
      >
        <Days chart={chart} />
        <g className="fill-none stroke-edge">
          {chart.links.map(({ from, to, path }) => (
            <path key={`${from} ${to}`} d={path} strokeWidth="1" />
          ))}
        </g>
        {chart.rows.map((row) => (
          <Row key={row.key} row={row} said={said} />
        ))}
        <Today chart={chart} />
      </svg>
    </section>
  );
}

/** The names of the rows stay where they are while the days scroll. The table says them in full. */
function Titles({ chart: { left, height, phases, rows } }: { readonly chart: PlanChart }) {
  return (
    <div className="sticky left-0 max-w-40 shrink-0 overflow-hidden border-r border-line bg-panel sm:max-w-none">
      <svg width={left} height={height} aria-hidden="true">
        {phases.map(({ title, y }) => (
          <g key={title}>
            <line className="stroke-line" x1={0} x2={left} y1={y - 17} y2={y - 17} />
            <text x={12} y={y + 5} className="fill-ink text-base font-semibold">
              {title}
            </text>
          </g>
        ))}
        {rows.map(({ key, title, label, tone, y }) => (
          <g key={key}>
            <title>{title}</title>
            <text
              x={12}
              y={y + 4}
              className={`text-sm ${tone === "done" ? "fill-quiet" : "fill-ink"}`}
            >
              {label}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function Days({ chart }: { readonly chart: PlanChart }) {
  const { phases, ticks, freeDays, height, width } = chart;
  const reader = useDateReader();
  return (
    <>
      <g className="fill-sunk">
        {freeDays.map(({ x, width: wide }) => (
          <rect key={x} x={x} y={0} width={wide} height={height} />
        ))}
      </g>
      <g className="stroke-line">
        {ticks.map(({ date, x }) => (
          <line key={date} x1={x} x2={x} y1={0} y2={height} />
        ))}
      </g>
      {phases.map(({ title, y }) => (
        <g key={title}>
          <line className="stroke-line" x1={0} x2={width} y1={y - 17} y2={y - 17} />
          {ticks.map(({ date, x }) => (
            <text key={date} x={x + 3} y={y + 5} className="fill-quiet text-[11px]">
              {dateInWords(date, reader)}
            </text>
          ))}
        </g>
      ))}
    </>
  );
}

function Row({ row, said }: Said & { readonly row: ChartRow }) {
  const { title, owner, tone, y, bar, room } = row;
  const end = room ? room.x + room.width : bar ? bar.x + bar.width : 0;
  const high = tone === "done" ? barHeight / 2 : barHeight;
  return (
    <g>
      <title>{`${title} · ${owner} · ${said.tones[tone]}`}</title>
      {room ? (
        <path
          className="fill-none stroke-quiet"
          strokeDasharray="2 3"
          d={`M${room.x} ${y}h${room.width}m0 -4v8`}
        />
      ) : null}
      {bar ? (
        <rect
          className={barClasses[tone]}
          x={bar.x}
          y={y - high / 2}
          width={bar.width}
          height={high}
          rx={2}
          strokeWidth="1.5"
        />
      ) : null}
      {bar ? (
        // The ground of the letters covers a link beneath: a name is never struck through.
        <text
          x={end + 6}
          y={y + 4}
          className="fill-quiet stroke-panel text-[11px]"
          strokeWidth="4"
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {owner}
        </text>
      ) : null}
    </g>
  );
}

function Today({ chart: { today, height } }: { readonly chart: PlanChart }) {
  return (
    <g>
      <line className="stroke-bad" x1={today} x2={today} y1={0} y2={height} strokeWidth="1.5" />
      <text
        x={today}
        y={height - 4}
        textAnchor="middle"
        className="fill-bad text-[11px] font-semibold"
      >
        {words.today}
      </text>
    </g>
  );
}

/** The signs of the picture, with their words. */
export function Legend({ said }: Said) {
  const tones: readonly Tone[] = ["ours", "theirs", "late", "blocked", "done"];
  return (
    <ul className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-quiet">
      {tones.map((tone) => (
        <li key={tone} className="flex items-center gap-1.5">
          <svg width="20" height={rowHeight / 2} aria-hidden="true">
            <rect
              className={barClasses[tone]}
              x="1"
              y={tone === "done" ? 4 : 1}
              width="18"
              height={tone === "done" ? 5 : 11}
              rx="2"
              strokeWidth="1.5"
            />
          </svg>
          {said.tones[tone]}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <svg width="24" height="13" aria-hidden="true">
          <path className="fill-none stroke-quiet" strokeDasharray="2 3" d="M0 6h20m0 -4v8" />
        </svg>
        {words.room}
      </li>
    </ul>
  );
}
