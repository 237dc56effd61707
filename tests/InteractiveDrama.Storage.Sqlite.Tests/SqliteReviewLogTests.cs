using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Storage.Specification.Review;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Sqlite.Tests;

/// <summary>The SQLite store keeps what every record of reviews promises.</summary>
public sealed class SqliteReviewLogTests : ReviewLogSpecification, IAsyncLifetime
{
    private readonly SqliteFolder folder = new();

    protected override IReviewLog Log => folder.Get<IReviewLog>();

    protected override ITakes Takes => folder.Get<ITakes>();

    protected override Task ReopenAsync() => folder.ReopenAsync();

    [Theory]
    [InlineData("UPDATE ReviewEntries SET Who = 'eve'")]
    [InlineData("DELETE FROM ReviewEntries")]
    public async Task What_was_decided_stays_whatever_writes_to_the_file(string sql)
    {
        await Log.AppendAsync(ReviewSamples.Entry(ReviewVerb.Approve));
        await using var connection = folder.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;

        Should
            .Throw<SqliteException>(() => command.ExecuteNonQuery())
            .Message.ShouldContain("append-only");
    }

    [Theory]
    [InlineData("Id", "Id")]
    [InlineData("Seq", "'another'")]
    public async Task What_was_decided_is_not_replaced(string seqOrId, string id)
    {
        await Log.AppendAsync(ReviewSamples.Entry(ReviewVerb.Approve));
        await using var connection = folder.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            INSERT OR REPLACE INTO ReviewEntries (Seq, Id, At, Who, Verb, Story, Subject)
            SELECT {(
                seqOrId == "Seq" ? "Seq" : "NULL"
            )}, {id}, At, 'eve', 'reject', Story, Subject FROM ReviewEntries
            """;

        command.ExecuteNonQuery();

        (await Log.ReadAsync(null)).ShouldHaveSingleItem().Verb.ShouldBe(ReviewVerb.Approve);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => folder.DisposeAsync();
}
