import { type TemplateResult, html } from 'lit';

/** The least score that a popover's proposals have; `least` is where the slider begins. */
export function scoreSlider(
  testId: string,
  least: number,
  score: number,
  changed: (score: number) => void,
): TemplateResult {
  return html`<label class="row">
    Score from
    <span class="slider number">
      <input
        type="range"
        min=${least}
        max="0.99"
        step="0.01"
        data-testid=${testId}
        .value=${String(score)}
        @input=${(event: Event) => changed(Number((event.target as HTMLInputElement).value))}
      />
      ${score.toFixed(2)}
    </span>
  </label>`;
}
