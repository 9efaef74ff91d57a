import {
  acceptFrame,
  acceptSelected,
  goToProposals,
  rejectFrame,
  rejectSelected,
  selectNext,
} from '../session/proposal-actions.ts';
import type { EditorSession } from '../session/editor-session.ts';
import type { Command } from './command.ts';

const isEditable = (session: EditorSession) => session.canEdit;

export const proposalCommands: readonly Command[] = [
  { id: 'accept', title: 'Accept the proposal', group: 'Proposals', keys: ['A'], enabled: isEditable, run: acceptSelected },
  { id: 'accept-frame', title: 'Accept all on the frame', group: 'Proposals', keys: ['Shift+A'], enabled: isEditable, run: acceptFrame },
  { id: 'reject', title: 'Reject the proposal', group: 'Proposals', keys: ['X'], enabled: isEditable, run: rejectSelected },
  { id: 'reject-frame', title: 'Reject all on the frame', group: 'Proposals', keys: ['Shift+X'], enabled: isEditable, run: rejectFrame },
  { id: 'tab', title: 'Select the next proposal or object', group: 'Proposals', keys: ['Tab'], run: (s) => selectNext(s, 1) },
  { id: 'tab-back', title: 'Select the previous one', group: 'Proposals', keys: ['Shift+Tab'], run: (s) => selectNext(s, -1) },
  { id: 'proposals-next', title: 'Next frame with open proposals', group: 'Proposals', keys: ['.'], run: (s) => goToProposals(s, 1) },
  { id: 'proposals-previous', title: 'Previous frame with open proposals', group: 'Proposals', keys: [','], run: (s) => goToProposals(s, -1) },
  { id: 'propose', title: 'Propose with a model…', group: 'Proposals', keys: ['P'], enabled: isEditable, run: (s) => s.set('popover', 'propose') },
];
