package io.truthloom.killtest;

/** A change set that was sent, and the revision that the server answered with; 0 where it died before it could. */
record Acknowledged(String id, String body, long revision) {}
