using InteractiveDrama.Playback.Access;
using InteractiveDrama.Storage.Specification;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Sqlite.Tests;

/// <summary>Keys are kept, revoked and never deleted; each change is there with its act, or neither is.</summary>
public sealed class KeyStoreTests
{
    [Fact]
    public async Task A_key_comes_back_as_it_was_kept()
    {
        await using var folder = new SqliteFolder();
        var key = Key("1", "ada") with { ExpiresAt = Samples.Start.AddDays(90) };
        (await folder.Get<IKeyStore>().AnyAsync()).ShouldBeFalse();

        (await folder.Get<IKeyStore>().AddAsync(key, Act("1"))).ShouldBeTrue();
        await folder.ReopenAsync();

        var keys = folder.Get<IKeyStore>();
        var stored = (await keys.FindAsync("1"))!;
        stored.Hash.ToArray().ShouldBe(key.Hash.ToArray());
        stored.Roles.ShouldBe([Role.Owner, Role.Legal]);
        (stored.Name, stored.CreatedAt, stored.ExpiresAt, stored.RevokedAt).ShouldBe(
            (key.Name, key.CreatedAt, key.ExpiresAt, key.RevokedAt)
        );
        stored.IsInForce(Samples.Start.AddDays(90).AddTicks(-1)).ShouldBeTrue();
        stored.IsInForce(Samples.Start.AddDays(90)).ShouldBeFalse();
        (await keys.FindAsync("2")).ShouldBeNull();
        (await keys.AnyAsync()).ShouldBeTrue();
        (await folder.Get<IActLog>().ReadAsync(0, 10))
            .ShouldHaveSingleItem()
            .Act.ShouldBe(Act("1"));
    }

    [Fact]
    public async Task A_name_stands_once_among_the_keys_in_force_and_refusals_leave_no_act()
    {
        await using var folder = new SqliteFolder();
        var keys = folder.Get<IKeyStore>();
        await keys.AddAsync(Key("1", "ada"), Act("1"));

        (await keys.AddAsync(Key("2", "ada"), Act("2"))).ShouldBeFalse();
        (await keys.RevokeAsync("9", Samples.Start, Act("9"))).ShouldBeFalse();
        (await keys.RevokeAsync("1", Samples.Start.AddHours(1), Act("3"))).ShouldBeTrue();
        (await keys.RevokeAsync("1", Samples.Start.AddHours(2), Act("4"))).ShouldBeFalse();
        (await keys.AddAsync(Key("2", "ada"), Act("5"))).ShouldBeTrue();

        var all = await keys.ListAsync();
        all.Select(key => key.Id).ShouldBe(["1", "2"]);
        all[0].RevokedAt.ShouldBe(Samples.Start.AddHours(1));
        all[0].IsInForce(Samples.Start).ShouldBeFalse();
        (await folder.Get<IActLog>().ReadAsync(0, 10))
            .Select(stored => stored.Act.Subject)
            .ShouldBe(["1", "3", "5"]);
    }

    [Fact]
    public async Task A_key_whose_act_cannot_be_stored_is_not_kept()
    {
        await using var folder = new SqliteFolder();
        var keys = folder.Get<IKeyStore>();
        var act = Act("1");
        await folder.Get<IActLog>().AppendAsync(act);

        // The act is there already, and acts are never replaced.
        await Should.ThrowAsync<Exception>(async () => await keys.AddAsync(Key("1", "ada"), act));

        (await keys.AnyAsync()).ShouldBeFalse();
    }

    private static AccessKey Key(string id, string name) =>
        new(id, name, [Role.Owner, Role.Legal], Samples.Hash(id), Samples.Start, null, null);

    private static Act Act(string subject) =>
        new(
            new Guid(int.Parse(subject), 0, 0, new byte[8]),
            Samples.Start,
            "local:test",
            ActKinds.KeyAdd,
            subject,
            null,
            "{}"
        );
}
