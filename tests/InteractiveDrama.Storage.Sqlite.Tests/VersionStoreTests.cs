using System.Collections.Immutable;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Publishing;
using InteractiveDrama.Storage.Specification;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Sqlite.Tests;

/// <summary>Versions are staged, published and kept; an entry of a history is there with its act, or neither is.</summary>
public sealed class VersionStoreTests
{
    private static readonly ImmutableArray<VersionFile> Files =
    [
        new("package/manifest.json", new string('a', 64), 10),
        new("package/program.json", new string('b', 64), 20_000_000_000),
    ];

    [Fact]
    public async Task A_staged_version_comes_back_as_it_was_kept_and_is_complete_until_it_changes()
    {
        await using var folder = new SqliteFolder();
        var versions = folder.Get<IVersionStore>();
        await versions.StageAsync(Staged("one", Samples.Start));
        (
            await versions.CompleteAsync(Staged("one", Samples.Start), Samples.Start.AddHours(1))
        ).ShouldBeTrue();
        await folder.ReopenAsync();
        versions = folder.Get<IVersionStore>();

        // The same files again, by somebody else: as complete as they were.
        await versions.StageAsync(Staged("one", Samples.Start.AddHours(2)) with { Who = "bob" });

        var kept = (await versions.FindStagedAsync("one", "v1"))!;
        kept.Files.AsEnumerable().ShouldBe(Files);
        (kept.At, kept.Who, kept.CompleteAt).ShouldBe(
            (Samples.Start.AddHours(2), "bob", Samples.Start.AddHours(1))
        );
        var other = Staged("one", Samples.Start) with { Files = Files[..1] };
        (await versions.CompleteAsync(other, Samples.Start)).ShouldBeFalse();
        await versions.StageAsync(other);
        (await versions.FindStagedAsync("one", "v1"))!.CompleteAt.ShouldBeNull();
        (await versions.FindStagedAsync("one", "v2")).ShouldBeNull();
    }

    [Fact]
    public async Task Staged_versions_are_listed_by_age_and_dropped_by_it()
    {
        await using var folder = new SqliteFolder();
        var versions = folder.Get<IVersionStore>();
        await versions.StageAsync(Staged("new", Samples.Start.AddHours(1)));
        await versions.StageAsync(Staged("old", Samples.Start));

        (await versions.ListStagedAsync()).Select(s => s.Story).ShouldBe(["old", "new"]);
        await versions.DropStagedAsync(Samples.Start.AddHours(1));
        (await versions.ListStagedAsync()).Select(s => s.Story).ShouldBe(["new"]);
    }

    [Fact]
    public async Task A_history_is_appended_with_its_acts_and_what_is_published_is_staged_no_more()
    {
        await using var folder = new SqliteFolder();
        var versions = folder.Get<IVersionStore>();
        await versions.StageAsync(Staged("one", Samples.Start));
        await versions.StageAsync(Staged("two", Samples.Start));

        var first = await versions.PublishAsync(Published("one"), Act(1));
        var given = await versions.PublishAsync(Published("three"), act: null);
        var back = await versions.PublishAsync(
            Published("one") with
            {
                Restores = first.Seq,
            },
            Act(2)
        );
        await folder.ReopenAsync();
        versions = folder.Get<IVersionStore>();

        (await versions.HistoryAsync())
            .Select(p => p.Seq)
            .ShouldBe([first.Seq, given.Seq, back.Seq]);
        var history = await versions.HistoryAsync("one");
        history
            .Select(p => (p.Seq, p.Restores))
            .ShouldBe([(first.Seq, null), (back.Seq, first.Seq)]);
        history[1].Origin.ShouldBe(first.Seq);
        history[1].Files.AsEnumerable().ShouldBe(Files);
        (await versions.ListStagedAsync()).Select(s => s.Story).ShouldBe(["two"]);
        (await folder.Get<IActLog>().ReadAsync(0, 10)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_version_whose_act_cannot_be_stored_is_not_published()
    {
        await using var folder = new SqliteFolder();
        var versions = folder.Get<IVersionStore>();
        await versions.StageAsync(Staged("one", Samples.Start));
        await folder.Get<IActLog>().AppendAsync(Act(1));

        // The act is there already, and acts are never replaced.
        await Should.ThrowAsync<Exception>(async () =>
            await versions.PublishAsync(Published("one"), Act(1))
        );

        (await versions.HistoryAsync()).ShouldBeEmpty();
        (await versions.ListStagedAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Sessions_of_viewers_are_found_and_no_others()
    {
        await using var folder = new SqliteFolder();
        var one = Samples.Opening("one");
        await folder.Store.OpenAsync(one);
        foreach (
            var session in new[]
            {
                Samples.Opening("two").Session with
                {
                    Rehearsal = true,
                },
                Samples.Opening("three").Session with
                {
                    Simulated = true,
                },
                Samples.Opening("four").Session with
                {
                    Story = "another",
                },
            }
        )
            await folder.Store.OpenAsync(Samples.Opening(session.Id) with { Session = session });
        await folder.Store.OpenAsync(Samples.Opening("later"));
        await folder.Store.MarkSeenAsync("later", Samples.Start.AddDays(1));

        var sessions = folder.Get<IStorySessions>();
        (await sessions.CountAsync(one.Session.Story)).ShouldBe(2);
        (await sessions.RecentAsync(one.Session.Story, 10)).ShouldBe(["later", "one"]);
        (await sessions.RecentAsync(one.Session.Story, 1)).ShouldBe(["later"]);
    }

    private static StagedVersion Staged(string story, DateTimeOffset at) =>
        new(story, "v1", Files, at, "ada", null);

    private static PublishedVersion Published(string story) =>
        new(0, story, "v1", Files, Samples.Start, "ada", null);

    private static Act Act(int id) =>
        new(
            new Guid(id, 0, 0, new byte[8]),
            Samples.Start,
            "ada",
            ActKinds.Publish,
            "one",
            null,
            null
        );
}
