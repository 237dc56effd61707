using InteractiveDrama.Shots.Library;
using InteractiveDrama.Storage.Specification.Library;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Storage.Sqlite.Tests;

/// <summary>The SQLite store keeps what every store of takes promises.</summary>
public sealed class SqliteTakesTests : TakesSpecification, IAsyncLifetime
{
    private readonly SqliteFolder folder;

    public SqliteTakesTests() => folder = new SqliteFolder(time: Time);

    protected override ITakes Takes => folder.Get<ITakes>();

    protected override Task ReopenAsync() => folder.ReopenAsync();

    [Theory]
    [InlineData("UPDATE Takes SET Cost = '0'")]
    [InlineData("DELETE FROM TakeFiles")]
    [InlineData("DELETE FROM TakeMoves")]
    [InlineData("INSERT OR REPLACE INTO TakeMoves SELECT * FROM TakeMoves")]
    [InlineData("INSERT OR REPLACE INTO TakeFiles SELECT * FROM TakeFiles")]
    public async Task What_happened_stays_whatever_writes_to_the_file(string sql)
    {
        await Takes.AddAsync(TakeSamples.Picture("take_1"), publish: true);
        await using var connection = folder.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;

        Should
            .Throw<SqliteException>(() => command.ExecuteNonQuery())
            .Message.ShouldContain("append-only");
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => folder.DisposeAsync();
}
