import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { DEFAULT_CHOICE, clashes, holderOf, readChoice, resolve, withKey, withReset, withoutKey } from '../commands/bindings.ts';
import type { Command } from '../commands/command.ts';
import { fixedUse, isBrowserReserved, isIncomplete, keyName, reservedBecause } from '../commands/key-names.ts';
import { commandOf, commands, labelKey } from '../commands/keymap.ts';
import { type PresetId, presetOf, presets } from '../commands/presets.ts';
import { controls } from '../styles/controls.ts';
import { sheetStyles } from '../styles/sheet.ts';
import { icon } from './icons.ts';
import { keysDialogStyles } from './keys-dialog-styles.ts';
import { prettyKey } from './pretty-key.ts';
import { SheetElement } from './sheet-element.ts';

/** A key pressed for a command that it cannot simply be given to. */
interface Asked {
  readonly key: string;
  readonly text: string;
  /** Whether it may be taken all the same. */
  readonly takeable: boolean;
}

/** Choose a preset, and for each command its keys. */
@customElement('tl-keys-dialog')
export class KeysDialog extends SheetElement {
  static override styles = [controls, sheetStyles, keysDialogStyles];

  protected readonly popoverId = 'keys';
  protected readonly heading = 'Keys';

  @state() private search = '';
  /** The command that waits for a key to be pressed. */
  @state() private listening: string | undefined;
  @state() private asked: Asked | undefined;
  @state() private message = '';

  protected override opening(): void {
    this.search = '';
    this.listening = undefined;
    this.asked = undefined;
    this.message = '';
  }

  protected override renderTools() {
    return html`
      <button class="outlined" data-testid="keys-export" @click=${this.download}>Export</button>
      <button class="outlined" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('#file')!.click()}>Import…</button>
      <input id="file" type="file" accept="application/json,.json" hidden tabindex="-1" @change=${this.upload} />
      <button class="outlined" ?disabled=${Object.keys(this.session.keymap.changes).length === 0} data-testid="keys-reset-all" @click=${this.resetAll}>
        Reset all
      </button>
    `;
  }

  protected renderContent() {
    const choice = this.session.keymap;
    const bound = resolve(commands, choice);
    const found = commands.filter((command) => this.isFound(command, bound.get(command.id) ?? []));
    const groups = [...Map.groupBy(found, (command) => command.group)];
    return html`
      <div class="top">
        <label>
          Preset
          <select data-testid="preset" @change=${this.onPreset}>
            ${presets.map((preset) => html`<option value=${preset.id} ?selected=${preset.id === choice.preset}>${preset.title}</option>`)}
          </select>
        </label>
        <input
          type="search"
          autofocus
          placeholder="Search commands or keys"
          aria-label="Search commands or keys"
          .value=${this.search}
          @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)}
        />
      </div>
      <p class="muted">${presetOf(choice.preset).note} Label keys stay; one that a command has as well works with Alt.</p>
      ${this.message ? html`<p class="message" role="status">${this.message}</p>` : nothing}
      ${groups.length === 0 ? html`<p class="muted">No command matches “${this.search}”.</p>` : nothing}
      <div class="list">
        ${groups.map(([group, list]) => html`<h2>${group}</h2>${list.map((command) => this.renderRow(command, bound.get(command.id) ?? []))}`)}
      </div>
    `;
  }

  private renderRow(command: Command, keys: readonly string[]) {
    const { id, title } = command;
    const listening = this.listening === id;
    const changed = Object.hasOwn(this.session.keymap.changes, id);
    return html`<div class="command" data-testid="keys-${id}">
        <span>${title}</span>
        <span class="keys">
          ${keys.map(
            (key) => html`<kbd title=${reservedBecause(key) ?? ''} class=${reservedBecause(key) ? 'doubtful' : ''}>
              ${prettyKey(key)}
              <button class="remove" aria-label="Remove ${key} from ${title}" @click=${() => this.drop(id, key)}>${icon('close')}</button>
            </kbd>`,
          )}
          <button
            class="outlined add ${listening ? 'listening' : ''}"
            aria-label=${listening ? `Press the key for ${title}, Escape cancels` : `Add a key to ${title}`}
            @click=${() => this.listenFor(id)}
            @keydown=${listening ? this.onKey : nothing}
            @blur=${() => this.asked || (this.listening = undefined)}
          >
            ${listening ? 'press a key…' : '+'}
          </button>
        </span>
        <button ?disabled=${!changed} aria-label="Reset ${title}" @click=${() => this.session.changeKeys(withReset(this.session.keymap, id))}>
          Reset
        </button>
      </div>
      ${listening && this.asked ? this.renderAsked(id, this.asked) : nothing}`;
  }

