package io.truthloom.killtest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Kill while two people save several change sets a second: what was acknowledged is there exactly once. */
final class SaveKill {
    private static final Duration SAVING = Duration.ofSeconds(12);

    private final Server server;
    private final Stage stage;
    private final Checks checks;

    SaveKill(Server server, Stage stage, Checks checks) {
        this.server = server;
        this.stage = stage;
        this.checks = checks;
    }

    void run(String media) throws InterruptedException {
        List<Acknowledged> sent = saveUntilKilled(media);
        checks.note("save: up again after %.1f s", server.startAgain());
        Api api = new Api(server);
        List<Acknowledged> acknowledged =
                sent.stream().filter(change -> change.revision() > 0).toList();
        compare(api, media, acknowledged, "after the kill");

        int before = history(api, media).size();
        for (Acknowledged change : sent.subList(Math.max(0, sent.size() - 20), sent.size())) {
            long revision = api.post("/api/media/" + media + "/changes", change.body())
                    .path("revision")
                    .asLong();
            if (change.revision() > 0 && change.revision() != revision) {
                checks.that(false, "save: %s was applied twice", change.id());
            }
        }
        int more = history(api, media).size() - before;
        checks.that(
                more <= sent.size() - acknowledged.size(), "save: sent again, nothing acknowledged is applied twice");
        compare(api, media, acknowledged, "after sending again");
    }

    private List<Acknowledged> saveUntilKilled(String media) throws InterruptedException {
        List<Writer> writers = List.of(
                new Writer(new Api(server), media, stage.label(), 0),
                new Writer(new Api(server), media, stage.label(), 1));
        List<Thread> threads = writers.stream()
                .map(writer -> Thread.ofPlatform().start(writer))
                .toList();
        Waiting.pause(SAVING);
        server.kill();
        for (Thread thread : threads) {
            thread.join();
        }
        List<Acknowledged> sent = new ArrayList<>();
        writers.forEach(writer -> sent.addAll(writer.sent()));
        checks.note("save: %d change sets sent, %.0f a second", sent.size(), sent.size() / (double) SAVING.toSeconds());
        return sent;
    }

    private void compare(Api api, String media, List<Acknowledged> acknowledged, String when) {
        JsonNode history = history(api, media);
        Map<String, List<Long>> revisions = new HashMap<>();
        boolean inOrder = true;
        for (int i = 0; i < history.size(); i++) {
            JsonNode change = history.get(i);
            long revision = change.path("revision").asLong();
            inOrder &= revision == i + 1;
            revisions
                    .computeIfAbsent(change.at("/changeSet/id").asString(), id -> new ArrayList<>())
                    .add(revision);
        }
        long there = acknowledged.stream()
                .filter(change -> List.of(change.revision()).equals(revisions.get(change.id())))
                .count();
        checks.that(
                there == acknowledged.size() && inOrder,
                "save: %d of %d acknowledged change sets are there exactly once, %s",
                there,
                acknowledged.size(),
                when);
        Replay replay = Replay.of(history);
        checks.that(
                replay.equalTo(api.get("/api/media/" + media + "/annotations")),
                "save: the %d annotations equal the replay, %s",
                replay.size(),
                when);
    }

    private static JsonNode history(Api api, String media) {
        return api.get("/api/media/" + media + "/changes?since=0");
    }
}
