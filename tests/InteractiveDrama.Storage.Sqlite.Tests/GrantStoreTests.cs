using InteractiveDrama.Playback.Access;
using InteractiveDrama.Storage.Specification;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Sqlite.Tests;

/// <summary>A grant is kept once for its id, with its act, and opens its gate until it is taken back.</summary>
public sealed class GrantStoreTests
{
    [Fact]
    public async Task An_id_that_comes_many_times_at_once_is_one_grant()
    {
        await using var folder = new SqliteFolder();
        var grants = folder.Get<IGrantStore>();

        var kept = await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(n =>
                    grants
                        .AddAsync(
                            Grant("1", "ada") with
                            {
                                GrantedAt = Samples.Start.AddSeconds(n),
                            },
                            Act($"{n}")
                        )
                        .AsTask()
                )
        );

        kept.Count(one => one.IsNew).ShouldBe(1);
        kept.Select(one => one.Kept).Distinct().ShouldHaveSingleItem();
        (await folder.Get<IActLog>().ReadAsync(0, 1000)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_grant_opens_its_gate_of_its_story_for_its_viewer_until_it_is_taken_back()
    {
        await using var folder = new SqliteFolder();
        await folder.Get<IGrantStore>().AddAsync(Grant("1", "ada"), Act("1"));
        await folder.ReopenAsync();
        var grants = folder.Get<IGrantStore>();
        var ada = new GrantHolder("ada", "s", null);

        (await grants.IsGrantedAsync(ada, "pier", "season")).ShouldBeTrue();
        (await grants.IsGrantedAsync(ada, "pier", "song")).ShouldBeFalse();
        (await grants.IsGrantedAsync(ada, "shed", "season")).ShouldBeFalse();
        (
            await grants.IsGrantedAsync(ada with { Viewer = "eve" }, "pier", "season")
        ).ShouldBeFalse();
        (await grants.IsGrantedAsync(ada with { Viewer = null }, "pier", "season")).ShouldBeFalse();

        var at = Samples.Start.AddHours(1);
        var first = await grants.RevokeAsync("1", at, _ => Act("2"));
        var again = await grants.RevokeAsync("1", at.AddHours(1), _ => Act("3"));

        first!.RevokedAt.ShouldBe(at);
        again.ShouldBe(first);
        (await grants.RevokeAsync("9", at, _ => Act("4"))).ShouldBeNull();
        (await grants.IsGrantedAsync(ada, "pier", "season")).ShouldBeFalse();
        (await grants.AddAsync(Grant("1", "ada"), Act("5"))).ShouldBe((first, false));
        (await folder.Get<IActLog>().ReadAsync(0, 10))
            .Select(stored => stored.Act.Subject)
            .ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task A_viewers_grants_are_listed_and_deleted()
    {
        await using var folder = new SqliteFolder();
        var grants = folder.Get<IGrantStore>();
        await grants.AddAsync(Grant("1", "ada"), Act("1"));
        await grants.AddAsync(Grant("2", "eve"), Act("2"));

        (await grants.OfViewerAsync("ada")).ShouldBe([Grant("1", "ada")]);
        (await grants.EraseAsync("ada")).ShouldBe(1);

        (await grants.OfViewerAsync("ada")).ShouldBeEmpty();
        (await grants.OfViewerAsync("eve")).ShouldHaveSingleItem();
    }

    private static Grant Grant(string id, string viewer) =>
        new(id, viewer, null, "pier", "season", Samples.Start, null);

    private static Act Act(string subject) =>
        new(Guid.NewGuid(), Samples.Start, "shop", ActKinds.Grant, subject, null, null);
}
