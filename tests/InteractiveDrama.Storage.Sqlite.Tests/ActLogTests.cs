using InteractiveDrama.Playback.Access;
using InteractiveDrama.Storage.Specification;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Sqlite.Tests;

public sealed class ActLogTests
{
    [Fact]
    public async Task Acts_are_numbered_and_read_in_order()
    {
        await using var folder = new SqliteFolder();
        var log = folder.Get<IActLog>();
        var acts = Enumerable.Range(1, 5).Select(Act).ToList();
        foreach (var act in acts)
        {
            await log.AppendAsync(act);
        }
        await folder.ReopenAsync();
        log = folder.Get<IActLog>();

        (await log.ReadAsync(0, 10)).ShouldBe(acts.Select((act, i) => new StoredAct(i + 1, act)));
        (await log.ReadAsync(2, 2)).Select(stored => stored.Seq).ShouldBe([3, 4]);
        (await log.ReadAsync(5, 10)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE Acts SET Who = 'nobody'")]
    [InlineData("UPDATE Acts SET Seq = Seq + 10")]
    [InlineData("DELETE FROM Acts")]
    [InlineData("DELETE FROM Acts WHERE Seq = 2")]
    [InlineData(
        "INSERT OR REPLACE INTO Acts (Seq, Id, At, Who, What, Subject) VALUES (1, 'x', 0, '', '', '')"
    )]
    [InlineData(
        "REPLACE INTO Acts (Id, At, Who, What, Subject) SELECT Id, 0, '', '', '' FROM Acts WHERE Seq = 1"
    )]
    [InlineData("UPDATE OR IGNORE Acts SET Who = 'nobody'")]
    public async Task What_was_done_stays_as_it_was_told(string sql)
    {
        await using var folder = new SqliteFolder();
        var log = folder.Get<IActLog>();
        await log.AppendAsync(Act(1));
        await log.AppendAsync(Act(2));
        var before = await log.ReadAsync(0, 10);
        using var connection = folder.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        var refused = Should.Throw<SqliteException>(() => command.ExecuteNonQuery());

        refused.Message.ShouldContain("acts are never");
        (await log.ReadAsync(0, 10)).ShouldBe(before);
    }

    private static Act Act(int n) =>
        new(
            new Guid(n, 0, 0, new byte[8]),
            Samples.Start.AddSeconds(n),
            "ada",
            ActKinds.Publish,
            "story",
            n == 1 ? null : "\"v1\"",
            "\"v2\""
        );
}