  private renderAsked(id: string, { key, text, takeable }: Asked) {
    return html`<div class="asked" role="alert">
      <span>${text}</span>
      ${takeable ? html`<button class="primary" data-testid="keys-take" @click=${() => this.give(id, key)}>Use it here</button>` : nothing}
      <button class="outlined" @click=${() => this.listenFor(id)}>Another key</button>
      <button @click=${this.stop}>Cancel</button>
    </div>`;
  }

  private listenFor(id: string): void {
    this.listening = id;
    this.asked = undefined;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.listening')?.focus());
  }

  private stop(): void {
    this.listening = undefined;
    this.asked = undefined;
  }

  private onKey(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (isIncomplete(event)) {
      return;
    }
    const key = keyName(event);
    const id = this.listening!;
    if (key === 'Escape') {
      this.stop();
      return;
    }
    const asked = this.problemWith(id, key);
    if (asked) {
      this.asked = asked;
      return;
    }
    this.give(id, key);
  }

  private problemWith(id: string, key: string): Asked | undefined {
    const shown = prettyKey(key);
    const fixed = fixedUse(key);
    if (fixed) {
      return { key, text: `${shown} always ${fixed}. It cannot be given to a command.`, takeable: false };
    }
    if (isBrowserReserved(key)) {
      return { key, text: reservedBecause(key)!, takeable: false };
    }
    const holder = holderOf(resolve(commands, this.session.keymap), key);
    if (holder && holder !== id) {
      return { key, text: `${shown} is the key of “${commandOf(holder)!.title}”, which would lose it.`, takeable: true };
    }
    const label = this.session.labels.find((candidate) => labelKey(candidate) === key);
    if (label) {
      return { key, text: `${shown} is the key of the label “${label.name}”, which would then need Alt+${shown}.`, takeable: true };
    }
    const doubt = reservedBecause(key);
    return doubt ? { key, text: doubt, takeable: true } : undefined;
  }

  private give(id: string, key: string): void {
    this.session.changeKeys(withKey(commands, this.session.keymap, id, key));
    this.message = `${prettyKey(key)}: ${commandOf(id)!.title}.`;
    this.stop();
  }

  private drop(id: string, key: string): void {
    this.session.changeKeys(withoutKey(commands, this.session.keymap, id, key));
  }

  private resetAll(): void {
    this.session.changeKeys({ ...this.session.keymap, changes: DEFAULT_CHOICE.changes });
    this.message = 'All commands have the keys of the preset again.';
  }

  private onPreset(event: Event): void {
    const preset = (event.target as HTMLSelectElement).value as PresetId;
    this.session.changeKeys({ ...this.session.keymap, preset });
    const kept = Object.keys(this.session.keymap.changes).length;
    this.message = kept > 0 ? `Your ${kept} own changes stay on top of the preset; Reset all drops them.` : '';
  }

  private isFound(command: Command, keys: readonly string[]): boolean {
    const wanted = this.search.trim().toLowerCase();
    return [command.title, command.group, ...keys, ...keys.map(prettyKey)].some((text) => text.toLowerCase().includes(wanted));
  }

  private download(): void {
    const file = new Blob([JSON.stringify(this.session.keymap, null, 2)], { type: 'application/json' });
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: 'truthloom-keys.json' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  }

  private async upload(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (!file) {
      return;
    }
    try {
      const choice = readChoice(JSON.parse(await file.text()));
      const twice = clashes(choice);
      this.session.changeKeys(choice);
      this.message = twice.length === 0 ? `${file.name} is in force.` : twice.map(sayClash).join(' ');
    } catch (problem) {
      this.message = problem instanceof SyntaxError ? `${file.name} is not JSON: ${problem.message}` : (problem as Error).message;
    }
  }
}

function sayClash({ key, ids }: { readonly key: string; readonly ids: readonly string[] }): string {
  const titles = ids.map((id) => `“${commandOf(id)?.title ?? id}”`);
  return `The file gives ${prettyKey(key)} to ${titles.join(' and ')}: only one of them has it now.`;
}
