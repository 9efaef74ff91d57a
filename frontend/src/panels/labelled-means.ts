/** What the mark of a frame promises, as the bar and the help say it. */
export const LABELLED_MEANS =
  'Labelled: everything to be found on this frame has its box, so training takes the rest of the picture for background. ' +
  'Drawing or accepting boxes marks a frame by itself, editing a track never does.';
