/** Colours and sizes. All pairs of text and background have a contrast of at least 4.5. */
export const tokens = `
:root {
  color-scheme: light dark;
  --ground: #f4f6f8;
  --surface: #ffffff;
  --sunken: #eef1f4;
  --text: #18212c;
  --muted: #526070;
  --border: #d5dbe2;
  --border-strong: #7b8896;
  --accent: #0f5f6e;
  --accent-hover: #0a4753;
  --on-accent: #ffffff;
  --accent-soft: #e0f0f2;
  --focus: #b45309;
  --good: #166534; --good-soft: #dff5e5;
  --warn: #7c4a03; --warn-soft: #fdf0cf;
  --bad: #9b1c1c; --bad-soft: #fde4e2;
  --info: #1e4e8c; --info-soft: #e1ecfa;
  --plum: #6b2a86; --plum-soft: #f3e6f8;
  --shadow: 0 1px 2px rgb(16 24 40 / 6%), 0 1px 3px rgb(16 24 40 / 8%);
  --radius: 10px;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0e141b;
    --surface: #161e27;
    --sunken: #10171f;
    --text: #e4e9ef;
    --muted: #9dabba;
    --border: #2a3643;
    --border-strong: #76879a;
    --accent: #6bc7d6;
    --accent-hover: #93dbe6;
    --on-accent: #06232a;
    --accent-soft: #12323a;
    --focus: #fbbf24;
    --good: #86dfa3; --good-soft: #12301d;
    --warn: #f0c979; --warn-soft: #35280c;
    --bad: #f7a7a0; --bad-soft: #3d1815;
    --info: #a5c8f5; --info-soft: #14273f;
    --plum: #dcb2ef; --plum-soft: #301b3a;
    --shadow: 0 1px 2px rgb(0 0 0 / 40%);
  }
}
`;
