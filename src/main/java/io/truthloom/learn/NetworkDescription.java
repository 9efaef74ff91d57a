package io.truthloom.learn;

/** What a model file says beside its weights. */
sealed interface NetworkDescription permits ModelDescription, ClassifierDescription {
    /** Of the network's bytes in the file. */
    String networkSha256();
}
