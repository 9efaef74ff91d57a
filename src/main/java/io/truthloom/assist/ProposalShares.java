package io.truthloom.assist;

/** What became of a model's proposals so far, in numbers of proposals. */
public record ProposalShares(long open, long accepted, long corrected, long rejected) {
    public long decided() {
        return accepted + corrected + rejected;
    }
}
